"""What a sequel takes over from the situation it follows, and what it says where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.script.problem import Problem
from tests.support.situations import choice, problems_in, situation_text, variant_text, write

END = "  begin:\n" + choice("end", "good-end")
EARLIER = "variables:\n  money: kept or sent\n  doubts: 0 to 3\n"
OTHER = "variables:\n  money: kept or lost\n  mood: drawn from calm or hasty\n  secret: no or yes\n"


def problems_of(folder: Path, declared: str) -> tuple[Problem, ...]:
    """Of a sequel with one variable, after a situation of two variants."""
    files = {
        "situation.yaml": situation_text(more="after: another\n"),
        "scam.yaml": variant_text(END, f"variables:\n  x: {declared}\n"),
        "../another/situation.yaml": situation_text(more="carries: [money, mood, doubts]\n"),
        "../another/scam.yaml": variant_text(END, EARLIER),
        "../another/genuine.yaml": variant_text(END, OTHER).replace("safe-early", "taken-well"),
    }
    return problems_in(write(folder, files))


@pytest.mark.parametrize(
    "declared",
    [
        "kept or sent or lost before money",
        "hasty or calm before mood",
        "no or yes before told ann",
        "no or yes before told anyone",
    ],
)
def test_a_sequel_may_take_over_what_every_variant_before_can_give(
    tmp_path: Path, declared: str
) -> None:
    assert problems_of(tmp_path, declared) == ()


@pytest.mark.parametrize(
    ("declared", "column", "hint"),
    [
        ("kept or sent before money", 6, "Write: kept or sent or lost before money"),
        ("kept or sent before mony", 26, 'Did you mean "money"?'),
        ("kept or sent before doubts", 26, "There is money, mood."),
        ("no or yes before told anm", 28, 'Did you mean "ann"?'),
        ("no or yes before secret", 23, 'Write "carries: [secret]" into its situation.yaml.'),
    ],
)
def test_what_the_run_before_cannot_give_is_said_at_the_word(
    tmp_path: Path, declared: str, column: int, hint: str
) -> None:
    (problem,) = problems_of(tmp_path, declared)
    assert problem.code == "variable" and problem.hint == hint
    assert (problem.place.file, problem.place.column) == ("tiny/scam.yaml", column)


def test_of_two_situations_that_follow_each_other_neither_is_played(tmp_path: Path) -> None:
    files = {
        "situation.yaml": situation_text(more="after: another\n"),
        "scam.yaml": variant_text(END),
        "../another/situation.yaml": situation_text(more="after: tiny\n"),
        "../another/scam.yaml": variant_text(END),
    }
    (problem,) = problems_in(write(tmp_path, files))
    assert problem.code == "unknown-situation" and "each other" in problem.message

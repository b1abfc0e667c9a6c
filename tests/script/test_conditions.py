"""Only a condition that an author wrote can be called constant."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from game.proof.check import check_paths
from tests.support.situations import (
    STORIES,
    answer,
    choice,
    situation_text,
    variant_text,
    write,
)


def constant(folder: Path, near: str, far: str) -> list[str]:
    """The conditions that never change where one of the two answers holds in every state."""
    everywhere = "always:\n" + answer("mum", "default", depth=2)
    top = "variables:\n  a: no or yes\nalways:\n" + answer("mum", "far", more=far, depth=2)
    scenes = (
        "  begin:\n"
        + choice("set-a", more="set: a = yes")
        + choice("end", "good-end if a = yes, else bad-end")
        + answer("mum", "near", more=near)
    )
    front = situation_text(more=everywhere)
    files = {"situation.yaml": front, "scam.yaml": variant_text(scenes, top)}
    problems = check_paths([write(folder, files)], STORIES.vocabulary).items
    return [problem.message for problem in problems if problem.code == "condition-constant"]


def test_an_answer_that_nearer_ones_always_hide_has_no_condition_of_its_own(
    tmp_path: Path,
) -> None:
    assert constant(tmp_path, "if: a = yes", "if: a = no") == []


def test_a_condition_of_a_nearer_answer_that_always_holds_is_reported(tmp_path: Path) -> None:
    (message,) = constant(tmp_path, "if: a = yes or a = no", "")
    assert message == 'The condition at "near" always holds.'


CALM = "variables:\n  calm: no or yes\n  paid: no or yes\n"
BOTH_ASKED = "good-end if calm and paid, else bad-end"
SWITCHED = choice("breathe", more="set: calm = yes") + choice("pay", more="set: paid = yes")


def found(
    folder: Path, scenes: str, more: Mapping[str, str] | None = None
) -> list[tuple[str, str, str]]:
    """Code, message and the words at the place, of what is said about conditions and variables."""
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(scenes, CALM)}
    situation = write(folder, {**files, **(more or {})})
    said = []
    for problem in check_paths([situation], STORIES.vocabulary).items:
        if problem.code in ("condition-constant", "variable-unread", "variable-unwritten"):
            lines = (folder / problem.place.file).read_text("utf-8").split("\n")
            words = lines[problem.place.line - 1][problem.place.column - 1 :]
            said.append((problem.code, problem.message, words))
    return said


@pytest.mark.parametrize(
    ("effects", "asked", "held"),
    [
        ("calm = yes", "calm", "never"),
        ("calm = no, paid = yes", "calm", "never"),
        ("calm = no", "paid = no", "always"),
    ],
)
def test_a_set_whose_condition_never_changes_is_reported_where_it_is_written(
    tmp_path: Path, effects: str, asked: str, held: str
) -> None:
    scenes = (
        f"  begin:\n    - set: {effects}\n      if: {asked}\n"
        + choice("pay", "next", more="set: paid = yes")
        + choice("stay", "next", "refuse", "set: calm = yes")
        + choice("on", "next", "verify")
        + "  next:\n"
        + choice("end", "good-end if calm or paid, else bad-end")
    )
    message = f'The condition of "set: {effects}" {held} holds.'
    assert found(tmp_path, scenes) == [("condition-constant", message, effects)]


def test_each_set_of_a_scene_is_asked_once_before_its_first_effect(tmp_path: Path) -> None:
    """The second effect of the first changes its own condition; the second holds now and then."""
    again = choice("round", "begin") + choice("end", BOTH_ASKED)
    own = "    - set: calm = yes, paid = yes\n      if: calm = no or paid = no\n"
    other = "    - set: paid = no\n      if: visited begin >= 3\n"
    last = "    - set: calm = no\n      if: paid = no and visited begin < 3\n"
    told = found(tmp_path, "  begin:\n" + own + other + last + again)
    assert [(message, words) for _, message, words in told] == [
        ('The condition of "set: calm = no" never holds.', "calm = no")
    ]


def test_a_set_that_one_cut_leaves_out_does_not_shift_the_others(tmp_path: Path) -> None:
    first = "    - set: paid = no\n      if: calm\n      kiosk: skip\n"
    second = "    - set: paid = yes\n      if: calm and visited begin >= 2\n"
    ways = SWITCHED + choice("round", "begin") + choice("end", BOTH_ASKED)
    assert found(tmp_path, "  begin:\n" + first + second + ways) == []


def test_a_set_that_holds_in_one_cut_only_is_not_constant(tmp_path: Path) -> None:
    asked = "    - set: paid = yes\n      if: (cut is short and calm) or paid\n"
    before = "  begin:\n" + choice("breathe", "next", more="set: calm = yes") + choice("on", "next")
    scenes = before + "  next:\n" + asked + choice("end", BOTH_ASKED)
    assert found(tmp_path, scenes) == []


def test_a_shared_scene_s_set_may_hold_in_one_of_its_uses_only(tmp_path: Path) -> None:
    use = "    - use: pause-first\n      when done: {}\n"
    scenes = (
        "  begin:\n"
        + use.format("next")
        + "  next:\n"
        + choice("breathe", "again", more="set: calm = yes")
        + choice("on", "again")
        + "  again:\n"
        + use.format("last")
        + "  last:\n"
        + choice("end", BOTH_ASKED)
    )
    shared = (
        "shared: pause-first\ntakes: []\nexits: [done]\nscene:\n"
        "  - set: paid = yes\n    if: calm\n"
        + choice("go", "done").replace("    - ", "  - ").replace("\n      ", "\n    ")
    )
    assert found(tmp_path, scenes, {"shared/pause-first.yaml": shared}) == []


def test_what_only_the_if_of_a_set_asks_about_is_read(tmp_path: Path) -> None:
    asked = "    - set: paid = yes\n      if: calm\n"
    before = "  begin:\n" + choice("breathe", "next", more="set: calm = yes") + choice("on", "next")
    end = choice("end", "good-end if paid, else bad-end")
    assert found(tmp_path, before + "  next:\n" + asked + end) == []


def test_what_only_decides_about_its_own_set_is_unread(tmp_path: Path) -> None:
    asked = "    - set: calm = no\n      if: calm\n"
    before = "  begin:\n" + choice("breathe", "next", more="set: calm = yes") + choice(
        "pay", "next", more="set: paid = yes"
    )  # fmt: skip
    end = choice("end", "good-end if paid, else bad-end")
    ((code, message, _),) = found(tmp_path, before + "  next:\n" + asked + end)
    assert (code, message) == ("variable-unread", 'The variable "calm" is never read.')

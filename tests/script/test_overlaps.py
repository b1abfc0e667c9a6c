"""Two answers of one person that may hold at once are pointed out, and only those."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.proof.check import check_paths
from game.script.problem import Problem
from tests.support.situations import (
    STORIES,
    answer,
    choice,
    look,
    situation_text,
    variant_text,
    write,
)


def hidden(folder: Path, near: str, far: str) -> list[Problem]:
    """What `check` says of an answer of a scene and one of its stretch, by their conditions."""
    scenes = (
        "  begin:\n"
        + look("look-a")
        + look("look-b")
        + answer("mum", "near", more=f"if: {near}")
        + choice("end", "good-end")
    )
    top = "always:\n" + answer("mum", "far", more=f"if: {far}" if far else "", depth=2)
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(scenes, top)}
    problems = check_paths([write(folder, files)], STORIES.vocabulary).items
    return [problem for problem in problems if problem.code == "answer-hidden"]


def test_answers_whose_conditions_can_hold_together_are_pointed_out(tmp_path: Path) -> None:
    (problem,) = hidden(tmp_path, "seen look-a", "seen look-b")
    assert '"near"' in problem.message and '"far"' in problem.message
    assert problem.place.line > problem.also[0].line


@pytest.mark.parametrize(
    "far", ["", "not seen look-a", "seen look-b and not seen look-a", "cut is short"]
)
def test_answers_that_take_turns_are_left_alone(tmp_path: Path, far: str) -> None:
    assert hidden(tmp_path, "seen look-a", far) == []

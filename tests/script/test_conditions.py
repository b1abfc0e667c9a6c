"""Only a condition that an author wrote can be called constant."""

from __future__ import annotations

from pathlib import Path

from game.script.check import check_paths
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

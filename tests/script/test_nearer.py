"""A nearer and a farther answer that could stand at once are reported; other pairs are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.script.check import check_paths
from game.script.problem import Problem
from tests.support.situations import (
    STORIES,
    answer,
    choice,
    situation_text,
    variant_text,
    write,
)


def found(folder: Path, near: str, far: str) -> list[Problem]:
    """What is reported where the scene's answer has one `if`, that of its stretch another."""
    top = "variables:\n  a: no or yes\n  b: no or yes\nalways:\n" + answer(
        "mum", "far", "bad-end", more=far, depth=2
    )
    scenes = (
        "  begin:\n"
        + choice("set-a", more="set: a = yes")
        + choice("set-b", more="set: b = yes")
        + choice("end", "good-end if a = yes and b = yes, else bad-end")
        + answer("mum", "near", "good-end", more=near)
    )
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(scenes, top)}
    problems = check_paths([write(folder, files)], STORIES.vocabulary).items
    return [problem for problem in problems if problem.code == "nearer-wins"]


def test_two_that_can_both_hold_are_reported_with_a_way_there(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, "if: a = yes", "if: b = yes")
    assert problem.message == (
        'At "begin" the "if" of "near" and that of "far" can both hold: go-on, set-a, set-b. '
        "Only the nearer one is on offer."
    )
    assert problem.place.line > problem.also[0].line


@pytest.mark.parametrize(
    ("near", "far"),
    [("if: a = yes", "if: a = no"), ("if: a = yes", "if: not a = yes"), ("if: a = yes", ""),
     ("", "if: a = yes"), ("if: a = yes", "if: b = yes and a = no")],
)  # fmt: skip
def test_two_that_never_both_hold_or_have_no_if_are_not(
    tmp_path: Path, near: str, far: str
) -> None:
    assert found(tmp_path, near, far) == []

"""Choices that only seem to be some are found in both cuts, and said once."""

from __future__ import annotations

from pathlib import Path

from game.proof.check import check_paths
from game.script.problem import Problem
from tests.support.situations import STORIES, choice, situation_text, variant_text, write


def found(folder: Path, scenes: str) -> list[Problem]:
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(scenes)}
    problems = check_paths([write(folder, files)], STORIES.vocabulary).items
    return [problem for problem in problems if problem.code == "illusory-choice"]


NEXT = "  next:\n" + choice("stop", "good-end") + choice("pay", "bad-end")


def test_choices_that_differ_only_in_the_full_cut_are_found(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("a", "next")
        + choice("b", "next")
        + choice("c", "bad-end", more="kiosk: skip")
    )
    (problem,) = found(tmp_path, scenes + NEXT)
    assert problem.message == (
        'At "begin" every choice leads to the same, with the same words in the short cut.'
    )


def test_what_is_so_in_both_cuts_is_said_once(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("a", "next") + choice("b", "next")
    (problem,) = found(tmp_path, scenes + NEXT)
    assert problem.message.endswith("with the same words.")
    scenes += choice("c", more="kiosk: skip")
    messages = sorted(problem.message for problem in found(tmp_path / "more", scenes + NEXT))
    assert len(messages) == 2 and messages[0].startswith('"c" changes nothing')


def test_a_choice_that_only_the_short_cut_leaves_idle_is_found(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("a", "bad-end", more="kiosk: skip")
        + choice("b", more="kiosk: only")
        + choice("c", "next")
    )
    (problem,) = found(tmp_path, scenes + NEXT)
    assert problem.message.startswith('"b" changes nothing and is not answered in the short cut')

"""What telling does to the outlook is said where it is so, in figures that differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.graph.explore import explore
from game.proof.case import Case
from game.proof.telling import check_telling
from game.script.problem import Problem, Problems
from game.script.situation import load_with_sources
from game.script.source import FilesOnDisk
from game.story.content import Cut
from game.story.graph import Graph
from tests.support.situations import (
    STORIES,
    answer,
    choice,
    situation_text,
    variant_text,
    write,
)

SCENES = (
    "  begin:\n"
    + choice("a", "good-end")
    + answer("mum", "ask-mum", "next")
    + "  next:\n"
    + choice("b", "good-end")
    + answer("mum", "ask-again")
)


def found(folder: Path, before: float, after: float) -> list[Problem]:
    """What is reported where the outlook falls from one figure to another by telling."""
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(SCENES)}
    problems = Problems()
    loaded = load_with_sources(write(folder, files), STORIES.vocabulary, problems)
    assert loaded is not None, problems.items
    situation, sources = loaded
    graph = explore(situation.programs["scam", "full"])
    outlooks = {"begin": before, "next": after}
    nodes = tuple(replace(n, outlook=outlooks.get(n.stop, 1.0)) for n in graph.nodes)
    graphs: dict[tuple[str, Cut], Graph] = {("scam", "full"): replace(graph, nodes=nodes)}
    case = Case(situation, problems, sources, STORIES.vocabulary, FilesOnDisk([folder]), graphs)
    check_telling(case)
    return [problem for problem in problems.items if problem.code == "tell-makes-worse"]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [(0.7, 0.5, "0.70 to 0.50"), (0.7004, 0.6998, "0.7004 to 0.6998"),
     (0.700004, 0.699998, "0.700004 to 0.699998")],
)  # fmt: skip
def test_a_fall_is_said_with_the_digits_that_show_it(
    tmp_path: Path, before: float, after: float, words: str
) -> None:
    (problem,) = found(tmp_path, before, after)
    assert words in problem.message


def test_what_differs_by_reckoning_alone_is_no_fall(tmp_path: Path) -> None:
    assert found(tmp_path, 0.7, 0.7 - 1e-9) == []

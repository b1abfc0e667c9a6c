"""A story too large to explore is judged and looked back on in the window all the same."""

from __future__ import annotations

import pytest

from game.script.explore import explore
from game.script.library import Library
from game.story.graph import Graph
from game.story.playing import begin
from game.story.program import Program
from game.window.context import Context
from game.window.debrief_screen import DebriefScreen
from game.window.judge_screen import JudgeScreen
from tests.support.console import graphs
from tests.window.test_debrief_screen import laid, made, opened

NAME, SIZE = "a-job-offer", (540, 960)


def too_large(program: Program) -> Graph:
    return explore(program, budget=5)


@pytest.fixture
def context(monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr("game.window.context.explore", too_large)
    found, _ = made("en")
    found.library = Library()  # its graphs are not known yet
    return found


def test_the_judgement_and_the_debrief_need_no_whole_graph(context: Context) -> None:
    situation = context.situation(NAME)
    assert situation is not None
    for variant, graph in graphs(NAME, "full").items():
        for reach in graph.endings.values():
            playing = begin(situation.programs[variant, "full"], 7)
            for given in reach.witness:
                playing, _ = playing.give(given)
            assert laid(JudgeScreen(context, playing), SIZE, 1.0).texts
            words = " ".join(box.text for box in laid(opened(context, playing), SIZE, 1.0).texts)
            assert playing.program.content.endings[playing.state.stop].title["en"] in words
            DebriefScreen(context, playing).act("again")

"""A story too large to explore is judged and looked back on in the window all the same."""

from __future__ import annotations

import pytest

from game.script.explore import explore
from game.story.graph import Graph
from game.story.playing import begin
from game.story.program import Program
from game.window import context as context_module
from game.window.context import Context
from game.window.debrief_screen import DebriefScreen
from game.window.judge_screen import JudgeScreen
from game.window.thoughts import Thoughts
from tests.support.console import graphs
from tests.window.test_debrief_screen import laid, made, opened

NAME, SIZE = "a-job-offer", (540, 960)


def too_large(program: Program) -> Graph:
    return explore(program, budget=5)


@pytest.fixture
def context(monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr(context_module, "explore", too_large)
    # No graph is known yet, and what is found here stays here.
    monkeypatch.setattr(context_module, "_graphs", Thoughts(context_module._explored, 2))
    return made("en")[0]


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

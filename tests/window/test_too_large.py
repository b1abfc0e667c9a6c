"""A story too large to explore is judged and looked back on in the window all the same."""

from __future__ import annotations

import pytest

from game.graph.explore import explore
from game.story.graph import Graph
from game.story.program import Program
from game.story.run import begin
from game.window import services as context_module
from game.window.debrief.debrief_screen import DebriefScreen
from game.window.judge import JudgeScreen
from game.window.prefetch import BackgroundCache
from game.window.services import Services
from tests.support.console import graphs
from tests.window.test_debrief_screen import laid, made, opened

NAME, SIZE = "a-job-offer", (540, 960)


def too_large(program: Program) -> Graph:
    return explore(program, budget=5)


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Services:
    monkeypatch.setattr(context_module, "explore", too_large)
    # No graph is known yet, and what is found here stays here.
    monkeypatch.setattr(context_module, "_graphs", BackgroundCache(context_module._explored, 2))
    return made("en")[0]


def test_the_judgement_and_the_debrief_need_no_whole_graph(services: Services) -> None:
    situation = services.situation(NAME)
    assert situation is not None
    for variant, graph in graphs(NAME, "full").items():
        for reach in graph.endings.values():
            playing = begin(situation.programs[variant, "full"], 7)
            for given in reach.witness:
                playing, _ = playing.give(given)
            assert laid(JudgeScreen(services, playing), SIZE, 1.0).texts
            words = " ".join(box.text for box in laid(opened(services, playing), SIZE, 1.0).texts)
            assert playing.program.content.endings[playing.state.stop].title["en"] in words
            DebriefScreen(services, playing).act("again")

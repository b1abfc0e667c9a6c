"""A story too large to explore is still played to its debrief, which then has no figures."""

from __future__ import annotations

import io
import random
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import entry
from game.graph.explore import explore, graph_along
from game.story.debrief import Debrief, debrief
from game.story.graph import Graph
from game.story.journal_file import journal_to_json
from game.story.program import Program
from game.story.run import Run, begin
from tests.support.console import graphs, situation
from tests.support.situations import parcel, parcel_graph
from tests.support.stepping import walk

NAME = "a-job-offer"


def played(program: Program, seed: int) -> Run:
    playing = begin(program, seed)
    for _, given in walk(program, random.Random(seed)):
        playing, _ = playing.give(given)
    return playing


def without_figures(found: Debrief) -> Debrief:
    return replace(
        found,
        turns=(),
        tellings=tuple(replace(told, before=0.0, after=0.0) for told in found.tellings),
        decisions=tuple(
            replace(
                decision,
                best_open="",
                alternatives=tuple(replace(one, best="") for one in decision.alternatives),
            )
            for decision in found.decisions
        ),
    )


@pytest.mark.parametrize("variant", ["scam", "genuine"])
def test_the_debrief_along_a_run_is_the_whole_one_without_figures(variant: str) -> None:
    program, graph = parcel(variant), parcel_graph(variant)
    for seed in range(40):
        journal = played(program, seed).journal
        along = graph_along(program, journal)
        assert len(along.nodes) <= len(graph.nodes)
        assert without_figures(debrief(along, journal)) == without_figures(debrief(graph, journal))
        assert debrief(along, journal).turns == ()


def too_large(program: Program, **_: object) -> Graph:
    return explore(program, budget=5)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("game.cli.catalog.explore", too_large)
    monkeypatch.setenv("NOT_ALONE_HOME", str(tmp_path / "home"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def finished() -> Run:
    playing = begin(situation(NAME).programs["scam", "full"], 3)
    for given in graphs(NAME, "full")["scam"].endings["home-again"].witness:
        playing, _ = playing.give(given)
    return playing


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_is_played_to_its_debrief_in_text_mode(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    typed = "1\n" * 40
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    words = ("play", NAME, "--variant", "scam", "--seed", "1", "--text", "--lang", language)
    assert entry.main(words) == 0
    out = capsys.readouterr().out
    title = {"vi": "Những lúc bạn chọn", "en": "Your choices"}[language]
    assert title in out
    assert {"vi": "Lúc đó vẫn còn kịp", "en": "still time to reach"}[language] not in out


@pytest.mark.usefixtures("small")
def test_it_is_replayed_and_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, page = tmp_path / "run.json", tmp_path / "run.html"
    path.write_text(journal_to_json(finished().journal), "utf-8")
    assert entry.main(("replay", str(path), "--lang", "en")) == 0
    assert "Your choices" in capsys.readouterr().out
    assert entry.main(("replay", str(path), "--lang", "en", "--html", str(page))) == 0
    assert "<html" in page.read_text("utf-8")


@pytest.mark.usefixtures("small")
def test_commands_that_need_the_whole_say_so_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entry.main(("audit", NAME)) == 1
    assert "costliest fact" in capsys.readouterr().out
    path = str(tmp_path / "graph.json")
    assert entry.main(("graph", NAME, "--variant", "scam", "-o", path)) == 1
    assert "costliest fact" in capsys.readouterr().err

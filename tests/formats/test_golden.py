"""Every format writes what it wrote before, byte by byte, and reads what any number ever wrote.

`pytest tests/formats --update` writes the files of the present numbers anew.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.graph.graph_file import GraphStory, graphs_from_json, graphs_to_json
from game.records import plays, settings
from game.records.plays import load_plays, save_plays
from game.records.settings import load_settings, save_settings
from game.story.debrief import debrief
from game.story.debrief.data import debrief_data
from game.story.graph import GRAPH_FORMAT
from game.story.journal import JOURNAL_FORMAT
from game.story.journal_file import journal_from_json, journal_to_json
from game.story.playable import Interpreter
from game.story.run import replay_on
from game.story.run_code import code_of, run_of
from tests.formats.written import DEBRIEF_FORMAT, RUNS, RunText, Stories, written
from tests.support.frozen import GOLDEN, told_changes, told_names

_NUMBERED = re.compile(r"([a-z]+)-([0-9]+)(-[a-z0-9-]+)?\.(json|txt)")


@pytest.fixture(scope="module")
def stories() -> Stories:
    return Stories()


@pytest.fixture(scope="module")
def now(stories: Stories) -> dict[str, bytes]:
    return written(stories)


def format_of(name: str) -> tuple[str, int]:
    """The format that a golden file is of, and its number."""
    match = _NUMBERED.fullmatch(name)
    assert match is not None, name
    return match[1], int(match[2])


def kept_files(present: dict[str, int]) -> dict[str, bytes]:
    """The golden files of the present numbers; lists of names are held elsewhere."""
    files = {path.name: path for path in GOLDEN.iterdir() if _NUMBERED.fullmatch(path.name)}
    return {
        name: path.read_bytes()
        for name, path in files.items()
        if present[format_of(name)[0]] == format_of(name)[1]
    }


def golden(name: str) -> bytes:
    return (GOLDEN / name).read_bytes()


def test_every_format_writes_what_it_wrote(now: dict[str, bytes], update: bool) -> None:
    present = dict(map(format_of, now))
    if update:
        for name in kept_files(present).keys() - now.keys():
            (GOLDEN / name).unlink()
        for name, data in now.items():
            (GOLDEN / name).write_bytes(data)
    told = told_changes(kept_files(present), now)
    assert not told, "\n".join(told)


def test_the_same_story_loaded_again_writes_the_same(now: dict[str, bytes]) -> None:
    assert written(Stories()) == now


def on_of(stories: Stories, run: RunText) -> Interpreter:
    return Interpreter(stories.situations[run.situation].programs[run.variant, run.cut])


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.name)
def test_a_kept_journal_is_read_played_and_written_again(stories: Stories, run: RunText) -> None:
    for path in GOLDEN.glob(f"journal-*-{run.name}.json"):
        playing = replay_on(on_of(stories, run), journal_from_json(path.read_bytes()))
        assert playing.fault == "" and playing.journal == stories.played(run).journal
        assert journal_to_json(playing.journal).encode() == golden(
            f"journal-{JOURNAL_FORMAT}-{run.name}.json"
        )


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.name)
def test_a_kept_code_is_its_run(stories: Stories, run: RunText) -> None:
    for path in GOLDEN.glob("code-*.txt"):
        codes = dict(row.split() for row in path.read_text("utf-8").splitlines())
        playing = run_of(codes[run.name], [on_of(stories, run)])
        assert playing.journal == stories.played(run).journal


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.name)
def test_a_kept_graph_plays_the_run_to_the_kept_debrief(stories: Stories, run: RunText) -> None:
    for path in GOLDEN.glob(f"graph-*-{run.situation}.json"):
        graph = graphs_from_json(path.read_bytes()).graphs[run.variant, run.cut]
        playing = replay_on(GraphStory(graph), stories.played(run).journal)
        assert playing.fault == "" and len(playing.steps) == len(run.inputs)
        assert debrief_data(debrief(graph, playing.journal)) == json.loads(
            golden(f"debrief-{DEBRIEF_FORMAT}-{run.name}.json")
        )
        assert code_of(playing) == code_of(stories.played(run))


@pytest.mark.parametrize(
    "path", sorted(GOLDEN.glob(f"graph-{GRAPH_FORMAT}-*.json")), ids=lambda path: path.stem
)
def test_a_kept_graph_is_written_again_as_it_was(path: Path) -> None:
    read = graphs_from_json(path.read_bytes())
    assert graphs_to_json(read.graphs, read.vocabulary).encode() == path.read_bytes()


def test_kept_settings_and_counts_are_read_and_written_again(tmp_path: Path) -> None:
    for name, file in (("settings-1.json", settings.FILE), ("plays-1.json", plays.FILE)):
        (tmp_path / file).write_bytes(golden(name))
    found, whole = load_settings(tmp_path)
    assert whole and save_settings(found, tmp_path) and save_plays(load_plays(tmp_path), tmp_path)
    assert (tmp_path / settings.FILE).read_bytes() == golden("settings-1.json")
    assert (tmp_path / plays.FILE).read_bytes() == golden("plays-1.json")


def test_the_stories_show_every_kind_of_event(stories: Stories) -> None:
    kinds = {
        event.kind
        for graphs in stories.graphs.values()
        for graph in graphs.values()
        for run in graph.runs
        for event in run
    }
    wanted = (
        "app line note paper post wait ring clock dim timer chosen left reported asked "
        "answered offered looked ended"
    )
    assert kinds == set(wanted.split())


def test_a_changed_a_lost_and_a_new_file_are_told() -> None:
    told = told_changes(
        {"a": b"one two", "b": b"", "c": b"same"}, {"a": b"one 2", "d": b"", "c": b"same"}
    )
    assert len(told) == 3
    assert told[0].startswith(
        "a is frozen and differs from byte 4 on: kept b'one two', now b'one 2'"
    )
    assert "nothing writes it" in told[1] and "--update" in told[2]


def test_a_name_that_is_gone_and_one_that_is_new_are_told() -> None:
    told = told_names("problems", ["tab", "row"], ["tab", "rows"])
    assert [sentence.split(" (")[0] for sentence in told] == ["'row' is frozen", "'rows' is new"]

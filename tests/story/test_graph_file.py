"""Graphs as files: the smallest with the same runs and debriefs, played from the file alone."""

from __future__ import annotations

import json
import math
import random
from dataclasses import fields
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.graph.graph_file import (
    GraphFile,
    GraphFileError,
    GraphStory,
    graphs_data,
    graphs_from_json,
    graphs_to_json,
    part_files,
)
from game.graph.quotient import quotient
from game.story.content import Content, Cut
from game.story.debrief import debrief
from game.story.debrief.data import debrief_data
from game.story.draw import drawn_number, drawn_variant
from game.story.graph import Graph
from game.story.input import TIMEOUT
from game.story.playable import Interpreter
from game.story.run import Run, begin_on, replay_on
from tests.support.random_runs import random_run
from tests.support.situations import CUTS, SHIPPED, STORIES, all_programs, graphs_of, situation_of
from tests.support.volume import examples

STORIES_OF = [(library, name) for library in (STORIES, SHIPPED) for name in library.names()]
EVERY = all_programs()
RUNS = 15


def whole(label: str) -> Graph:
    name, variant, cut = label.split("/")
    library = SHIPPED if name in SHIPPED.names() else STORIES
    return graphs_of(library, name, "short" if cut == "short" else "full")[variant]


@cache
def small(label: str) -> Graph:
    return quotient(whole(label))


@cache
def written(name: str) -> str:
    library = SHIPPED if name in SHIPPED.names() else STORIES
    graphs: dict[tuple[str, Cut], Graph] = {
        (variant, cut): small(f"{name}/{variant}/{cut}")
        for cut in CUTS
        for variant in graphs_of(library, name, cut)
    }
    return graphs_to_json(graphs, library.vocabulary)


@cache
def from_file(name: str) -> GraphFile:
    return graphs_from_json(written(name).encode())


def read(label: str) -> Graph:
    name, variant, cut = label.split("/")
    return from_file(name).graphs[variant, "short" if cut == "short" else "full"]


def same_run(on: GraphStory, playing: Run) -> Run:
    return replay_on(on, playing.journal)


@pytest.mark.parametrize("label", [label for label, _ in EVERY])
def test_the_file_alone_plays_the_same_and_looks_back_the_same(label: str) -> None:
    program = dict(EVERY)[label]
    graph, dice = read(label), random.Random(label)
    on = GraphStory(graph)
    for _ in range(RUNS):
        playing = random_run(Interpreter(program), dice)
        again = same_run(on, playing)
        assert (again.fault, again.journal) == ("", playing.journal)
        assert again.transcript() == playing.transcript()
        graphs = (whole(label), small(label), graph)
        one, two, three = (debrief_data(debrief(g, playing.journal)) for g in graphs)
        assert one == two == three


@pytest.mark.parametrize("label", [label for label, _ in EVERY])
def test_a_fresh_run_of_the_file_begins_as_the_story_does(label: str) -> None:
    story, on = Interpreter(dict(EVERY)[label]), GraphStory(read(label))
    for seed in range(30):
        one, other = begin_on(story, seed), begin_on(on, seed)
        assert (one.journal, one.opening) == (other.journal, other.opening)
        assert story.inputs(one.state) == on.inputs(other.state)


@pytest.mark.parametrize("label", [label for label, _ in EVERY])
def test_every_word_comes_back(label: str) -> None:
    mine, back = whole(label).content, read(label).content
    for name in (field.name for field in fields(Content)):
        assert getattr(back, name) == getattr(mine, name), name


@pytest.mark.parametrize("library, name", STORIES_OF, ids=[name for _, name in STORIES_OF])
def test_figures_are_carried_exactly(library: Any, name: str) -> None:
    for cut in CUTS:
        for variant, graph in graphs_of(library, name, cut).items():
            back = from_file(name).graphs[variant, cut]
            less = small(f"{name}/{variant}/{cut}")
            assert (back.nodes, back.runs, back.starts) == (less.nodes, less.runs, less.starts)
            assert (back.endings, back.opening) == (graph.endings, graph.opening)
            assert (back.story, back.text) == (graph.story, graph.text)


@pytest.mark.parametrize("label", [label for label, _ in EVERY])
def test_no_two_nodes_show_the_same_for_ever(label: str) -> None:
    less = small(label)
    assert quotient(less).nodes == less.nodes
    assert len(less.nodes) <= len(whole(label).nodes)


def test_the_real_job_needs_few_states_to_play() -> None:
    assert len(read("a-job-offer/genuine/full").nodes) <= 500


def test_an_input_that_comes_back_says_so() -> None:
    graph = read("a-parcel/scam/full")
    back = {edge.given.id for node in graph.nodes for edge in node.edges if edge.back}
    on = {edge.given.id for node in graph.nodes for edge in node.edges if not edge.back}
    assert {"look-link", "tell-mum-page"} <= back and not {"look-link"} & on
    assert {"open-it", "pay-it"} <= on and not {"open-it"} & back


@pytest.mark.parametrize("name", SHIPPED.names())
def test_nothing_tells_before_it_may(name: str) -> None:
    files = part_files(graphs_data(from_file(name).graphs, SHIPPED.vocabulary))
    index = json.loads(files["index.json"])
    truths = [variant.split("-")[0] for variant, _ in from_file(name).graphs]
    for word in ("scam", "genuine"):
        assert word in truths
        assert word not in json.dumps({key: index[key] for key in ("before", "draw", "files")})
    assert list(index["files"]) == sorted(index["files"])
    for parts in index["files"].values():
        play = files[parts["play"]]
        keys = set(_keys(json.loads(play)))
        told = {"truth", "variant", "mark", "why", "move", "tactic", "worth", "outlook", "best"}
        assert not keys & told
        assert not any(word in parts["play"] for word in truths)
    assert len(files) == 1 + 2 * len(from_file(name).graphs)


def _keys(data: Any) -> list[str]:
    if isinstance(data, dict):
        return [*data, *(key for value in data.values() for key in _keys(value))]
    return [key for item in data for key in _keys(item)] if isinstance(data, list) else []


@pytest.mark.parametrize("name", SHIPPED.names())
def test_what_is_shown_before_play_is_the_same_for_all_variants(name: str) -> None:
    for cut in CUTS:
        graphs = graphs_of(SHIPPED, name, cut)
        apart = [
            json.loads(graphs_to_json({(variant, cut): graph}, SHIPPED.vocabulary))["before"]
            for variant, graph in graphs.items()
        ]
        assert all(one == apart[0] for one in apart)


@pytest.mark.parametrize("name", SHIPPED.names())
def test_the_file_says_which_variant_a_seed_draws(name: str) -> None:
    data = json.loads(written(name))
    for seed in range(60):
        groups = data["draw"]["full"]
        group = groups[drawn_number(seed, name, "truth", len(groups))]
        drawn = group[drawn_number(seed, name, "variant", len(group))]
        variants = situation_of(SHIPPED, name).variants
        assert data["tells"][drawn]["variant"] == drawn_variant(seed, name, variants)


def test_a_time_out_is_an_input_of_the_file() -> None:
    graphs = [read(label) for label, _ in EVERY]
    assert any(TIMEOUT in node.by_input for graph in graphs for node in graph.nodes)


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b"\xff", b'{"format": 2}', b'{"format": 3}', b'{"format": 1}']
)
def test_a_file_of_something_else_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(GraphFileError) as problem:
        graphs_from_json(data)
    assert str(problem.value).endswith(".")


PARCEL = written("a-parcel")
SEEDED = settings(derandomize=True, deadline=None, max_examples=examples(150))
ODD: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, -1, 0, 1, 2, 99_999, 1.5, 2**60, math.nan, "", "x", "leave", "ended", [], {}, [1]]
)


def _edited(drawing: st.DataObject, data: Any) -> None:
    """One value somewhere in the data put away, or put in the place of another."""
    holder, key, value = data, "", data
    while isinstance(value, (dict, list)) and value and (not key or drawing.draw(st.booleans())):
        holder, names = value, sorted(value) if isinstance(value, dict) else range(len(value))
        key = drawing.draw(st.sampled_from(names))
        value = holder[key]
    if drawing.draw(st.booleans()):
        del holder[key]
    else:
        holder[key] = drawing.draw(ODD)


@SEEDED
@given(st.data())
def test_an_edited_file_is_refused_in_a_sentence_or_plays(drawing: st.DataObject) -> None:
    data = json.loads(PARCEL)
    part = data[drawing.draw(st.sampled_from(["play", "play", "tells", "before", "draw"]))]
    _edited(drawing, part[drawing.draw(st.sampled_from(sorted(part)))])
    try:
        found = graphs_from_json(json.dumps(data).encode())
    except GraphFileError as problem:
        assert str(problem).isprintable() and str(problem).endswith(".") and len(str(problem)) < 300
        return
    for graph in found.graphs.values():
        playing = random_run(GraphStory(graph), random.Random(1))
        assert debrief_data(debrief(graph, playing.journal))["deeds"]


def _with(*way: str | int, value: Any) -> str:
    """The sentence about the parcel's file with another value somewhere."""
    data = json.loads(PARCEL)
    name = next(iter(data["play"]))
    holder = data
    for key in way[:-1]:
        holder = holder[name if key == "NAME" else key]
    holder[way[-1]] = value
    with pytest.raises(GraphFileError) as problem:
        graphs_from_json(json.dumps(data).encode())
    return str(problem.value)


def test_the_sentence_names_the_place_and_what_should_stand_there() -> None:
    assert "starts/0/1 is not a number of one of" in _with("play", "NAME", "starts", 0, 1, value=-1)
    assert "nodes/0 is not as long as its row" in _with("play", "NAME", "nodes", 0, value=[0])
    assert "outlook/3 is not a number" in _with("tells", "NAME", "outlook", 3, value="high")
    assert "a number" in _with("tells", "NAME", "outlook", 3, value=math.inf)
    assert "a list of 1 or more" in _with("draw", "full", 0, value=[])
    assert "nobody is not a member of the cast" in _with(
        "before", "full", "circle", value=["nobody"]
    )
    assert "the name of scam-other" in _with("tells", "NAME", "variant", value="scam-other")
    assert "\\u202e" in _with("play", "NAME", "words", "lines", value={"\u202e": 1})

"""A second player, written from the pages in docs alone, plays and looks back alike."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.graph.graph_file import graphs_to_json
from game.graph.quotient import quotient
from game.script.library import Library
from game.story.content import Cut
from game.story.debrief import debrief
from game.story.debrief.data import debrief_data, event_data
from game.story.graph import Graph
from game.story.journal_file import journal_from_json, journal_to_json
from game.story.offers import bet_is_asked, shown_choices
from game.story.run import Run, begin, replay
from game.story.run_code import NoCode, code_of
from tests.support import second_player, volume
from tests.support.second_player import Player, random_run
from tests.support.situations import CUTS, SHIPPED, STORIES, graphs_of, situation_of

OWN = Library(Path(__file__).parents[1] / "formats" / "story")
"""The situation of the golden files and its sequel: every feature there is."""
EVERY = [
    (library, name, variant, cut)
    for library in (SHIPPED, STORIES, OWN)
    for name in library.names()
    for variant in situation_of(library, name).variants
    for cut in CUTS
]
NAMES = [f"{name}/{variant}/{cut}" for _, name, variant, cut in EVERY]
RUNS, ALL_RUNS = 40, 500
"""How many random runs of each variant; all of them in a thorough run."""
each_variant = pytest.mark.parametrize(("library", "name", "variant", "cut"), EVERY, ids=NAMES)


@cache
def bundle(library: Library, name: str) -> dict[str, Any]:
    """The graph file of a situation, as another program reads it."""
    graphs: dict[tuple[str, Cut], Graph] = {
        (variant, cut): quotient(graph)
        for cut in CUTS
        for variant, graph in graphs_of(library, name, cut).items()
    }
    parsed: dict[str, Any] = json.loads(graphs_to_json(graphs, library.vocabulary))
    return parsed


def as_json(data: Any) -> Any:
    return json.loads(json.dumps(data))


def code_or_none(playing: Run) -> str:
    try:
        return code_of(playing)
    except NoCode:
        return ""


def agree(playing: Run, player: Player, graph: Graph) -> None:
    """The same journal, events, offers, order, code and debrief."""
    assert json.loads(journal_to_json(playing.journal)) == player.journal()
    assert as_json([event_data(e) for e in playing.transcript()]) == as_json(player.transcript())
    inputs = [(one.act, one.id, one.person) for one in playing.on.inputs(playing.state)]
    assert inputs == player.inputs()
    assert list(shown_choices(playing)) == player.shown_choices()
    assert list(playing.flaggable) == player.flaggable()
    assert bet_is_asked(playing) == player.bet_is_asked()
    assert code_or_none(playing) == player.code()
    assert as_json(debrief_data(debrief(graph, playing.journal))) == as_json(player.debrief())


@each_variant
def test_random_runs_of_the_second_player_are_the_games_own(
    library: Library, name: str, variant: str, cut: Cut
) -> None:
    program = situation_of(library, name).programs[variant, cut]
    graph = graphs_of(library, name, cut)[variant]
    for number in range(ALL_RUNS if volume.thorough else RUNS):
        dice = random.Random(f"{name}/{variant}/{cut}/{number}")
        player = random_run(bundle(library, name), variant, cut, dice)
        journal = journal_from_json(json.dumps(player.journal()).encode())
        playing = replay(program, journal)
        assert playing.fault == ""
        agree(playing, player, graph)


@each_variant
def test_every_step_shows_and_offers_the_same(
    library: Library, name: str, variant: str, cut: Cut
) -> None:
    program = situation_of(library, name).programs[variant, cut]
    graph = graphs_of(library, name, cut)[variant]
    dice = random.Random(f"{name} {variant} {cut}")
    for _ in range(3):
        seed = dice.randrange(2**53)
        playing, player = begin(program, seed), Player(bundle(library, name), variant, cut, seed)
        while not playing.ended and len(playing.steps) < 30:
            given = dice.choice(playing.on.inputs(playing.state))
            heard = dice.choice([None, "", *player.spoken_now()])
            playing, shown = playing.give(given, heard)
            events = player.give(given.act, given.id, given.person, heard=heard)
            assert as_json([event_data(event) for event in shown]) == as_json(events)
            if dice.random() < 0.1:
                playing = playing.undo()
                player.undo()
            agree(playing, player, graph)


def test_the_second_player_knows_nothing_of_the_game() -> None:
    text = Path(second_player.__file__).read_text("utf-8")
    assert "import game" not in text and "from game" not in text and "from tests" not in text
    assert len([line for line in text.splitlines() if line.strip()]) <= 420

"""Promises that hold for every valid program: random small ones, the test stories, the shipped."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.graph.explore import explore
from game.graph.graph_file import GraphStory
from game.graph.liveness import Liveness
from game.graph.outlook import with_opening
from game.graph.quotient import quotient
from game.story.debrief import debrief
from game.story.event import spoken
from game.story.fingerprint import story_fingerprint
from game.story.input import ACTS, Input
from game.story.playable import Interpreter
from game.story.program import Program
from game.story.run import begin, begin_on, replay
from game.story.state import State, lines_of_others
from game.story.step import start, step
from tests.support.programs import programs
from tests.support.random_runs import random_run
from tests.support.situations import all_programs
from tests.support.stepping import (
    any_inputs,
    kinds,
    on_offer,
    same_journal,
    step_through_json,
    walk,
)
from tests.support.volume import examples

SEEDED = settings(
    derandomize=True,
    deadline=None,
    max_examples=examples(80),
    suppress_health_check=list(HealthCheck),
)
EVERY = all_programs()
IDS = st.sampled_from(["", "x", "stop-0", "stop-0-choice-0", "good", "mum", "\x00", "a" * 99])
WILD = st.builds(Input, st.sampled_from(ACTS), IDS | st.text(max_size=5), IDS, st.integers(-9, 9))


@st.composite
def valid_states(draw: st.DrawFn, program: Program) -> State:
    facts = tuple(draw(st.integers(slot.low, slot.high)) for slot in program.slots)
    return State(draw(st.sampled_from(sorted(program.scenes))), facts)


def step_keeps_its_promises(program: Program, state: State, one: Input) -> None:
    after, shown = step(program, state, one)
    assert (after, shown) == step(program, state, one)
    assert shown and after.stop in program.scenes
    assert not program.scenes[after.stop].routes
    assert all(
        s.low <= value <= s.high for s, value in zip(program.slots, after.facts, strict=True)
    )
    if kinds(shown) == ["refused"]:
        assert after == state and one not in on_offer(program, state)
    elif one.act in ("flag", "judge"):
        assert after == state


@SEEDED
@given(st.data())
def test_step_with_any_inputs_on_any_valid_state_never_raises(data: st.DataObject) -> None:
    program = data.draw(programs())
    known = any_inputs(program)
    state = data.draw(valid_states(program))
    if program.scenes[state.stop].routes:
        state = State(program.first, state.facts)
    for _ in range(data.draw(st.integers(1, 12))):
        one = data.draw(
            WILD | st.sampled_from(known) | st.sampled_from(on_offer(program, state) or known)
        )
        step_keeps_its_promises(program, state, one)
        state, _ = step_through_json(program, state, one)


@pytest.mark.parametrize("label, program", EVERY, ids=[label for label, _ in EVERY])
def test_step_with_any_inputs_never_raises_in_a_written_story(label: str, program: Program) -> None:
    known, dice = any_inputs(program), random.Random(label)
    for state, _ in walk(program, dice, 25):
        for one in dice.sample(known, min(40, len(known))):
            step_keeps_its_promises(program, state, one)


@SEEDED
@given(programs(), st.integers(0, 2**53 - 1))
def test_any_walk_replays_from_its_journal(program: Program, seed: int) -> None:
    playing = begin(program, seed)
    for _, one in walk(program, random.Random(seed), 20):
        playing, _ = playing.give(one)
    again = replay(program, same_journal(playing.journal))
    assert (again.fault, again.state, again.journal) == ("", playing.state, playing.journal)
    undone = playing.undo()
    assert replay(program, undone.journal).state == undone.state


@SEEDED
@given(programs(), st.integers(0, 10**6))
def test_any_walk_stays_in_the_graph_and_has_a_debrief(program: Program, seed: int) -> None:
    graph = with_opening({"scam": explore(program)})["scam"]
    live = Liveness(program)
    nodes = {(node.stop, node.facts): node for node in graph.nodes}
    playing = begin(program, seed)
    dice = random.Random(seed)
    while not playing.ended and len(playing.steps) < 20:
        state = live.canonical(playing.state)
        node = nodes[state.stop, state.facts]
        offered = on_offer(program, playing.state)
        assert [e.given for e in node.edges if e.given.act != "timeout"] == offered
        one = dice.choice(offered)
        playing, shown = playing.give(one)
        if one in node.by_input:
            assert graph.runs[node.by_input[one].run] == shown
    state = live.canonical(playing.state)
    assert (state.stop, state.facts) in nodes
    result = debrief(graph, playing.journal)
    assert (result.ending != "") == playing.ended


@SEEDED
@given(st.data(), programs(), st.integers(0, 2**53 - 1))
def test_any_inputs_show_the_same_on_the_story_and_on_its_quotient(
    data: st.DataObject, program: Program, seed: int
) -> None:
    known, graph = any_inputs(program), quotient(with_opening({"scam": explore(program)})["scam"])
    played, beside = begin(program, seed), begin_on(GraphStory(graph), seed)
    for _ in range(data.draw(st.integers(1, 25))):
        inputs = st.sampled_from(played.on.inputs(played.state) or known)
        one = data.draw(WILD | st.sampled_from(known) | inputs | inputs)
        heard = data.draw(st.none() | st.sampled_from(["", *spoken(played.interrupted_run())]))
        (played, shown), (beside, shown_too) = played.give(one, heard), beside.give(one, heard)
        assert shown == shown_too
    assert (played.journal, played.flaggable) == (beside.journal, beside.flaggable)
    assert debrief(graph, played.journal) == debrief(graph, beside.journal)


@SEEDED
@given(programs(), st.integers(0, 10**6))
def test_any_run_met_what_its_transcript_holds(program: Program, seed: int) -> None:
    playing = random_run(Interpreter(program), random.Random(seed))
    assert playing.flaggable == lines_of_others(program.content, playing.transcript())
    again = replay(program, playing.journal)
    assert again == replace(playing, on=again.on)
    earlier = playing.undo()
    assert earlier == replace(replay(program, earlier.journal), on=earlier.on)


@SEEDED
@given(programs())
def test_any_graph_has_witnesses_and_outlooks_within_reason(program: Program) -> None:
    graph = explore(program)
    assert graph.story == story_fingerprint(program)
    assert all(-1e-9 <= node.outlook <= 1 + 1e-9 for node in graph.nodes)
    assert sum(reach.share for reach in graph.endings.values()) <= 1 + 1e-5
    stops = {node.stop for node in graph.nodes}
    assert graph.endings.keys() == stops & program.content.endings.keys()
    for ending, reach in graph.endings.items():
        state, _ = start(program, dict(graph.starts[reach.start].drawn))
        for one in reach.witness:
            state, _ = step(program, state, one)
        assert state.stop == ending


@SEEDED
@given(programs(), st.integers(0, 10**6), st.lists(st.integers(0, 9), max_size=15))
def test_any_cleared_fact_never_matters(program: Program, seed: int, way: list[int]) -> None:
    live = Liveness(program)
    taken = walk(program, random.Random(seed), 10)
    state = taken[-1][0]
    canonical = live.canonical(state)
    for number in way:
        offered = on_offer(program, state)
        assert on_offer(program, canonical) == offered
        if not offered:
            break
        one = offered[number % len(offered)]
        (state, shown), (canonical, shown_too) = (
            step(program, state, one),
            step(program, canonical, one),
        )
        assert shown == shown_too
    assert live.canonical(state) == live.canonical(canonical)

"""The graph: every state there is, nothing that is not, and what is computed from it."""

from __future__ import annotations

import random
from collections import deque
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.graph.explore import BudgetExceeded, explore
from game.graph.liveness import Liveness
from game.graph.outlook import with_opening
from game.story.event import Event
from game.story.graph import Graph
from game.story.input import TIMEOUT, Input, choose, look, tell
from game.story.program import Program
from game.story.state import State
from game.story.step import start
from tests.support.situations import (
    CUTS,
    ENDINGS,
    STORIES,
    choice,
    graphs_of,
    parcel,
    parcel_graph,
    tiny,
)
from tests.support.situations import look as look_entry
from tests.support.stepping import Stepper, kinds, on_offer, walk
from tests.support.volume import examples

SEEDED = settings(derandomize=True, deadline=None, max_examples=examples(60))
WHICH = [(variant, cut) for variant in ("scam", "genuine") for cut in CUTS]


def starts(program: Program) -> list[State]:
    slots = [program.slots[number] for number in program.drawn_slots]
    values = product(*(slot.labels for slot in slots))
    return [
        start(program, {s.name: v for s, v in zip(slots, some, strict=True)})[0] for some in values
    ]


def inputs(program: Program, state: State) -> list[Input]:
    timeout = [TIMEOUT] if program.scenes[state.stop].timeout else []
    return on_offer(program, state) + timeout


def brute_force(program: Program, stepper: Stepper) -> set[State]:
    """Every state by plain breadth-first play, without any thought of what matters."""
    waiting = deque(starts(program))
    seen = set(waiting)
    while waiting:
        state = waiting.popleft()
        for one in inputs(program, state):
            after, _ = stepper.step(program, state, one)
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    return seen


@pytest.mark.parametrize("variant, cut", WHICH)
def test_exploration_agrees_with_brute_force_play(stepper: Stepper, variant: str, cut: str) -> None:
    program = parcel(variant, "short" if cut == "short" else "full")
    live = Liveness(program)
    graph = explore(program)
    found = {(node.stop, node.facts) for node in graph.nodes}
    played = {live.canonical(state) for state in brute_force(program, stepper)}
    assert found == {(state.stop, state.facts) for state in played}
    assert len(found) == len(graph.nodes)


def test_every_edge_is_a_step(stepper: Stepper) -> None:
    for variant, cut in WHICH:
        program = parcel(variant, "short" if cut == "short" else "full")
        graph, live = explore(program), Liveness(program)
        for node in graph.nodes:
            state = State(node.stop, node.facts)
            assert [edge.given for edge in node.edges] == inputs(program, state)
            for edge in node.edges:
                after, shown = stepper.step(program, state, edge.given)
                after = live.canonical(after)
                target = graph.nodes[edge.to]
                assert (target.stop, target.facts) == (after.stop, after.facts)
                assert graph.runs[edge.run] == shown
                assert "refused" not in kinds(shown)


def test_a_time_that_runs_for_a_hidden_choice_has_no_edge(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n    - timer: 5s then wait\n"
        + choice("wait", "good-end", more="if: n = 1")
        + choice("on", "bad-end")
    )
    graph = explore(tiny(tmp_path, scenes, "variables:\n  n: 0 to 1\n"))
    shown = {event.kind for run in graph.runs for event in run}
    assert "refused" not in shown


def follow(program: Program, state: State, way: list[int], stepper: Stepper) -> list[object]:
    """What a list of numbers, each taken for one of the inputs on offer, shows from a state."""
    seen: list[object] = []
    for number in way:
        offered = inputs(program, state)
        seen.append(tuple(offered))
        if not offered:
            break
        state, shown = stepper.step(program, state, offered[number % len(offered)])
        seen.append(shown)
    return seen


@pytest.mark.parametrize("variant, cut", WHICH)
def test_what_is_cleared_as_no_longer_mattering_never_matters(
    stepper: Stepper, variant: str, cut: str
) -> None:
    program = parcel(variant, "short" if cut == "short" else "full")
    live = Liveness(program)

    @SEEDED
    @given(st.integers(0, 10**6), st.integers(0, 40), st.lists(st.integers(0, 99), max_size=25))
    def check(seed: int, at: int, way: list[int]) -> None:
        taken = walk(program, random.Random(seed))
        state = taken[min(at, len(taken) - 1)][0]
        canonical = live.canonical(state)
        assert live.canonical(canonical) == canonical
        assert follow(program, state, way, stepper) == follow(program, canonical, way, stepper)

    check()


def test_an_effect_under_a_condition_keeps_alive_what_it_may_leave(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("a", "middle", more="set: n = 1")
        + choice("b", "middle", more="set: m = 1")
        + "  middle:\n"
        + choice("on", "last")
        + "  last:\n    - set: m = 1\n      if: n = 1\n"
        + choice("end", "good-end if m = 1, else bad-end")
    )
    program = tiny(tmp_path, scenes, "variables:\n  n: 0 to 1\n  m: 0 to 1\n")
    assert Liveness(program).at["middle"] == {0, 1}


def test_a_detail_that_no_condition_reads_costs_no_state(tmp_path: Path) -> None:
    looks = "".join(look_entry(f"look-{n}") for n in range(8))
    program = tiny(tmp_path, "  begin:\n" + looks + choice("end", "good-end"))
    assert len(explore(program).nodes) == 3


def test_a_fact_is_forgotten_where_nobody_asks_any_more(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + "".join(look_entry(f"look-{n}") for n in range(4))
        + "".join(
            f"    - note: note-{n}\n      if: seen look-{n}\n      vi: a\n      en: a\n"
            for n in range(4)
        )
        + choice("round", "begin")
        + choice("on", "next")
        + "  next:\n"
        + choice("end", "good-end")
    )
    graph = explore(tiny(tmp_path, scenes))
    stops = [node.stop for node in graph.nodes]
    assert (stops.count("begin"), stops.count("next")) == (16, 1)


@pytest.mark.parametrize("variant, cut", WHICH)
def test_witnesses_replay_to_their_ending(stepper: Stepper, variant: str, cut: str) -> None:
    program = parcel(variant, "short" if cut == "short" else "full")
    graph = explore(program)
    assert graph.endings.keys() == program.content.endings.keys()
    for ending, reach in graph.endings.items():
        state, _ = stepper.start(program, dict(graph.starts[reach.start].drawn))
        for one in reach.witness:
            state, _ = stepper.step(program, state, one)
        assert state.stop == ending


def test_a_witness_is_as_short_as_can_be(stepper: Stepper) -> None:
    program = parcel()
    graph = explore(program)
    layer = dict.fromkeys(starts(program), 0)
    length: dict[str, int] = {}
    waiting = deque(layer)
    while waiting:
        state = waiting.popleft()
        length.setdefault(state.stop, layer[state])
        for one in inputs(program, state):
            after, _ = stepper.step(program, state, one)
            if after not in layer:
                layer[after] = layer[state] + 1
                waiting.append(after)
    assert {e: len(r.witness) for e, r in graph.endings.items()} == {
        ending: length[ending] for ending in graph.endings
    }


@pytest.mark.parametrize("variant, cut", WHICH)
def test_shares_sum_to_one(variant: str, cut: str) -> None:
    graph = parcel_graph(variant, "short" if cut == "short" else "full")
    assert sum(reach.share for reach in graph.endings.values()) == pytest.approx(1, abs=1e-5)


def test_shares_agree_with_random_play() -> None:
    # Each choice is one button; all that always stands open is one more.
    graph, dice = parcel_graph(), random.Random(1)
    counts: dict[str, int] = {}
    runs = 2_000
    for number in range(runs):
        at = graph.starts[number % 2].node
        while graph.nodes[at].stop not in graph.endings:
            moving = [edge for edge in graph.nodes[at].edges if edge.to != at]
            buttons = [[edge] for edge in moving if edge.given.act == "choose"]
            always = [edge for edge in moving if edge.given.act != "choose"]
            buttons += [always] if always else []
            at = dice.choice(dice.choice(buttons)).to
        stop = graph.nodes[at].stop
        counts[stop] = counts.get(stop, 0) + 1
    for ending, reach in graph.endings.items():
        assert counts[ending] / runs == pytest.approx(reach.share, abs=0.04)


def hand_made(folder: Path) -> Program:
    """begin: up, down or even odds. Endings are worth 1 and 0.35.

    begin -> good (1), -> bad (.35), -> middle; middle -> good, -> bad.
    So middle is worth .675 and begin also (1 + .35 + .675) / 3 = .675.
    """
    scenes = (
        "  begin:\n"
        + choice("up", "good-end")
        + choice("down", "bad-end")
        + choice("even", "middle")
        + "  middle:\n"
        + choice("well", "good-end")
        + choice("ill", "bad-end")
    )
    return tiny(folder, scenes)


def node_of(graph: Graph, stop: str) -> float:
    (value,) = {node.outlook for node in graph.nodes if node.stop == stop}
    return value


def test_outlook_is_the_mean_over_choices_by_hand(tmp_path: Path) -> None:
    graph = explore(hand_made(tmp_path))
    found = {stop: node_of(graph, stop) for stop in ("good-end", "bad-end", "middle", "begin")}
    assert found == pytest.approx({"good-end": 1, "bad-end": 0.35, "middle": 0.675, "begin": 0.675})
    shares = {ending: reach.share for ending, reach in graph.endings.items()}
    assert shares == pytest.approx({"good-end": 0.5, "bad-end": 0.5})
    assert {node.stop: node.best for node in graph.nodes}["middle"] == "good-end"


def best_of(graph: Graph) -> dict[str, str]:
    return {node.stop: node.best for node in graph.nodes}


TWO_GOOD = ENDINGS.replace("recovering: bad-end", "safe-early: also-good")


def test_the_best_ending_is_the_nearest_of_the_best(tmp_path: Path) -> None:
    # Further on "also-good" comes first by its id, and a deeper way leads there by more inputs.
    scenes = (
        "  begin:\n"
        + choice("deeper", "middle")
        + "  middle:\n"
        + choice("on", "last")
        + choice("stop", "good-end")
        + "  last:\n"
        + choice("end", "also-good")
    )
    best = best_of(explore(tiny(tmp_path, scenes, endings=TWO_GOOD)))
    assert (best["last"], best["middle"], best["begin"]) == ("also-good", "good-end", "good-end")


def test_of_two_best_endings_as_near_the_first_by_id_is_named(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("up", "good-end") + choice("down", "also-good")
    for name, text in (("a", scenes), ("b", scenes.replace("also-good", "zz-good"))):
        endings = TWO_GOOD.replace("also-good", "zz-good") if name == "b" else TWO_GOOD
        best = best_of(explore(tiny(tmp_path / name, text, endings=endings)))["begin"]
        assert best == min("good-end", "also-good" if name == "a" else "zz-good")


def test_a_better_ending_further_on_is_best_before_a_near_one(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("down", "bad-end")
        + choice("on", "middle")
        + "  middle:\n"
        + choice("up", "good-end")
    )
    assert best_of(explore(tiny(tmp_path, scenes)))["begin"] == "good-end"


def test_looks_tells_and_ways_out_do_not_count_for_the_outlook(tmp_path: Path) -> None:
    from tests.support.situations import answer

    plain = "  begin:\n" + choice("up", "good-end") + choice("down", "bad-end")
    more = plain + look_entry("detail") + answer("mum", "ask", "good-end")
    outlooks = [
        node_of(explore(tiny(tmp_path / name, scenes)), "begin")
        for name, scenes in (("a", plain), ("b", more))
    ]
    assert outlooks == pytest.approx([0.675, 0.675])


def test_outlook_through_a_cycle_by_hand(tmp_path: Path) -> None:
    # v = (1 + .35 + w) / 3 and w = (v + .35) / 2, so v = (2 * 1.35 + .35) / 5.
    scenes = (
        "  begin:\n"
        + choice("up", "good-end")
        + choice("down", "bad-end")
        + choice("on", "round")
        + "  round:\n"
        + choice("back", "begin")
        + choice("out", "bad-end")
    )
    graph = explore(tiny(tmp_path, scenes))
    assert node_of(graph, "begin") == pytest.approx((2 * 1.35 + 0.35) / 5, abs=1e-6)
    assert sum(reach.share for reach in graph.endings.values()) == pytest.approx(1, abs=1e-5)


def own_outlook(graph: Graph) -> float:
    return sum(graph.nodes[s.node].outlook for s in graph.starts) / len(graph.starts)


def test_two_scams_and_one_genuine_variant_weigh_as_the_draw_takes_them() -> None:
    scam, genuine = graphs_of(STORIES, "a-parcel", "full").values()
    opening = with_opening({"scam": scam, "scam-b": scam, "genuine": genuine})["scam"].opening
    assert opening is not None and own_outlook(scam) != pytest.approx(own_outlook(genuine))
    assert opening.outlook == pytest.approx((own_outlook(scam) + own_outlook(genuine)) / 2)
    twins = with_opening({"scam": scam, "genuine": genuine})["scam"].opening
    assert twins is not None
    assert opening.after == twins.after


def test_outlook_of_the_opening_is_averaged_over_variants() -> None:
    for cut in CUTS:
        graphs = graphs_of(STORIES, "a-parcel", cut)
        own = [own_outlook(graph) for graph in graphs.values()]
        openings = {id(graph.opening): graph.opening for graph in graphs.values()}
        (opening,) = openings.values()
        assert opening is not None
        assert opening.outlook == pytest.approx(sum(own) / len(own))


def test_outlook_after_an_input_of_the_opening_is_averaged_over_variants_and_draws() -> None:
    graphs = graphs_of(STORIES, "a-parcel", "full")
    for given_ in (
        choose("open-it"),
        choose("ask-the-shop"),
        tell("mum", "tell-mum"),
        look("look-link"),
    ):
        means = []
        for graph in graphs.values():
            after = [
                graph.nodes[graph.nodes[s.node].by_input[given_].to].outlook for s in graph.starts
            ]
            means.append(sum(after) / len(after))
        opening = graphs["scam"].opening
        assert opening is not None
        assert opening.outlook_after(given_, -1) == pytest.approx(sum(means) / len(means))


def test_one_variant_alone_averages_over_itself(tmp_path: Path) -> None:
    graph = with_opening({"scam": explore(hand_made(tmp_path))})["scam"]
    assert graph.opening is not None
    assert graph.opening.outlook == pytest.approx(0.675)


def test_a_budget_exceeded_names_the_costliest_fact(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + look_entry("detail")
        + choice("more", more="set: heavy + 1")
        + choice("end", "good-end if heavy >= 29 or seen detail, else bad-end")
    )
    program = tiny(tmp_path, scenes, "variables:\n  light: no or yes\n  heavy: 0 to 30\n")
    with pytest.raises(BudgetExceeded) as caught:
        explore(program, budget=40)
    assert caught.value.fact == "heavy"
    assert 'over 40 states. The costliest fact is "heavy"' in str(caught.value)
    assert len(explore(program, budget=100).nodes) <= 100


def test_every_draw_is_a_start(stepper: Stepper) -> None:
    graph = explore(parcel())
    assert [start.drawn for start in graph.starts] == [(("mood", "calm"),), (("mood", "hasty"),)]
    assert graph.start_for({"mood": "hasty", "fee": 15000}) == graph.starts[1]


def test_runs_are_kept_once() -> None:
    graph = parcel_graph()
    assert len(set(graph.runs)) == len(graph.runs)
    assert all(isinstance(event, Event) for run in graph.runs for event in run)

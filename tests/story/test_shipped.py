"""The situations as shipped: explored, fair to both truths, and nobody left alone.

They are still being written, so everything here is read from them and no id stands in a test.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from game.story.content import Content, Cut
from game.story.debrief import debrief
from game.story.draw import drawn_values
from game.story.event import Event
from game.story.graph import Graph, GraphNode
from game.story.input import Input
from game.story.program import Program
from game.story.run import Run
from game.story.state import State
from game.story.step import offers_at
from tests.support.situations import CUTS, SHIPPED, graphs_of, situation_of
from tests.support.stepping import Stepper, walk

NAMES = SHIPPED.names()
EACH = [(name, cut) for name in NAMES for cut in CUTS]
each_cut = pytest.mark.parametrize("name, cut", EACH)
each = pytest.mark.parametrize("name", NAMES)


def programs(name: str, cut: Cut) -> dict[str, Program]:
    found = situation_of(SHIPPED, name).programs
    return {variant: program for (variant, c), program in found.items() if c == cut}


def tells(node: GraphNode) -> Iterator[tuple[Input, int]]:
    return ((edge.given, edge.to) for edge in node.edges if edge.given.act == "tell")


def test_there_are_situations_and_each_has_both_truths() -> None:
    assert NAMES
    for name in NAMES:
        truths = {p.content.truth for p in programs(name, "full").values()}
        assert truths == {"scam", "genuine"}


@each_cut
def test_every_variant_is_explored_and_never_stuck(name: str, cut: Cut) -> None:
    for variant, graph in graphs_of(SHIPPED, name, cut).items():
        assert graph.content.cut == cut and graph.content.variant == variant
        for node in graph.nodes:
            ends = node.stop in graph.content.endings
            assert ends != bool(node.edges)
            assert ends or node.choices(), node
            assert node.best, node


@each_cut
def test_every_ending_has_a_witness_that_replays(stepper: Stepper, name: str, cut: Cut) -> None:
    reached: set[str] = set()
    for variant, graph in graphs_of(SHIPPED, name, cut).items():
        program = programs(name, cut)[variant]
        for ending, reach in graph.endings.items():
            state, _ = stepper.start(program, dict(graph.starts[reach.start].drawn))
            for given in reach.witness:
                state, _ = stepper.step(program, state, given)
            assert state.stop == ending
            reached.add(ending)
        # The short cut may leave an ending out; the full one reaches them all.
        if cut == "full":
            assert graph.endings.keys() == graph.content.endings.keys()
    assert reached


@each_cut
def test_shares_sum_to_one_as_shipped(name: str, cut: Cut) -> None:
    for graph in graphs_of(SHIPPED, name, cut).values():
        assert sum(r.share for r in graph.endings.values()) == pytest.approx(1, abs=1e-4)


@each_cut
def test_every_kind_of_ending_belongs_to_its_truth(name: str, cut: Cut) -> None:
    for program in programs(name, cut).values():
        content = program.content
        assert {ending.truth for ending in content.endings.values()} == {content.truth}
        assert all(0 <= e.safe <= 100 and 0 <= e.goal <= 100 for e in content.endings.values())


@each_cut
def test_at_least_four_people_answer_in_every_stop_and_again(name: str, cut: Cut) -> None:
    for graph in graphs_of(SHIPPED, name, cut).values():
        answers = graph.content.answers
        for node in graph.nodes:
            if node.stop not in graph.content.endings:
                people = {g.person for g, _ in tells(node) if answers[g.id].again}
                assert len(people) >= 4, (graph.content.variant, node.stop, people)


@each_cut
def test_in_every_state_somebody_is_reached_within_two_tells(name: str, cut: Cut) -> None:
    for graph in graphs_of(SHIPPED, name, cut).values():
        answers = graph.content.answers
        for node in graph.nodes:
            if node.stop in graph.content.endings:
                continue
            now = {given for given, _ in tells(node)}
            then = {g for _, to in tells(node) for g, _ in tells(graph.nodes[to])}
            assert any(answers[g.id].reached for g in now | then), node


@each_cut
def test_telling_never_lowers_the_outlook(name: str, cut: Cut) -> None:
    for graph in graphs_of(SHIPPED, name, cut).values():
        for node in graph.nodes:
            for given, to in tells(node):
                assert graph.nodes[to].outlook >= node.outlook - 1e-6, (node.stop, given)


@each_cut
def test_telling_raises_the_outlook_somewhere_in_each_scam(name: str, cut: Cut) -> None:
    for graph in graphs_of(SHIPPED, name, cut).values():
        if graph.content.truth == "scam":
            edges = [(node, to) for node in graph.nodes for _, to in tells(node)]
            assert any(graph.nodes[to].outlook > node.outlook + 0.01 for node, to in edges)


# Twins


def first_offers(program: Program) -> list[Input]:
    state = State(program.first, program.start_facts)
    return [offer.given for offer in offers_at(program, state)]


def opening_of(graph: Graph) -> list[tuple[Event, ...]]:
    return [graph.runs[start.run] for start in graph.starts]


@each_cut
def test_first_stop_offers_are_the_same_in_twins(name: str, cut: Cut) -> None:
    found = programs(name, cut).values()
    offers = [first_offers(program) for program in found]
    assert all(offer == offers[0] for offer in offers) and offers[0]
    words = [
        [
            (
                c.choices[g.id].words
                if g.act == "choose"
                else c.details[g.id].name
                if g.act == "look"
                else c.answers[g.id].asks
            )
            for g in offers[0]
            if g.id
        ]
        for c in (program.content for program in found)
    ]
    assert all(word == words[0] for word in words)


@each_cut
def test_the_opening_shows_the_same_events_in_twins(name: str, cut: Cut) -> None:
    graphs = graphs_of(SHIPPED, name, cut).values()
    runs = {run for graph in graphs for run in opening_of(graph)}
    assert len(runs) == 1
    (run,) = runs
    shown = [[g.content.lines[e.id].text for e in run if e.id in g.content.lines] for g in graphs]
    assert all(words == shown[0] for words in shown)


@each
def test_the_front_and_the_cast_as_first_seen_are_the_same_in_twins(name: str) -> None:
    contents = [p.content for cut in CUTS for p in programs(name, cut).values()]
    assert all(content.front == contents[0].front for content in contents)
    assert all(content.circle == contents[0].circle for content in contents)
    shared = set.intersection(*({*content.cast} for content in contents))
    for person in shared:
        assert all(c.cast[person] == contents[0].cast[person] for c in contents)


def received(content: Content, events: tuple[Event, ...]) -> str:
    """All that a presenter gets for some events before the debrief: ids, arguments, words."""
    parts: list[object] = list(events)
    for event in events:
        line, detail = content.lines.get(event.id), content.details.get(event.id)
        choice, told = content.choices.get(event.id), content.answers.get(event.id)
        if line is not None:
            parts += [line.text, line.rows]
        if detail is not None:
            parts += [detail.name, detail.text, detail.rows, detail.link]
        parts += [choice.words] if choice is not None else []
        parts += [told.asks, told.reply, told.again] if told is not None else []
    return repr(parts).lower()


@each_cut
def test_nothing_before_the_debrief_names_variant_or_truth(
    stepper: Stepper, name: str, cut: Cut
) -> None:
    for variant, program in programs(name, cut).items():
        content, playing = program.content, stepper.begin(program, seed=11)
        texts = [
            received(content, playing.opening),
            repr(content.front.title).lower(),
            repr(content.front.teaser).lower(),
            repr(content.front.notice).lower(),
        ]
        for _, given in walk(program, random.Random(f"{name}{variant}"), 40):
            playing, shown = playing.give(given)
            texts.append(received(content, tuple(e for e in shown if e.kind != "ended")))
        for text in texts:
            # A word of its own: "genuine" may be said of a cup, "scam" may not stand alone.
            words = set(text.replace("'", " ").replace(":", " ").split())
            assert not {variant, f"{variant}/", "truth", "variant", "scam"} & words, text


@each
def test_draws_of_the_opening_are_the_same_in_twins(name: str) -> None:
    for seed in range(30):
        drawn = []
        for program in programs(name, "full").values():
            shared = program.content.shared_draws
            values = drawn_values(program, seed)
            drawn.append({key: value for key, value in values.items() if key in shared})
        assert all(values == drawn[0] for values in drawn)


# Marks, contrasts, debrief


@each_cut
def test_contrasts_point_to_what_some_path_shows(name: str, cut: Cut) -> None:
    graphs = graphs_of(SHIPPED, name, "full")
    shown = {v: {event.id for run in g.runs for event in run} for v, g in graphs.items()}
    for graph in graphs_of(SHIPPED, name, cut).values():
        assert graph.content.contrasts
        for contrast in graph.content.contrasts:
            for side in (contrast.scam, contrast.genuine):
                assert side.id in shown[side.variant], contrast.id
                assert all(side.text.get(code) for code in ("vi", "en"))


@each
def test_deciding_marks_stand_in_scams_and_clear_ones_in_genuine_variants(name: str) -> None:
    for program in programs(name, "full").values():
        content = program.content
        marks = [line.mark for line in content.lines.values() if line.mark]
        marks += [detail.mark for detail in content.details.values() if detail.mark]
        wrong = "clear" if content.truth == "scam" else "deciding"
        assert marks and wrong not in {mark.kind for mark in marks}
        if content.truth == "genuine":
            assert "cue" in {mark.kind for mark in marks}


@each
def test_everything_is_written_in_both_languages(name: str) -> None:
    for program in programs(name, "full").values():
        content = program.content
        texts = [t for line in content.lines.values() for t in (line.text, *line.rows)]
        texts += [t for c in content.choices.values() for t in (c.words, c.why)]
        texts += [t for a in content.answers.values() for t in (a.asks, a.reply)]
        texts += [t for e in content.endings.values() for t in (e.title, e.text)]
        texts.append(content.plausible)
        assert all(text.get(code) for text in texts for code in ("vi", "en"))


@each_cut
def test_every_random_run_ends_and_has_a_debrief(stepper: Stepper, name: str, cut: Cut) -> None:
    graphs = graphs_of(SHIPPED, name, cut)
    for variant, program in programs(name, cut).items():
        endings = set()
        for seed in range(12):
            playing: Run = stepper.begin(program, seed)
            dice = random.Random(f"{name}{variant}{cut}{seed}")
            while not playing.ended and len(playing.steps) < 300:
                offered = [offer.given for offer in offers_at(program, playing.state)]
                playing, _ = playing.give(dice.choice(offered))
            assert playing.ended
            result = debrief(graphs[variant], stepper.kept(playing).journal)
            assert result.ending == playing.state.stop and result.next_steps
            assert len(result.actions) == len(playing.steps)
            assert result.plan.people and all(map(result.plan.sentences_for, result.plan.people))
            endings.add(result.ending)
        assert len(endings) > 1


@each_cut
def test_loading_a_shipped_situation_again_gives_the_same_story(name: str, cut: Cut) -> None:
    from game.script.problem import Problems
    from game.story.fingerprint import story_fingerprint, text_fingerprint

    again = SHIPPED.load(name, Problems())
    assert again is not None
    for variant, program in programs(name, cut).items():
        other = again.programs[variant, cut]
        assert story_fingerprint(program) == story_fingerprint(other)
        assert text_fingerprint(program.content) == text_fingerprint(other.content)

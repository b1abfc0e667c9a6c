"""Two ways to step: plain, and with the state written to JSON and read again at every step."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.story.event import EventRun
from game.story.input import LEAVE, REPORT, TIMEOUT, Input, choose, flag, judge, look, tell
from game.story.journal import Journal
from game.story.journal_file import journal_from_json, journal_to_json
from game.story.program import Program
from game.story.run import Run, begin
from game.story.state import State
from game.story.step import offers_at, start, step
from game.story.text import Argument

Step = Callable[[Program, State, Input], tuple[State, EventRun]]


def plain_step(program: Program, state: State, given: Input) -> tuple[State, EventRun]:
    return step(program, state, given)


def step_through_json(program: Program, state: State, given: Input) -> tuple[State, EventRun]:
    """A step from a state that was written and read; it agrees with the plain step."""
    again = _written_and_read(state)
    assert again == state
    after, shown = step(program, again, given)
    assert (after, shown) == step(program, state, given)
    return _written_and_read(after), shown


def _written_and_read(state: State) -> State:
    """Its stop and its numbers are all there is of a state: no memory hides beside them."""
    stop, facts = json.loads(json.dumps(state))
    return State(stop, tuple(facts))


@dataclass
class Stepper:
    """What a story test plays with. Each test runs with both kinds."""

    name: str
    step: Step

    def start(
        self, program: Program, drawn: Mapping[str, Argument] | None = None
    ) -> tuple[State, EventRun]:
        return start(program, drawn)

    def play(self, program: Program, *inputs: Input) -> tuple[State, EventRun]:
        """The state after some inputs, all of which are on offer, and what the last one shows."""
        state, shown = self.start(program)
        for given in inputs:
            state, shown = self.step(program, state, given)
            assert kinds(shown)[-1:] != ["refused"], (given, state)
        return state, shown

    def begin(self, program: Program, seed: int = 1) -> Run:
        return self.kept(begin(program, seed))

    def kept(self, playing: Run) -> Run:
        """The same run; here also its journal makes the round trip."""
        if self.name == "through-json":
            assert same_journal(playing.journal) == playing.journal
        return playing

    def give(self, playing: Run, *inputs: Input) -> Run:
        for given in inputs:
            playing, shown = playing.give(given)
            assert kinds(shown)[-1:] != ["refused"], given
        return self.kept(playing)


def same_journal(journal: Journal) -> Journal:
    return journal_from_json(journal_to_json(journal).encode())


def kinds(shown: EventRun) -> list[str]:
    return [event.kind for event in shown]


def ids(shown: EventRun, *of: str) -> list[str]:
    return [event.id for event in shown if not of or event.kind in of]


def on_offer(program: Program, state: State) -> list[Input]:
    return [offer.given for offer in offers_at(program, state)]


def any_inputs(program: Program) -> list[Input]:
    """Inputs of every kind: known and unknown ids, right and wrong acts for them."""
    content = program.content
    inputs = [
        LEAVE,
        REPORT,
        TIMEOUT,
        choose(""),
        look(""),
        tell("", ""),
        flag(""),
        Input("leave", "x"),
    ]
    inputs += [judge(rating) for rating in (-1, 0, 1, 6, 7)]
    names = (*content.choices, *content.details, *content.answers, *program.scenes, "nothing")
    for name in names:
        inputs += [choose(name), look(name), Input("report", name)]
    inputs += [flag(name) for name in (*content.lines, "nothing")]
    people = (*content.circle, "", "nobody")
    inputs += [tell(person, name) for person in people for name in (*content.answers, "nothing")]
    return inputs


def walk(program: Program, dice: random.Random, most: int = 60) -> list[tuple[State, Input]]:
    """A random play: the inputs on offer that were taken, each with the state it was taken at."""
    drawn = {
        program.slots[n].name: dice.choice(program.slots[n].labels) for n in program.drawn_slots
    }
    state, _ = start(program, drawn)
    taken: list[tuple[State, Input]] = []
    while len(taken) < most and not program.is_ending(state.stop):
        offered = on_offer(program, state)
        if program.scenes[state.stop].timeout:
            offered.append(TIMEOUT)
        if not offered:
            break
        given = dice.choice(offered)
        taken.append((state, given))
        state, _ = step(program, state, given)
    taken.append((state, judge(3)))
    return taken

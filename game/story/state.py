"""Where a story stands: the stop it rests at, and its facts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import NamedTuple

from game.story.condition import Facts
from game.story.content import Content
from game.story.event import LINE_KINDS, EventRun, cut
from game.story.input import SIDE_ACTS, SILENT_ACTS, Input
from game.story.journal import Entry
from game.story.program import Program

STATE_FORMAT = 1


class State(NamedTuple):
    """A stop (a scene or ending id) and one whole number per slot of the program."""

    stop: str
    facts: Facts


class StateError(ValueError):
    """A written state that does not fit the program."""


def state_to_json(program: Program, state: State) -> str:
    """One JSON object; facts by name, and only those that differ from the start."""
    facts = {
        slot_key(program, number): value
        for number, value in enumerate(state.facts)
        if value != program.slots[number].start
    }
    return json.dumps({"format": STATE_FORMAT, "stop": state.stop, "facts": facts})


def state_from_json(program: Program, written: str) -> State:
    """The state again. Raises `StateError` where it names what the program does not have."""
    data = _parsed(written)
    if data.get("format") != STATE_FORMAT:
        raise StateError(f"State format {data.get('format')!r} is not {STATE_FORMAT}.")
    stop, values = data.get("stop"), data.get("facts")
    if not isinstance(stop, str) or stop not in program.scenes:
        raise StateError(f"The story has no stop {stop!r}.")
    if not isinstance(values, dict):
        raise StateError("The facts of a state are an object.")
    numbers = {slot_key(program, number): number for number in range(len(program.slots))}
    facts = list(program.start_facts)
    for name, value in values.items():
        number = _slot_number(numbers, name)
        slot = program.slots[number]
        if type(value) is not int or not slot.low <= value <= slot.high:
            raise StateError(f"The fact {name!r} is never {value!r}.")
        facts[number] = value
    return State(stop, tuple(facts))


def _parsed(written: str) -> dict[str, object]:
    try:
        data = json.loads(written)
    except (ValueError, RecursionError) as problem:
        raise StateError("This is no state: it is not valid JSON.") from problem
    if not isinstance(data, dict):
        raise StateError("A state is an object.")
    return data


def slot_key(program: Program, number: int) -> str:
    """A name for a slot that no other slot has: `variable money`, `told mum`."""
    slot = program.slots[number]
    return f"{slot.kind} {slot.name}"


def _slot_number(numbers: dict[str, int], name: str) -> int:
    if name not in numbers:
        raise StateError(f"The story has no fact {name!r}.")
    return numbers[name]


# What a run has met so far. Counted anew at each input, a long journal would take minutes.


@dataclass(frozen=True)
class Met:
    """Kept up with each input.

    `lines` are those of others shown so far, each once, in the order in which they came; `sure`
    those before `last`, the run that a leave or report given now would cut off. `beside` are the
    looks, flags and the rating that would be repeats here.
    """

    lines: tuple[str, ...]
    last: EventRun
    sure: tuple[str, ...] = ()
    beside: frozenset[Input] = frozenset()


def met_first(content: Content, opening: EventRun) -> Met:
    return Met(lines_of_others(content, opening), opening)


def met_then(met: Met, content: Content, entry: Entry, shown: EventRun, stop: str) -> Met:
    """After one more entry, what it showed, and the stop it led to."""
    lines = met.lines
    if entry.heard is not None:
        lines = _joined(met.sure, lines_of_others(content, cut(met.last, entry.heard)))
    beside = _beside(met.beside, entry, stop)
    if entry.given.act in SILENT_ACTS:
        return Met(lines, met.last, met.sure, beside)
    return Met(_joined(lines, lines_of_others(content, shown)), shown, lines, beside)


def lines_of_others(content: Content, shown: EventRun) -> tuple[str, ...]:
    """What can be flagged: lines, notes and documents that the player did not say."""
    met = dict.fromkeys(event.id for event in shown if event.kind in LINE_KINDS)
    return tuple(n for n in met if n in content.lines and content.lines[n].speaker != "you")


def _joined(lines: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*lines, *more))) if more else lines


def _beside(beside: frozenset[Input], entry: Entry, stop: str) -> frozenset[Input]:
    """The side inputs since the player came here. Of judgements only the last is a repeat."""
    given = entry.given
    if stop != entry.stop or given.act in ("choose", "timeout", "leave"):
        return frozenset()
    if given.act == "judge":
        beside = frozenset(one for one in beside if one.act != "judge")
    return beside | {given} if given.act in SIDE_ACTS else beside

"""Which fact costs most states, where it costs them.

A story that was explored whole is counted. Of one that is too large only what is near the start
is known, so it is also played by seeded chance, far on; at each stop the states there would be
are then taken to be all combinations of the values met.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import prod
from random import Random

from game.graph.liveness import Liveness
from game.story import Program, Slot, State, offers_at, start, step

_WALKS = 100
_STEPS = 1_000
_SEED = 1
_KNOWN = 20_000
_QUOTED = re.compile(r'costliest fact is "(?P<fact>[^"]+)"')
NOTHING = "nothing"


def costliest(program: Program, states: Iterable[State]) -> str:
    """Of all states of a story: the fact without which the fewest would be left."""
    found = list(states)
    sizes = [slot.high + 1 for slot in program.slots]
    bases = [prod(sizes[:number]) for number in range(len(sizes))]
    stops = {stop: number for number, stop in enumerate(program.scenes)}
    whole = prod(sizes)
    # One number for each state: a set of numbers is counted far quicker than one of tuples.
    codes = [
        stops[s.stop] * whole + sum(v * b for v, b in zip(s.facts, bases, strict=True))
        for s in found
    ]
    saved = []
    for number, base in enumerate(bases):
        rest = {c - s.facts[number] * base for c, s in zip(codes, found, strict=True)}
        saved.append((len(found) - len(rest), 0))
    return _named(program, saved)


def costliest_far_on(program: Program, known: Sequence[State]) -> str:
    """The same for a story too large to explore, of which some states near its start are known."""
    live = Liveness(program)
    values: dict[str, list[set[int]]] = defaultdict(lambda: [set() for _ in program.slots])
    # Some of those known are enough: what counts is which values come up, and not how often.
    for state in (*known[:: len(known) // _KNOWN + 1], *_played(program)):
        for number in live.at[state.stop]:
            values[state.stop][number].add(state.facts[number])
    saved = [(0, 0)] * len(program.slots)
    for at_stop in values.values():
        # A fact that is cleared here, or was never another, multiplies by one.
        kinds = [max(1, len(met)) for met in at_stop]
        together = prod(kinds)
        for number, count in enumerate(kinds):
            states, stops = saved[number]
            saved[number] = (states + together - together // count, stops + (count > 1))
    return _named(program, saved)


def fact_in(sentence: str) -> str:
    """The costliest fact that a sentence about too many states names."""
    match = _QUOTED.search(sentence)
    return match["fact"] if match else NOTHING


def _named(program: Program, saved: Sequence[tuple[int, int]]) -> str:
    """The fact that saves most, then at most stops; one that no author wrote comes last."""
    numbers = [number for number in range(len(saved)) if saved[number][0] > 0]
    written = [number for number in numbers if program.slots[number].kind != "again"]
    # The first of those alike.
    best = max(written or numbers, key=lambda number: saved[number], default=None)
    return NOTHING if best is None else _words(program.slots[best])


def _words(slot: Slot) -> str:
    """A fact as a condition asks about it: `money`, `told mum`."""
    return slot.name if slot.kind == "variable" else f"{slot.kind} {slot.name}"


def _played(program: Program) -> Iterator[State]:
    """The states of seeded walks that go on for as long as they can: no ending while it is open."""
    dice = Random(_SEED)
    slots = [program.slots[number] for number in program.drawn_slots]
    for _ in range(_WALKS):
        state, _ = start(program, {slot.name: dice.choice(slot.labels) for slot in slots})
        for _ in range(_STEPS):
            yield state
            after = _onward(program, state, dice)
            if after is None:
                break
            state = after


def _onward(program: Program, state: State, dice: Random) -> State | None:
    offers = list(offers_at(program, state))
    dice.shuffle(offers)
    # Mostly the choices first, or a walk would spend itself on telling and looking.
    if dice.random() < 0.75:
        offers.sort(key=lambda offer: offer.given.act != "choose")
    for offer in offers:
        after, _ = step(program, state, offer.given)
        if after != state and not program.is_ending(after.stop):
            return after
    return None

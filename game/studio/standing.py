"""Standing at any scene of a story, with any facts: a run that begins there."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.condition import Facts
from game.story.program import Program, Slot
from game.story.run import Run, begin, opened_at, replay
from game.story.step import enter

_SEED = 1


def standing_at(program: Program, scene: str, facts: Facts | None = None) -> Run:
    """A run whose first stop is a scene, entered with some facts (the start's where none)."""
    playing = begin(program, _SEED)
    state, shown = enter(program, scene, facts or program.start_facts, ())
    return opened_at(playing.on, playing.journal, state, shown)


def carried_over(program: Program, old: Run) -> Run:
    """The same place in a newer version of the story: as far as its journal still fits.

    A run that was begun at a scene begins there again, if the scene still exists.
    """
    stop = old.first.stop
    if stop == old.program.first:
        return replay(program, old.journal)
    if stop not in program.scenes:
        return begin(program, _SEED)
    playing = standing_at(program, stop, _fitting(program, old))
    for entry in old.journal.entries:
        further, shown = playing.give(entry.given, entry.heard)
        if entry.stop != playing.state.stop or (shown and shown[-1].kind == "refused"):
            break
        playing = further
    return playing


def changed_fact(program: Program, facts: Facts, number: int) -> Facts:
    """The facts with one of them at its next value, round and round."""
    slot = program.slots[number]
    value = slot.low if facts[number] >= slot.high else facts[number] + 1
    return (*facts[:number], value, *facts[number + 1 :])


def fact_words(slot: Slot, value: int) -> tuple[str, str]:
    """A fact as an author reads it: `money`, `kept`; `told mum`, `no`."""
    if slot.kind == "variable":
        return slot.name, str(slot.shown(value))
    if slot.kind == "visited":
        return f"visited {slot.name}", str(value)
    return f"{slot.kind} {slot.name}", "yes" if value else "no"


def _fitting(program: Program, old: Run) -> Facts:
    """The old facts by name, where the newer story still has them within bounds."""
    known: Mapping[tuple[str, str], int] = {
        (slot.kind, slot.name): value
        for slot, value in zip(old.program.slots, old.first.facts, strict=True)
    }
    return tuple(
        min(slot.high, max(slot.low, known.get((slot.kind, slot.name), slot.start)))
        for slot in program.slots
    )

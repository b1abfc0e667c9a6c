"""What the preview works with, without a screen: standing anywhere in a story, watched files.

Commands import it before anybody knows whether a window can be opened, so pygame stays out.
"""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.script.folders import below
from game.script.library import Library
from game.script.problem import Problem, Problems
from game.script.situation import Situation, load_situation
from game.story import Program, Run, Slot, begin, enter, opened_at, replay
from game.story.condition import Facts

# Standing at any scene of a story, with any facts: a run that begins there.

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
        # Where the newer story has gone another way, what was given there means nothing any more.
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
    # By kind and name: what is written further up may have shifted every slot.
    known: Mapping[tuple[str, str], int] = {
        (slot.kind, slot.name): value
        for slot, value in zip(old.program.slots, old.first.facts, strict=True)
    }
    return tuple(
        min(slot.high, max(slot.low, known.get((slot.kind, slot.name), slot.start)))
        for slot in program.slots
    )


# Watching the files of a situation: has anything been saved since it was last read?

Stamp = tuple[tuple[str, int, int], ...]


@dataclass
class Watch:
    """The newest version of a situation that can be played, and what is wrong with the files."""

    folder: Path
    library: Library
    situation: Situation | None = None
    problems: tuple[Problem, ...] = ()
    _stamp: Stamp = field(default=())

    def changed(self) -> bool:
        """Whether a file was saved, added or removed since `read`."""
        return self._now() != self._stamp

    def read(self) -> bool:
        """Read the files anew. False where they cannot be played: the last good version stays."""
        self._stamp = self._now()
        found = Problems()
        fresh = load_situation(self.folder, self.library.vocabulary, found)
        self.problems = found.items
        if fresh is not None:
            self.situation = fresh
        return fresh is not None

    def _now(self) -> Stamp:
        return tuple(_stamp(path) for path in (self.folder, *below(self.folder)))


def _stamp(path: Path) -> tuple[str, int, int]:
    """What changes when a file is saved. Of a folder, and of what is closed, only the name does.

    A folder's own time changes too with the hidden files of an editor (swap, lock), which would
    read everything again at each key typed.
    """
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return str(path), 0, 0
    if stat.S_ISDIR(found.st_mode):
        return str(path), 1, 0
    return str(path), found.st_mtime_ns, found.st_size

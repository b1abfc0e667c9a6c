"""What the preview works with: standing anywhere in a story, the author's sheets, watched files."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.script.folders import below
from game.script.library import Library
from game.script.problem import Problem, Problems, one_line
from game.script.situation import Situation, load_situation
from game.story.condition import Facts
from game.story.program import Program, Slot
from game.story.run import Run, begin, opened_at, replay
from game.story.step import enter
from game.ui.components.sheet import section, sheet
from game.ui.kit import Kit, Paint, Style
from game.ui.toolkit import Box, Flex, Node, Row, Text, Touch

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


# The author's sheets.

_MOST = 40


def author_sheet(kit: Kit, name: str, playing: Run, problems: Sequence[Problem]) -> Node | None:
    """The sheet of that name: scenes, facts, or problems where there are any; else none."""
    if name == "scenes":
        return _scenes_sheet(kit, playing)
    if name == "facts":
        return _facts_sheet(kit, playing)
    return _problems_sheet(kit, problems) if name == "problems" and problems else None


def _scenes_sheet(kit: Kit, playing: Run) -> Node:
    """Every scene, by stretch; the one that is shown is marked."""
    by_stretch: dict[str, list[str]] = {}
    for name, scene in playing.program.scenes.items():
        by_stretch.setdefault(scene.stretch or "endings", []).append(name)
    here = playing.state.stop
    parts: list[Node] = []
    for stretch, names in by_stretch.items():
        rows = [_row(kit, f"scene={name}", name, "•" * (name == here)) for name in names]
        parts.append(section(kit, stretch, "map-pin:bold", rows))
    return _sheet(kit, "Scenes", "Touch one to stand there, with the facts as they are.", parts)


def _facts_sheet(kit: Kit, playing: Run) -> Node:
    """Every fact with its value; a touch gives it the next one."""
    rows = []
    for number, slot in enumerate(playing.program.slots):
        name, value = fact_words(slot, playing.state.facts[number])
        rows.append(_row(kit, f"fact={number}", name, value))
    return _sheet(kit, "Facts", "Touch one to give it its next value; the scene begins anew.", rows)


def _problems_sheet(kit: Kit, problems: Sequence[Problem]) -> Node:
    """What is wrong with the files, as `check` says it."""
    shown = [Text(one_line(problem), Style(14, 500, True, 1.4)) for problem in problems[:_MOST]]
    rest = len(problems) - len(shown)
    more = [Text(f"… and {rest} more", Style(14, 600))] if rest > 0 else []
    below = "The last version that could be played stands behind this."
    title = "1 problem in the files" if len(problems) == 1 else f"{len(problems)} problems"
    return Box(_sheet(kit, title, below, [*shown, *more]), height=240, width=640)


def _sheet(kit: Kit, title: str, below: str, parts: Sequence[Node]) -> Node:
    return sheet(kit, title, below, list(parts), name="author-sheet", close="Close")


def _row(kit: Kit, target: str, name: str, value: str) -> Node:
    words = Flex(Text(name, Style(15, 600, leading=1.3)), valign="center")
    row = Row([words, Text(value, Style(15, 500, True, 1.3), kit.theme.look)], gap=12)
    paint = Paint(kit.theme.section, 10)
    return Touch(
        Box(row, paint, (4, 10), min_height=44, valign="center"), target, f"{name} {value}"
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

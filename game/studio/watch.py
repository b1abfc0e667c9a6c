"""Watching the files of a situation: has anything been saved since it was last read?"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from game.proof.check import explored
from game.script.folders import below
from game.script.library import Library
from game.script.problem import Problem, Problems
from game.script.situation import Situation, load_situation
from game.story.content import Cut
from game.story.graph import Graph

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

    def graphs(self) -> dict[tuple[str, Cut], Graph]:
        return explored(self.situation, Problems()) if self.situation else {}

    def _now(self) -> Stamp:
        return tuple(_stamp(path) for path in (self.folder, *below(self.folder)))


def _stamp(path: Path) -> tuple[str, int, int]:
    """What changes when a file is saved. Of a folder, and of what is closed, only the name does.

    A folder's own time changes too with the hidden files of an editor.
    """
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return str(path), 0, 0
    if stat.S_ISDIR(found.st_mode):
        return str(path), 1, 0
    return str(path), found.st_mtime_ns, found.st_size

"""The lines of scenario files as they stand on disk, to show them and to point into them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from game.script.folders import is_file, is_link
from game.script.nodes import Scalar
from game.script.problem import Place
from game.script.reader import bytes_of
from game.script.source import MAX_BYTES

_LINE_OF_TEXT = 20
"""A folded text has a line for at least this many characters."""
_SPARE = 2
"""A text may begin below its place: a translation stands under its key."""


class Originals:
    """Files by the names that problems give them; `roots` are the folders they are named from.

    `asked` are the paths somebody asked about: named by their last part alone, and never opened.
    """

    def __init__(self, roots: Iterable[Path], asked: Iterable[Path] = ()) -> None:
        self._roots = tuple(dict.fromkeys(roots))
        self._asked = tuple(asked)
        self._known: dict[str, tuple[str, ...]] = {}

    def path(self, name: str) -> Path | None:
        """Where a file lies. Nothing outside the roots, and no link, is ever opened."""
        if ".." in Path(name).parts or Path(name).is_absolute():
            return None
        candidates = (root / name for root in self._roots)
        return next((p for p in candidates if is_file(p) and not is_link(p)), None)

    def meant(self, name: str) -> Path:
        """Where a name would lie, whether or not there is a file that may be read."""
        candidates = [root / name for root in self._roots]
        asked = [path for path in self._asked if (path.name or str(path)) == name]
        there = (path for path in (*candidates, *asked) if os.path.lexists(path))
        return next(there, (*asked, *candidates, Path(name))[0])

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines of a file; none where it cannot be read."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> tuple[str, ...]:
        path = self.path(name)
        try:
            data = b"" if path is None else bytes_of(path)
        except (OSError, ValueError):
            return ()
        if not data or len(data) > MAX_BYTES:
            return ()
        text = data.decode("utf-8-sig", errors="replace")
        return tuple(text.replace("\r\n", "\n").split("\n"))

    def place_of(self, scalar: Scalar, words: str) -> Place:
        """Where some words of a text stand; where the text begins if they are not found as such."""
        begin, lines = scalar.place, self.lines(scalar.place.file)
        last = begin.line + scalar.breaks + len(scalar.text) // _LINE_OF_TEXT + _SPARE
        for number in range(begin.line, min(last, len(lines)) + 1):
            start = begin.column - 1 if number == begin.line else 0
            column = lines[number - 1].find(words, start)
            if column >= 0:
                return Place(begin.file, number, column + 1)
        return begin

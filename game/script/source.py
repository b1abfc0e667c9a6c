"""The text of a scenario file: its bytes, read and checked, and its lines as they stand on disk."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from game.files import plain_bytes
from game.script.folders import is_file, is_link
from game.script.nodes import Scalar
from game.script.problem import Place, Problems
from game.typography import BIDI, CONTROL, repr_of

MAX_BYTES = 512 * 1024
"""Of one file: far more than a chapter has, and little enough to be read again at each look."""
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)  # Windows has none; there the check goes first
_UNSAFE = re.compile(f"{CONTROL.pattern}|{BIDI.pattern}")


class YamlMark(Protocol):
    """A position as both parsers of PyYAML give it, indexes from 0."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A file's name and lines. Indexes count from 0 as PyYAML's do, places from 1."""

    name: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole file, lines parted by one newline."""
        return "\n".join(self.lines)

    def place(self, line: int, column: int) -> Place:
        """Return the place of a line index and a column index."""
        return Place(self.name, line + 1, column + 1)

    def place_of(self, mark: YamlMark | None) -> Place:
        """Return the place of a mark of PyYAML."""
        return self.place(mark.line, mark.column) if mark else self.place(0, 0)

    def line(self, index: int) -> str:
        """Return a line, or an empty text before the first and after the last."""
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def with_line(self, index: int, line: str) -> Source:
        """Return the same file with another text in one line."""
        return replace(self, lines=(*self.lines[:index], line, *self.lines[index + 1 :]))


def decode(data: bytes, name: str, problems: Problems) -> Source | None:
    """Return the file's lines, or None after reporting why its bytes are refused."""
    if len(data) > MAX_BYTES:
        _too_large(name, problems)
        return None
    # Not "utf-8-sig", which counts an error's place from behind the mark.
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        # What stands before the first odd byte is good, so its place is known in letters.
        _not_utf8(data[: error.start].decode(), name, problems)
        return None
    source = Source(name, tuple(text.replace("\r\n", "\n").split("\n")))
    return source if _is_safe(source, problems) else None


def _too_large(name: str, problems: Problems) -> None:
    message = f"The file is larger than {MAX_BYTES // 1024} KiB."
    problems.add(Place(name, 1, 1), "too-large", message, "Part it into chapters.")


def unsafe_in(text: str) -> tuple[int, str, str] | None:
    """Return the index of the first forbidden character, a code and a sentence, or None."""
    match = _UNSAFE.search(text)
    if match is None:
        return None
    if BIDI.match(match[0]):
        sentence = f"The invisible character {repr_of(match[0])} turns the direction of the text."
        return match.start(), "bidi-control", sentence
    sentence = f"The control character {repr_of(match[0])} has no place in a text."
    return match.start(), "control-character", sentence


def _not_utf8(before: str, name: str, problems: Problems) -> None:
    lines = before.split("\n")
    place = Place(name, len(lines), len(lines[-1]) + 1)
    hint = "Save the file with the encoding UTF-8."
    problems.add(place, "not-utf8", "The file is not UTF-8 text from here on.", hint)


def _is_safe(source: Source, problems: Problems) -> bool:
    safe = True
    for index, line in enumerate(source.lines):
        if found := unsafe_in(line):
            column, code, sentence = found
            problems.add(source.place(index, column), code, sentence, "Delete it.")
            safe = False
        # Before parsing, not in the guard: directives are read before the first event comes.
        if line.startswith("%"):
            # A file of %TAG lines costs libyaml a time that grows with their square.
            sentence = "A line cannot begin with %: YAML takes it for a directive."
            problems.add(source.place(index, 0), "directive", sentence, "Indent or delete it.")
            safe = False
    return safe


def bytes_of(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a plain file; of one that is larger than `most`, one byte over that.

    Raises `OSError`, also for a folder or a pipe, or `ValueError` for a link or no possible path.
    """
    if is_link(path):
        raise ValueError("it is a link")
    return plain_bytes(path, most, _NO_LINK)


_LINE_OF_TEXT = 20
"""A folded text has a line for at least this many characters."""
_SPARE = 2
"""A text may begin below its place: a translation stands under its key."""


class FilesOnDisk:
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
        # A problem's name comes from a report too, which somebody else may have written.
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
        # Looked for in the file, as the tree no longer knows its lines: folded and quoted texts
        # were joined. Only as far as the text can reach, or the same words further down would do.
        begin, lines = scalar.place, self.lines(scalar.place.file)
        last = begin.line + scalar.breaks + len(scalar.text) // _LINE_OF_TEXT + _SPARE
        for number in range(begin.line, min(last, len(lines)) + 1):
            start = begin.column - 1 if number == begin.line else 0
            column = lines[number - 1].find(words, start)
            if column >= 0:
                return Place(begin.file, number, column + 1)
        return begin

"""The source lines around a problem, with carets under the words meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from game.characters import escaped
from game.script.originals import Originals
from game.script.problem import Place

AROUND = 1
WIDEST = 100
_WORD = re.compile(r"[\w<>'’./-]+|\S")
_MARGIN = 40


@dataclass(frozen=True)
class ExcerptRow:
    """A line of a file by its number, or the carets under it (number 0)."""

    number: int
    text: str


def excerpt(place: Place, originals: Originals) -> Iterator[ExcerptRow]:
    """The line of a place with its neighbours; nothing where the file cannot be read."""
    lines = originals.lines(place.file)
    if not 1 <= place.line <= len(lines):
        return
    skipped = _skipped(lines[place.line - 1], place.column - 1)
    first, last = max(1, place.line - AROUND), min(len(lines), place.line + AROUND)
    for number in range(first, last + 1):
        yield ExcerptRow(number, _shown(lines[number - 1], skipped))
        if number == place.line:
            yield ExcerptRow(0, _carets(lines[number - 1], place.column - 1, skipped))


def _skipped(line: str, column: int) -> int:
    """How many characters of the lines are left out, so that the column is in sight."""
    return max(0, column - _MARGIN) if len(line) > WIDEST else 0


def _shown(line: str, skipped: int) -> str:
    before = "…" if skipped and line else ""
    after = "…" if len(line) > skipped + WIDEST else ""
    return escaped(before + line[skipped : skipped + WIDEST].replace("\t", " ") + after)


def _carets(line: str, column: int, skipped: int) -> str:
    before = escaped(("…" if skipped else "") + line[skipped:column].replace("\t", " "))
    word = _WORD.match(line, column)
    meant = word[0] if word else ""
    return " " * _width(before) + "^" * min(WIDEST, max(1, _width(escaped(meant))))


def _width(text: str) -> int:
    """Columns of a terminal: a combining mark takes none, a wide character two."""
    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
        if not unicodedata.combining(character)
    )

"""Lines for a person at a terminal, wrapped at its width; for a program as they are."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Iterator
from typing import TextIO

from game.typography import escaped

WIDEST = 100
"""Columns: a longer line is hard to read."""
NARROWEST = 20


def width_of(stream: TextIO, widest: int = WIDEST) -> int:
    """How many columns a reader of the stream sees; 0 where it is no terminal, so never wrap."""
    if not stream.isatty():
        return 0
    return max(NARROWEST, min(widest, shutil.get_terminal_size().columns))


def print_wrapped(text: str, stream: TextIO | None = None, hanging: int = 2) -> None:
    """Print a text line by line; what is too wide goes on in lines set in by `hanging` more."""
    out = stream or sys.stdout
    width = width_of(out)
    for line in text.split("\n"):
        for part in wrapped(escaped(line), width, hanging):
            print(part, file=out)


def wrapped(line: str, width: int, hanging: int = 2) -> Iterator[str]:
    """One line as several that fit, broken at spaces only; the first keeps its own indent."""
    if not width or columns_of(line) <= width:
        yield line
        return
    margin = line[: len(line) - len(line.lstrip(" "))]
    later = margin + " " * hanging
    held = margin
    fresh = True
    # A space that must not break (U+00A0) stays inside its word.
    for word in line.strip(" ").split(" "):
        if not fresh and columns_of(held) + 1 + columns_of(word) > width:
            yield held.rstrip(" ")
            held, fresh = later, True
        held += word if fresh else " " + word
        fresh = False
    yield held


def columns_of(text: str) -> int:
    """How wide a terminal shows a text: a mark above a letter takes no room, an ideograph two."""
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1

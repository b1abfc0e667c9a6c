"""What the commands print: lines and tables as plain text, complaints, and how far long work is."""

from __future__ import annotations

import shutil
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from game.graph.explore import Watch
from game.typography import escaped

# Lines for a person at a terminal, wrapped at its width; for a program as they are.

WIDEST = 100
"""Columns: a longer line is hard to read."""
NARROWEST = 20


def width_of(stream: TextIO, widest: int = WIDEST) -> int:
    """How many columns a reader of the stream sees; 0 where it is no terminal, so never wrap."""
    # A redirected run is for programs: a line of it is one fact, whatever COLUMNS says.
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


def complain(text: str) -> None:
    """Say on standard error what is wrong, as it stands: whoever sorts it out may copy or grep it.

    The text is safe to print; what a file or a person wrote was `escaped` where it was put in.
    """
    print(text, file=sys.stderr)


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


_GAP = "  "
_INSET = 4
_LEAST = 24


def columns(rows: Sequence[Sequence[object]], indent: int = 2, width: int = 0) -> Iterator[str]:
    """The rows as lines, every column as wide as its widest cell; numbers stand at the right.

    What is wider than `width` (0 where nothing is) goes on below its own column.
    """
    cells = [[_written(cell) for cell in row] for row in rows]
    if not cells:
        return
    widths = [max(columns_of(row[at]) for row in cells) for at in range(len(cells[0]))]
    last = indent + sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
    # Where hardly anything would fit below the last column, the lines go on at the left.
    hanging = last - indent if width - last >= _LEAST else _INSET
    for row, written in zip(rows, cells, strict=True):
        parts = [_padded(*cell) for cell in zip(row, written, widths, strict=True)]
        yield from wrapped((" " * indent + _GAP.join(parts)).rstrip(), width, hanging)


def _padded(cell: object, text: str, width: int) -> str:
    room = " " * (width - columns_of(text))
    return room + text if isinstance(cell, (int, float)) else text + room


def print_columns(rows: Sequence[Sequence[object]], indent: int = 2) -> None:
    for line in columns(rows, indent, width_of(sys.stdout)):
        print(line)


def percent(share: float) -> str:
    """A share as a reader expects it; a little is not nothing."""
    if 0 < share < 0.001:
        return "<0.1 %"
    return f"{100 * share:.1f} %"


def _written(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:,.1f}"
    return f"{cell:,}" if isinstance(cell, int) else escaped(str(cell))


# How far long work is: a bar where rich is installed, else a line that counts, else nothing.

_PATIENCE = 0.5
"""Seconds before anything is shown: short work needs no bar."""


@contextmanager
def watching(label: str) -> Iterator[Watch | None]:
    """Something to tell of states done and known; None where nobody looks at a terminal."""
    # On standard error, so that what is printed can be piped while the bar still shows.
    if not sys.stderr.isatty():
        yield None
        return
    with _bar(label) as show:
        began = time.monotonic()

        def watch(done: int, known: int) -> None:
            if time.monotonic() - began > _PATIENCE:
                show(done, known)

        yield watch


def _bar(label: str) -> _Bar:
    try:
        import rich  # noqa: F401
    except ImportError:
        return _Bar(_counting(label), _wipe)
    return _rich_bar(label)


class _Bar:
    """Something shown while work goes on, and cleared when it is over."""

    def __init__(self, show: Watch, clear: Callable[[], None]) -> None:
        self._show = show
        self._clear = clear

    def __enter__(self) -> Watch:
        return self._show

    def __exit__(self, *problem: object) -> None:
        self._clear()


def _counting(label: str) -> Watch:
    def show(done: int, known: int) -> None:
        print(f"\r{label}: {done:,} of {known:,} states", end="", file=sys.stderr, flush=True)

    return show


def _wipe() -> None:
    print("\r" + " " * 60 + "\r", end="", file=sys.stderr, flush=True)


def _rich_bar(label: str) -> _Bar:
    from rich.console import Console
    from rich.progress import Progress

    # Transient: it is gone when the work is done and leaves nothing between the lines of a report.
    progress = Progress(console=Console(stderr=True), transient=True)
    task = progress.add_task(label, total=None)

    def show(done: int, known: int) -> None:
        progress.start()
        progress.update(task, completed=done, total=known)

    return _Bar(show, progress.stop)

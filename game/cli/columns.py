"""Tables as plain text, safe to print on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from game.cli.wrapped import columns_of, width_of, wrapped
from game.typography import escaped

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

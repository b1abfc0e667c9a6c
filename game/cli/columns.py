"""Tables as plain text, safe to print on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.script.characters import escaped

_GAP = "  "


def columns(rows: Sequence[Sequence[object]], indent: int = 2) -> Iterator[str]:
    """The rows as lines, every column as wide as its widest cell; numbers stand at the right."""
    cells = [[_written(cell) for cell in row] for row in rows]
    if not cells:
        return
    widths = [max(len(row[at]) for row in cells) for at in range(len(cells[0]))]
    for row, written in zip(rows, cells, strict=True):
        parts = [
            text.rjust(width) if isinstance(cell, (int, float)) else text.ljust(width)
            for cell, text, width in zip(row, written, widths, strict=True)
        ]
        yield (" " * indent + _GAP.join(parts)).rstrip()


def print_columns(rows: Sequence[Sequence[object]], indent: int = 2) -> None:
    for line in columns(rows, indent):
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

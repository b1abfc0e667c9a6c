"""The run as it was really shown, each mark at its line, each turn where it was."""

from __future__ import annotations

from game.story.debrief.transcript import Shown
from game.ui.toolkit import Kit, Node
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.fold import small_fold
from game.window.debrief.reading import Reading
from game.window.debrief.transcript_row import row_nodes
from game.window.debrief.turn_line import turn_line

_SHOWN = ("line", "note", "paper", "post", "chosen", "left", "reported", "asked", "answered",
          "looked")  # fmt: skip
_LONG = 3


def transcript(kit: Kit, back: DebriefView, reading: Reading) -> list[Node]:
    """All rows in order. Longer stretches without a mark or a action wait behind a line."""
    nodes: list[Node] = []
    plain: list[Shown] = []
    for row in (row for row in back.result.transcript if row.event.kind in _SHOWN):
        if _plain(row):
            plain.append(row)
            continue
        nodes += _stretch(kit, back, reading, plain)
        plain = []
        nodes += _turn(kit, back, row) + row_nodes(kit, back, row)
    return nodes + _stretch(kit, back, reading, plain)


def _plain(row: Shown) -> bool:
    return row.mark is None and not row.flagged and row.event.kind in ("line", "note")


def _turn(kit: Kit, back: DebriefView, row: Shown) -> list[Node]:
    turn = back.turns.get(row.step)
    begins = row.event.kind in ("chosen", "left", "reported", "asked")
    return [turn_line(kit, back, turn)] if turn is not None and begins else []


def _stretch(kit: Kit, back: DebriefView, reading: Reading, rows: list[Shown]) -> list[Node]:
    """Ordinary lines: the last one stays, so that what follows has what it answers."""
    if len(rows) < _LONG:
        return [node for row in rows for node in row_nodes(kit, back, row)]
    part = f"transcript:{rows[0].event.id}"
    fold = small_fold(kit, reading, part, back.ui("messages-before", n=len(rows) - 1))
    shown = rows if reading.is_open(part) else rows[-1:]
    return [fold, *(node for row in shown for node in row_nodes(kit, back, row))]

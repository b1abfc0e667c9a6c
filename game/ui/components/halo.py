"""Rings around a face while a phone rings: cool and even, whoever calls."""

from __future__ import annotations

from game.ui import svg
from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.node import Drawing, Node

_RINGS = ((38, 0.55), (52, 0.34), (66, 0.18), (80, 0.09))


def rings(kit: Kit, size: float) -> Node:
    """A square `size` dp wide."""
    tone = "#FFFFFF" if kit.theme.contrast else "#A9B7D4"
    return Drawing(size, size, lambda w, h: _drawn(w, h, tone), ("rings", tone))


def _drawn(width: int, height: int, tone: str) -> Picture:
    body = "".join(
        f'<circle cx="80" cy="80" r="{r - 1}" {svg.line(tone + f"{round(share * 255):02X}", 2)}/>'
        for r, share in _RINGS
    )
    return (Piece(svg.rasterise(svg.document(160, 160, body), (width, height))),)

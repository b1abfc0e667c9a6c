"""A camera's frame on a drawn pattern that looks like a code and is none: nothing can scan it."""

from __future__ import annotations

from random import Random

from game.ui import svg
from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.node import Drawing, Node

SIDE = 178
_CELLS = 15
_STEP = 7.6


def viewfinder(kit: Kit) -> Node:
    """Four corners and the pattern; no finder squares, so no reader takes it for a code."""
    contrast = kit.theme.contrast
    side = SIDE if kit.metrics.portrait else SIDE * 0.66
    return Drawing(side, side, lambda w, h: _drawn(w, h, contrast), ("viewfinder", contrast))


def _drawn(width: int, height: int, contrast: bool) -> Picture:
    paper, ink, corner = ("#000000", "#FFFFFF", "#FFFFFF") if contrast else (
        "#DCE3EF", "#33466F", "#A9DDE6"
    )  # fmt: skip
    edge = (SIDE - _CELLS * _STEP) / 2
    plate = svg.rounded(edge - 12, edge - 12, _CELLS * _STEP + 24, _CELLS * _STEP + 24, (14,) * 4)
    body = f'<path d="{plate}" fill="{paper}"/>' + _cells(edge, ink) + _corners(corner)
    return (Piece(svg.rasterise(svg.document(SIDE, SIDE, body), (width, height))),)


def _cells(edge: float, ink: str) -> str:
    chance = Random(417)
    body = ""
    for row in range(_CELLS):
        for column in range(_CELLS):
            if chance.random() < 0.5:
                x, y = edge + (column + 0.5) * _STEP, edge + (row + 0.5) * _STEP
                body += f'<circle cx="{x:g}" cy="{y:g}" r="{_STEP * 0.42:g}" fill="{ink}"/>'
    return body


def _corners(tone: str) -> str:
    a, b, c, d, r = 4, 44, SIDE - 44, SIDE - 4, 18
    path = (
        f"M{a} {b}V{a + r}Q{a} {a} {a + r} {a}H{b}M{c} {a}H{d - r}Q{d} {a} {d} {a + r}V{b}"
        f"M{d} {c}V{d - r}Q{d} {d} {d - r} {d}H{c}M{b} {d}H{a + r}Q{a} {d} {a} {d - r}V{c}"
    )
    stroke = svg.line(tone, 5, 'stroke-linecap="round"')
    return f'<path d="{path}" {stroke}/>'

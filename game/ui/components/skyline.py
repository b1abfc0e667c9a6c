"""A street at night in outline: where people meet outside the phone."""

from __future__ import annotations

from game.ui import svg
from game.ui.cache import Picture, Piece
from game.ui.components.rounding import rounded_off
from game.ui.kit import Kit
from game.ui.node import Drawing, Node

WIDE, TALL = 410, 104
_FAR = (
    "M0 104V58H34V40H70V62H96V28H128V62H150V48H196V66H230V34H262V58H290V44H334V60H362V36H394V56"
    "H410V104Z"
)
_NEAR = (
    "M0 104V78H52V66H60V58H68V66H88V84H140V72L160 60L180 72V88H244V76H300V88H346V70H388V82H410V104Z"
)
_TREES = ((112, 84, 12), (214, 82, 14), (322, 82, 13))


def skyline(kit: Kit) -> Node:
    """A strip as wide as the thread. Its windows are dark: warm light belongs to people."""
    contrast = kit.theme.contrast
    low = 0.72 if not kit.metrics.portrait else 1.0
    return Drawing(
        WIDE * low, TALL * low, lambda w, h: _drawn(w, h, contrast), ("skyline", contrast)
    )


def _drawn(width: int, height: int, contrast: bool) -> Picture:
    if contrast:
        line = svg.line("#FFFFFF", 3, 'stroke-linejoin="round"')
        body = f'<path d="{_NEAR}" {line}/>'
        return (Piece(svg.rasterise(svg.document(WIDE, TALL, body), (width, height))),)
    sky = svg.vertical("s", ((0, "#1B2B50"), (1, "#2C4172")), 0, TALL)
    body = (
        f'<path d="M0 0H{WIDE}V{TALL}H0Z" fill="url(#s)"/>'
        '<circle cx="352" cy="22" r="9" fill="#8FA3CF"/>'
        f'<path d="{_FAR}" fill="#263A68"/>{_windows()}<path d="{_NEAR}" fill="#16243F"/>{_trees()}'
    )
    drawn = svg.rasterise(svg.document(WIDE, TALL, body, sky), (width, height))
    return (Piece(rounded_off(drawn, (WIDE, TALL), 18)),)


def _windows() -> str:
    places = ((104, 36), (114, 36), (104, 46), (238, 42), (250, 42), (238, 52), (370, 44))
    return "".join(f'<path d="M{x} {y}h5v5h-5z" fill="#5068A3"/>' for x, y in places)


def _trees() -> str:
    return "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="#1B3244"/><path d="M{x} {y}V104" '
        f'{svg.line("#122035", 3)}/>'
        for x, y, r in _TREES
    )  # fmt: skip

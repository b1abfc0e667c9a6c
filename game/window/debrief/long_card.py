"""A card of any length, its ground laid in tiles: one picture of it would fill the cache."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.toolkit import Column, Fill, Kit, Node, Paint, Sink, Size

_RADIUS, _CAP, _TILE = 18, 40, 60
_EDGE = 3


@dataclass(eq=False)
class LongCard(Node):
    """`inside` on paper; in high contrast with an edge."""

    inside: Column

    def measure(self, kit: Kit, width: int) -> Size:
        return width, kit.size(self.inside, width)[1]

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        theme = kit.theme
        ground = rect
        if theme.contrast:
            _lay(kit, rect, theme.card_line, sink)
            ground = rect.inflate(-2 * kit.dp(_EDGE), -2 * kit.dp(_EDGE))
        _lay(kit, ground, theme.card, sink)
        self.inside.place(kit, rect, sink)


def long_card(nodes: list[Node]) -> Node:
    return LongCard(Column(nodes, gap=14, padding=(14, 16, 16, 16)))


def _lay(kit: Kit, rect: pygame.Rect, fill: Fill, sink: Sink) -> None:
    cap = min(kit.dp(_CAP), rect.h // 2)
    foot = rect.bottom - cap
    _put(kit, Paint(fill, (_RADIUS, _RADIUS, 0, 0)), pygame.Rect(rect.x, rect.y, rect.w, cap), sink)
    tiled(kit, Paint(fill), pygame.Rect(rect.x, rect.y + cap, rect.w, foot - rect.y - cap), sink)
    _put(kit, Paint(fill, (0, 0, _RADIUS, _RADIUS)), pygame.Rect(rect.x, foot, rect.w, cap), sink)


def tiled(kit: Kit, paint: Paint, rect: pygame.Rect, sink: Sink) -> None:
    """A plain ground of any height, from one small picture and what remains."""
    y, tile = rect.y, kit.dp(_TILE)
    while y < rect.bottom:
        tall = min(tile, rect.bottom - y)
        _put(kit, paint, pygame.Rect(rect.x, y, rect.w, tall), sink)
        y += tall


def _put(kit: Kit, paint: Paint, rect: pygame.Rect, sink: Sink) -> None:
    if rect.w > 0 and rect.h > 0:
        sink.put(kit.box(paint, rect.w, rect.h), rect.x, rect.y)

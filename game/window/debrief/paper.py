"""The morning page under its daybreak."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.components.stage import hero
from game.ui.toolkit import Box, Kit, Node, Paint, Sink, Size
from game.window.debrief.long_card import tiled

_ROUND = 30
_OVERLAP = 34


@dataclass(eq=False)
class Paper(Node):
    """`top` on the daybreak, as high as it needs; `sheet` below on paper with rounded shoulders."""

    top: Node
    sheet: Node

    def measure(self, kit: Kit, width: int) -> Size:
        return width, kit.metrics.height_px

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        tall = kit.size(self.top, rect.w)[1]
        sky = pygame.Rect(rect.x, rect.y, rect.w, min(rect.h, tall + kit.dp(_OVERLAP)))
        below = pygame.Rect(rect.x, rect.y + tall, rect.w, max(0, rect.h - tall))
        paper = pygame.Rect(rect.x, sky.bottom, rect.w, max(0, rect.bottom - sky.bottom))
        tiled(kit, Paint(kit.theme.page[0][1]), paper, sink)
        hero(kit).place(kit, sky, sink)
        cap = pygame.Rect(below.x, below.y, below.w, min(below.h, kit.dp(2 * _OVERLAP)))
        self._shoulders(kit).place(kit, cap, sink)
        self.top.place(kit, pygame.Rect(rect.x, rect.y, rect.w, tall), sink)
        self.sheet.place(kit, below, sink)

    def _shoulders(self, kit: Kit) -> Node:
        theme = kit.theme
        if theme.contrast:
            return Box(paint=Paint(theme.page[0][1]))
        return Box(paint=Paint(theme.page[0][1], (_ROUND, _ROUND, 0, 0)))

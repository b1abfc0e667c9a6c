"""A long page of named parts that can begin at any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.toolkit import Column, Kit, Node, Scroll, Sink, Size


@dataclass(frozen=True, eq=False)
class PagePart:
    """A part with its name, what it shows, and the room above it (dp)."""

    name: str
    node: Node
    above: float = 14


@dataclass(eq=False)
class Anchored(Node):
    """The parts below one another in a scrolling window, at first at the part `anchor`."""

    parts: Sequence[PagePart]
    name: str
    anchor: str = ""
    foot: str | None = None
    tail: float = 16

    def measure(self, kit: Kit, width: int) -> Size:
        return width, sum(self._heights(kit, width))

    def _heights(self, kit: Kit, width: int) -> list[int]:
        return [kit.size(p.node, width)[1] + kit.dp(p.above) for p in self.parts]

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        heights = self._heights(kit, rect.w)
        names = [part.name for part in self.parts]
        start = sum(heights[: names.index(self.anchor)]) if self.anchor in names else 0
        spaced: list[Node] = [
            Column([part.node], padding=(part.above, 0, 0, 0)) for part in self.parts
        ]
        body = Column(spaced, padding=(0, 0, self.tail, 0))
        Scroll(body, self.name, foot=self.foot, start=start).place(kit, rect, sink)

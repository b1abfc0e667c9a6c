"""What every node of a page's tree can do, and how a tree becomes a page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from game.ui.cache import Picture
from game.ui.kit import Kit
from game.ui.page import Group, Page, Placed

Size = tuple[int, int]
Sides = float | tuple[float, float] | tuple[float, float, float, float]


class Sink:
    """Collects what a layout yields."""

    def __init__(self) -> None:
        self.page = Page()
        self.path: tuple[Group, ...] = ()

    def put(self, picture: Picture, x: int, y: int, opacity: int = 255) -> None:
        for piece in picture:
            self.page.items.append(
                Placed(
                    piece.surface,
                    x + piece.dx,
                    y + piece.dy,
                    opacity,
                    piece.blend,
                    piece.opaque,
                    self.path,
                )
            )

    @contextmanager
    def within(self, group: Group) -> Iterator[None]:
        self.path = (*self.path, group)
        yield
        self.path = self.path[:-1]


class Node:
    """Anything that takes room on a page."""

    def measure(self, kit: Kit, width: int) -> Size:
        """The px this node wants where at most `width` px are free."""
        raise NotImplementedError

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        """Yield what is to be drawn in `rect` px."""
        raise NotImplementedError


def lay_out(kit: Kit, root: Node) -> Page:
    """The page of a tree, filling the whole screen."""
    kit.begin()
    sink = Sink()
    root.place(kit, pygame.Rect(0, 0, kit.metrics.width_px, kit.metrics.height_px), sink)
    return sink.page


def sides(kit: Kit, padding: Sides) -> tuple[int, int, int, int]:
    """Padding (all; vertical, horizontal; or top, right, bottom, left) in px."""
    if not isinstance(padding, tuple):
        side = kit.dp(padding) if padding >= 0 else -kit.dp(-padding)
        return side, side, side, side
    if len(padding) == 2:
        padding = (padding[0], padding[1], padding[0], padding[1])
    top, right, bottom, left = (kit.dp(side) if side >= 0 else -kit.dp(-side) for side in padding)
    return top, right, bottom, left


def aligned(kit: Kit, child: Node, rect: pygame.Rect, across: str, down: str) -> pygame.Rect:
    """Where a child goes in `rect`: `fill`, `start`, `center` or `end`, each way."""
    if across == down == "fill":
        return rect
    w, h = kit.size(child, max(1, rect.w))
    w = rect.w if across == "fill" else min(w, rect.w)
    if across == "fill" or w != rect.w:
        h = kit.size(child, max(1, w))[1]
    h = rect.h if down == "fill" else h
    shift = {"fill": 0.0, "start": 0.0, "center": 0.5, "end": 1.0}
    return pygame.Rect(
        rect.x + int((rect.w - w) * shift[across]), rect.y + int((rect.h - h) * shift[down]), w, h
    )

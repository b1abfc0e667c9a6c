"""Another screen's page behind a menu: seen darkly, not to be touched."""

from __future__ import annotations

import pygame

from game.ui.toolkit import Box, Ground, Kit, Node, Paint, Sink, Size, Stack
from game.window.screen import Screen

_VEIL = "#070C19D9"


class _Picture(Node):
    """What a node draws, without its targets and texts."""

    def __init__(self, node: Node) -> None:
        self.node = node

    def measure(self, kit: Kit, width: int) -> Size:
        return kit.size(self.node, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        own = Sink()
        self.node.place(kit, rect, own)
        sink.page.items += own.page.items


def backdrop(kit: Kit, screen: Screen) -> Node:
    """The darkened page of a night screen; else, and in high contrast, a plain ground."""
    if screen.theme != "night" or kit.theme.contrast or kit.large:
        return Ground()
    return Stack([_Picture(screen.build(kit)), Box(paint=Paint(_VEIL))])

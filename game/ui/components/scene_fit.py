"""The title's picture where it stands beside or between words, with every light whole."""

from __future__ import annotations

import pygame

from game.ui.cache import Picture, Piece
from game.ui.components.scene import HEIGHT, WIDTH, scene
from game.ui.kit import Kit
from game.ui.node import Drawing, Node, Sink, Size

TOP = 84
"""Above it the picture is left free for the title."""
LEAST = 190


class SceneFit(Node):
    """540 x 576 dp, grown or shrunk to the room it is given; left out where that is too little."""

    def measure(self, kit: Kit, width: int) -> Size:
        return 0, 0

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if min(rect.size) < kit.dp(LEAST):
            return
        key = ("scene-fit", kit.theme.contrast)
        drawing = Drawing(WIDTH, HEIGHT - TOP, lambda w, h: _cropped(kit, w, h), key, True)
        drawing.place(kit, rect, sink)


def _cropped(kit: Kit, width: int, height: int) -> Picture:
    whole = scene(kit)
    assert isinstance(whole, Drawing)
    surface = whole.paint(width, round(width * HEIGHT / WIDTH))[0].surface
    tall = min(height, surface.get_height())
    part = surface.subsurface((0, surface.get_height() - tall, width, tall)).copy()
    return (Piece(part, blend=pygame.BLEND_PREMULTIPLIED),)

"""The picture of a calm page: a phone asleep, and every light of the circle lit around it."""

from __future__ import annotations

import math

import pygame

from game.ui import svg
from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.node import Drawing, Node, Sink, Size
from game.ui.people import FOLDER

SIDE, RADIUS, ART, LEAST = 480, 178, 380, 120
LIGHTS = ((-90, 11.0), (-52, 8.0), (-14, 12.0), (24, 8.5), (62, 11.0), (118, 8.5), (156, 12.0),
          (194, 8.0), (232, 10.5))  # fmt: skip
"""Where each light stands on the ring, in degrees, and its radius."""
_HALO, _REACH = ((0.0, 0.5), (0.4, 0.16), (1.0, 0.0)), 4.6


class Resting(Node):
    """480 x 480 dp, grown or shrunk to the room it is given; left out where that is too little."""

    def measure(self, kit: Kit, width: int) -> Size:
        return 0, 0

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if min(rect.size) >= kit.dp(LEAST) and (FOLDER / "sleeping-phone.svg").is_file():
            Drawing(SIDE, SIDE, _draw, "resting", True).place(kit, rect, sink)


def _draw(width: int, height: int) -> Picture:
    k, size = width / SIDE, (width, height)
    phone = (FOLDER / "sleeping-phone.svg").read_text("utf-8")
    side, corner = round(ART * k), round((SIDE - ART) / 2 * k)
    ring = svg.rasterise(svg.document(SIDE, SIDE, *_ring()), size)
    layers = ((ring, (0, 0)), (svg.rasterise(phone, (side, side)), (corner, corner)))
    return (Piece(svg.composed(size, layers), blend=pygame.BLEND_PREMULTIPLIED),)


def _ring() -> tuple[str, str]:
    """The ring with its lights, and the definitions of their halos."""
    middle = SIDE / 2
    circle = f'<circle cx="{middle}" cy="{middle}" r="{RADIUS}" fill="none" '
    body = [f'{circle}stroke="#FFD894" stroke-opacity=".5" stroke-width="2"/>',
            f'{circle}stroke="#FFC876" stroke-opacity=".14" stroke-width="9"/>']  # fmt: skip
    stops = "".join(
        f'<stop offset="{at}" stop-color="#FFC876" stop-opacity="{much}"/>' for at, much in _HALO
    )
    for degrees, radius in LIGHTS:
        turn = math.radians(degrees)
        x, y = middle + RADIUS * math.cos(turn), middle + RADIUS * math.sin(turn)
        body += [_disc(x, y, radius * _REACH, "url(#halo)"), _disc(x, y, radius, "#FFDDA3"),
                 _disc(x - radius * 0.16, y - radius * 0.2, radius * 0.62, "#FFF1D4")]  # fmt: skip
    return "".join(body), f'<radialGradient id="halo">{stops}</radialGradient>'


def _disc(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}"/>'

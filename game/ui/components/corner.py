"""A corner of the circle, for pages where nobody is on the phone yet."""

from __future__ import annotations

import math

import pygame

from game.ui import glow, people, svg
from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.node import Drawing, Node

LAMPS = ((102, 6.0), (126, 9.0), (152, 6.5), (170, 5.0))
SIDE, RADIUS = 180, 112


def corner(kit: Kit) -> Node:
    """180 x 192 dp of lights; lay it at the top right: `At(corner(kit), "end", "start")`."""
    shine = kit.theme.glow
    return Drawing(SIDE, SIDE + 12, lambda w, h: _draw(w, h, shine), ("corner", shine))


def _draw(width: int, height: int, shine: bool) -> Picture:
    k = width / SIDE
    whole = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    line = f'<circle cx="{SIDE}" cy="12" r="{RADIUS}" {svg.line("#FFC87673", 1.6)}/>'
    layers = [(svg.rasterise(svg.document(SIDE, SIDE + 12, line), (width, height)), (0, 0))]
    for angle, radius in LAMPS:
        x = (SIDE + RADIUS * math.cos(math.radians(angle))) * k
        y = (12 + RADIUS * math.sin(math.radians(angle))) * k
        if shine:
            halo = glow.halo(round(radius * 6 * k), 0.7)[0]
            layers.append((halo.surface, (round(x) + halo.dx, round(y) + halo.dy)))
        lamp = svg.rasterise(
            (people.FOLDER / "lamp.svg").read_text(), (round(2.2 * radius * k),) * 2
        )
        layers.append((lamp, (round(x - lamp.get_width() / 2), round(y - lamp.get_width() / 2))))
    for layer, place in layers:
        whole.blit(layer.premul_alpha(), place, special_flags=pygame.BLEND_PREMULTIPLIED)
    return (Piece(svg.ready(whole), blend=pygame.BLEND_PREMULTIPLIED),)

"""The picture of the title: somebody with a phone at night, and lights that come."""

from __future__ import annotations

import math
import random
import re
from functools import lru_cache

import pygame

from game.ui import svg
from game.ui.kit import Kit, Picture, Piece
from game.ui.people import FOLDER
from game.ui.toolkit import Drawing, Node, Sink, Size

WIDTH, HEIGHT, RING = 540, 660, 520
CX, CY, R = 270, 408, 196
SEATED = ((-205, 9.0), (-166, 7.0), (-128, 11.0), (-92, 6.5), (-62, 9.0), (-8, 10.0), (38, 8.0))
EMPTY = (72, 108, -28, 130)
COMING = ((478, 150, -28, 8.5, 26), (52, 598, 130, 9.0, -30), (500, 590, 72, 7.5, 34))
BEAM = (
    '<g transform="translate(-6 4)">'
    '<linearGradient id="b" gradientUnits="userSpaceOnUse" x1="338" y1="390" x2="276" y2="348">'
    '<stop offset="0" stop-color="#DDF4FF" stop-opacity=".6"/>'
    '<stop offset="1" stop-color="#9FD2EE" stop-opacity="0"/></linearGradient>'
    '<path d="M342 366 L352 372 L330 414 L318 408 Z M342 366 L318 408 L262 356 L280 316 Z" '
    'fill="url(#b)"/></g>'
)
ARCS = ((-205, -128, 0.85), (-128, -62, 0.6), (-62, -8, 0.5), (-8, 38, 0.8))


def scene(kit: Kit, fit: bool = False) -> Node:
    """540 x 660 dp with room for words above and below the ring; `fit` draws the ring alone.

    It then fills what it is given, so that it may stand beside or between words.
    """
    contrast = kit.theme.contrast
    if fit:
        return Drawing(WIDTH, RING, lambda w, h: _ring(w, h, contrast), ("ring", contrast), True)
    return Drawing(WIDTH, HEIGHT, lambda w, h: _draw(w, h, contrast), ("scene", contrast))


def _ring(width: int, height: int, contrast: bool) -> Picture:
    """The part of the picture from y = 120 to y = 640."""
    whole = _draw(width, round(width * HEIGHT / WIDTH), contrast)[0].surface
    top = round(width * 120 / WIDTH)
    part = whole.subsurface((0, top, width, min(height, whole.get_height() - top))).copy()
    return (Piece(part, blend=pygame.BLEND_PREMULTIPLIED),)


def _draw(width: int, height: int, contrast: bool) -> Picture:
    k, size = width / WIDTH, (width, height)
    whole = pygame.Surface(size, pygame.SRCALPHA, 32)
    arcs = svg.document(WIDTH, HEIGHT, "".join(_soft_arc(*arc) for arc in ARCS))
    beam = svg.document(WIDTH, HEIGHT, BEAM)
    seated = re.sub(
        r'<path d="M342 366[^>]*>', "", (FOLDER / "seated.svg").read_text(encoding="utf-8")
    )
    figure = svg.rasterise(seated, (round(260 * k), round(290 * k))).premul_alpha()
    for layer, place in (
        (svg.blurred(arcs, size, 4 * k), (0, 0)),
        (svg.rasterise(svg.document(WIDTH, HEIGHT, *_back()), size).premul_alpha(), (0, 0)),
        (svg.blurred(beam, size, 7 * k), (0, 0)),
        (figure, (round(150 * k), round(260 * k))),
        (
            svg.rasterise(svg.document(WIDTH, HEIGHT, *_front(contrast)), size).premul_alpha(),
            (0, 0),
        ),
    ):
        whole.blit(layer, place, special_flags=pygame.BLEND_PREMULTIPLIED)
    return (Piece(svg.ready(whole), blend=pygame.BLEND_PREMULTIPLIED),)


def _at(degrees: float) -> tuple[float, float]:
    return CX + R * math.cos(math.radians(degrees)), CY + R * math.sin(math.radians(degrees))


def _back() -> tuple[str, str]:
    cool = ((0.0, "#CFEFFF80"), (0.4, "#8EC6E62B"), (1.0, "#6FA9D600"))
    floor = ((0.0, "#40609F8C"), (1.0, "#40609F00"))
    defs = _radial("cool", 306, 372, 150, 150, cool) + _radial(
        "floor", CX, CY + 112, 176, 26, floor
    )
    body = "".join(_star(*star) for star in _stars())
    body += f'<circle cx="{CX}" cy="{CY}" r="{R}" {_dots("#7E92BE80", 1.6, 7)}/>'
    body += "".join(_arc(*arc) for arc in ARCS)
    body += f'<ellipse cx="{CX}" cy="{CY + 112}" rx="176" ry="26" fill="url(#floor)"/>'
    return body + '<circle cx="306" cy="372" r="150" fill="url(#cool)"/>', defs


def _front(contrast: bool) -> tuple[str, str]:
    body, defs = "", ""
    lamps = [(*_at(a), r, 1.0) for a, r in SEATED] + [(x, y, r, 0.92) for x, y, _, r, _ in COMING]
    for a in EMPTY:
        x, y = _at(a)
        dash = 'stroke-dasharray="3 2.8"'
        body += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="#132042"/>'
        body += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" {svg.line("#A9B7D4", 1.7, dash)}/>'
    body += "".join(_path(*coming) for coming in COMING)
    for i, (x, y, r, share) in enumerate(lamps):
        lamp, more = _lamp(i, x, y, r, share, contrast)
        body, defs = body + lamp, defs + more
    return body, defs


def _radial(
    name: str, cx: float, cy: float, rx: float, ry: float, stops: tuple[tuple[float, str], ...]
) -> str:
    return svg.ellipse(
        name, svg.Radial(cx / WIDTH, cy / HEIGHT, rx / WIDTH, ry / HEIGHT, stops), WIDTH, HEIGHT
    )


def _dots(colour: str, width: float, gap: float) -> str:
    return svg.line(colour, width, f'stroke-dasharray="0.1 {gap}" stroke-linecap="round"')


def _lamp(
    index: int, x: float, y: float, r: float, share: float, contrast: bool
) -> tuple[str, str]:
    fall = tuple(
        (i / 10, f"{'#FFC877' if i < 3 else '#FBB050'}{round(178 * share * (1 - i / 10) ** 3):02X}")
        for i in range(11)
    )
    core = ((0.0, "#FFF6E0"), (0.5, "#FFDB9C"), (1.0, "#FBBE67"))
    defs = _radial(f"h{index}", x, y, r * 6.2, r * 6.2, fall) + _radial(
        f"c{index}", x - r * 0.16, y - r * 0.24, r * 1.4, r * 1.4, core
    )
    halo = (
        ""
        if contrast
        else f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r * 6.2:.1f}" fill="url(#h{index})"/>'
    )
    return halo + f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" fill="url(#c{index})"/>', defs


def _curve(start: float, end: float) -> str:
    (x1, y1), (x2, y2) = _at(start), _at(end)
    return f"M{x1:.2f} {y1:.2f}A{R} {R} 0 0 1 {x2:.2f} {y2:.2f}"


def _arc(start: float, end: float, strength: float) -> str:
    return f'<path d="{_curve(start, end)}" {svg.line(f"#FFCF86{round(strength * 255):02X}", 2)}/>'


def _soft_arc(start: float, end: float, strength: float) -> str:
    return f'<path d="{_curve(start, end)}" {svg.line(f"#FFC06A{round(strength * 89):02X}", 8)}/>'


def _path(x: float, y: float, angle: float, _r: float, bend: float) -> str:
    """A dotted way leads each light that comes to its empty seat."""
    tx, ty = _at(angle)
    far = math.hypot(tx - x, ty - y)
    mx, my = (x + tx) / 2 + bend * (ty - y) / far, (y + ty) / 2 - bend * (tx - x) / far
    return f'<path d="M{x} {y}Q{mx:.1f} {my:.1f} {tx:.1f} {ty:.1f}" {_dots("#FFCF86BF", 2.2, 8)}/>'


@lru_cache(maxsize=1)
def _stars() -> tuple[tuple[float, float, float, float], ...]:
    chance = random.Random(11)
    found: list[tuple[float, float, float, float]] = []
    while len(found) < 26:
        x, y = chance.random() * WIDTH, 20 + chance.random() * 600
        if math.hypot(x - CX, y - CY) > R + 34 and not (y < 200 and 40 < x < 500):
            found.append((x, y, 0.7 + chance.random() * 1.3, 0.18 + chance.random() * 0.4))
    return tuple(found)


def _star(x: float, y: float, r: float, opacity: float) -> str:
    fill = f'fill="#FFDFA8" fill-opacity="{opacity:.2f}"'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {fill}/>'


# The title's picture where it stands beside or between words, with every light whole.

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


# Cutting a drawing's corners round, for the SVG reader knows no clipping.


def rounded_off(
    surface: pygame.Surface, units: tuple[float, float], radius: float
) -> pygame.Surface:
    """The drawing of `units` size with round corners."""
    shape = svg.rounded(0, 0, *units, (radius,) * 4)
    disc = svg.document(*units, f'<path d="{shape}" fill="#fff"/>')
    mask = svg.rasterise(disc, surface.get_size())
    surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return surface

"""The large pictures of pages without a phone: somebody at night with lights that come, and rest.

Angles are degrees clockwise from the right; all other measures are units of the drawing, one dp
each where it has its full size.
"""

import math
import random
import re
from functools import lru_cache

import pygame

from game.ui import svg
from game.ui.kit import Kit, Picture, Piece
from game.ui.people import FOLDER
from game.ui.toolkit import Drawing, Node, Sink, Size

_WIDE, _TALL, _RING_TALL = 540, 660, 520
_X, _Y, _RADIUS = 270, 408, 196
_SEATED = ((-205, 9.0), (-166, 7.0), (-128, 11.0), (-92, 6.5), (-62, 9.0), (-8, 10.0), (38, 8.0))
_EMPTY = (72, 108, -28, 130)
_COMING = ((478, 150, -28, 8.5, 26), (52, 598, 130, 9.0, -30), (500, 590, 72, 7.5, 34))
_BEAM = (
    '<g transform="translate(-6 4)">'
    '<linearGradient id="b" gradientUnits="userSpaceOnUse" x1="338" y1="390" x2="276" y2="348">'
    '<stop offset="0" stop-color="#DDF4FF" stop-opacity=".6"/>'
    '<stop offset="1" stop-color="#9FD2EE" stop-opacity="0"/></linearGradient>'
    '<path d="M342 366 L352 372 L330 414 L318 408 Z M342 366 L318 408 L262 356 L280 316 Z" '
    'fill="url(#b)"/></g>'
)
_ARCS = ((-205, -128, 0.85), (-128, -62, 0.6), (-62, -8, 0.5), (-8, 38, 0.8))


def scene(kit: Kit, fit: bool = False) -> Node:
    """540 x 660 dp with room for words above and below the ring; `fit` draws the ring alone.

    It then fills what it is given, so that it may stand beside or between words.
    """
    contrast = kit.theme.contrast
    if fit:
        return Drawing(
            _WIDE, _RING_TALL, lambda w, h: _scene_ring(w, h, contrast), ("ring", contrast), True
        )
    return Drawing(_WIDE, _TALL, lambda w, h: _draw(w, h, contrast), ("scene", contrast))


def _scene_ring(width: int, height: int, contrast: bool) -> Picture:
    """The part of the picture from y = 120 to y = 640."""
    whole = _draw(width, round(width * _TALL / _WIDE), contrast)[0].surface
    top = round(width * 120 / _WIDE)
    part = whole.subsurface((0, top, width, min(height, whole.get_height() - top))).copy()
    return (Piece(part, blend=pygame.BLEND_PREMULTIPLIED),)


def _draw(width: int, height: int, contrast: bool) -> Picture:
    k, size = width / _WIDE, (width, height)
    whole = pygame.Surface(size, pygame.SRCALPHA, 32)
    arcs = svg.document(_WIDE, _TALL, "".join(_soft_arc(*arc) for arc in _ARCS))
    beam = svg.document(_WIDE, _TALL, _BEAM)
    # The figure's own beam of light has hard edges; `_BEAM` takes its place, out of focus.
    seated = re.sub(r'<path d="M342 366[^>]*>', "", (FOLDER / "seated.svg").read_text("utf-8"))
    figure = svg.rasterise(seated, (round(260 * k), round(290 * k))).premul_alpha()
    front = svg.rasterise(svg.document(_WIDE, _TALL, *_front(contrast)), size).premul_alpha()
    for layer, place in (
        (svg.blurred(arcs, size, 4 * k), (0, 0)),
        (svg.rasterise(svg.document(_WIDE, _TALL, *_back()), size).premul_alpha(), (0, 0)),
        (svg.blurred(beam, size, 7 * k), (0, 0)),
        (figure, (round(150 * k), round(260 * k))),
        (front, (0, 0)),
    ):
        whole.blit(layer, place, special_flags=pygame.BLEND_PREMULTIPLIED)
    return (Piece(svg.ready(whole), blend=pygame.BLEND_PREMULTIPLIED),)


def _at(degrees: float) -> tuple[float, float]:
    return _X + _RADIUS * math.cos(math.radians(degrees)), _Y + _RADIUS * math.sin(
        math.radians(degrees)
    )


def _back() -> tuple[str, str]:
    cool = ((0.0, "#CFEFFF80"), (0.4, "#8EC6E62B"), (1.0, "#6FA9D600"))
    floor = ((0.0, "#40609F8C"), (1.0, "#40609F00"))
    defs = _radial("cool", 306, 372, 150, 150, cool) + _radial(
        "floor", _X, _Y + 112, 176, 26, floor
    )
    body = "".join(_star(*star) for star in _stars())
    body += f'<circle cx="{_X}" cy="{_Y}" r="{_RADIUS}" {_dots("#7E92BE80", 1.6, 7)}/>'
    body += "".join(_arc(*arc) for arc in _ARCS)
    body += f'<ellipse cx="{_X}" cy="{_Y + 112}" rx="176" ry="26" fill="url(#floor)"/>'
    return body + '<circle cx="306" cy="372" r="150" fill="url(#cool)"/>', defs


def _front(contrast: bool) -> tuple[str, str]:
    body, defs = "", ""
    lamps = [(*_at(a), r, 1.0) for a, r in _SEATED] + [(x, y, r, 0.92) for x, y, _, r, _ in _COMING]
    for a in _EMPTY:
        x, y = _at(a)
        dash = 'stroke-dasharray="3 2.8"'
        body += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="#132042"/>'
        body += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" {svg.line("#A9B7D4", 1.7, dash)}/>'
    body += "".join(_path(*coming) for coming in _COMING)
    for i, (x, y, r, share) in enumerate(lamps):
        lamp, more = _lamp(i, x, y, r, share, contrast)
        body, defs = body + lamp, defs + more
    return body, defs


def _radial(
    name: str, cx: float, cy: float, rx: float, ry: float, stops: tuple[tuple[float, str], ...]
) -> str:
    return svg.ellipse(
        name, svg.Radial(cx / _WIDE, cy / _TALL, rx / _WIDE, ry / _TALL, stops), _WIDE, _TALL
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
    halo = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r * 6.2:.1f}" fill="url(#h{index})"/>'
    return (
        "" if contrast else halo
    ) + f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" fill="url(#c{index})"/>', defs


def _curve(start: float, end: float) -> str:
    (x1, y1), (x2, y2) = _at(start), _at(end)
    return f"M{x1:.2f} {y1:.2f}A{_RADIUS} {_RADIUS} 0 0 1 {x2:.2f} {y2:.2f}"


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
    # The same stars each time, or a resize would show another sky; none behind the ring or where
    # the title stands.
    chance = random.Random(11)
    found: list[tuple[float, float, float, float]] = []
    while len(found) < 26:
        x, y = chance.random() * _WIDE, 20 + chance.random() * 600
        if math.hypot(x - _X, y - _Y) > _RADIUS + 34 and not (y < 200 and 40 < x < 500):
            found.append((x, y, 0.7 + chance.random() * 1.3, 0.18 + chance.random() * 0.4))
    return tuple(found)


def _star(x: float, y: float, r: float, opacity: float) -> str:
    fill = f'fill="#FFDFA8" fill-opacity="{opacity:.2f}"'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {fill}/>'


# The title's picture where it stands beside or between words, with every light whole.

_TOP = 84
"""Above it the picture is left free for the title."""
_LEAST = 190


class SceneFit(Node):
    """540 x 576 dp, grown or shrunk to the room it is given; left out where that is too little."""

    # It asks for no room of its own: a page has it grow into whatever words leave free.

    def measure(self, kit: Kit, width: int) -> Size:
        return 0, 0

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if min(rect.size) < kit.dp(_LEAST):
            return
        key = ("scene-fit", kit.theme.contrast)
        drawing = Drawing(_WIDE, _TALL - _TOP, lambda w, h: _cropped(kit, w, h), key, True)
        drawing.place(kit, rect, sink)


def _cropped(kit: Kit, width: int, height: int) -> Picture:
    whole = scene(kit)
    assert isinstance(whole, Drawing)
    surface = whole.paint(width, round(width * _TALL / _WIDE))[0].surface
    tall = min(height, surface.get_height())
    part = surface.subsurface((0, surface.get_height() - tall, width, tall)).copy()
    return (Piece(part, blend=pygame.BLEND_PREMULTIPLIED),)


# The picture of a calm page: a phone asleep, and every light of the circle lit around it.

_REST_SIDE, _REST_RADIUS, _REST_ART, _REST_LEAST = 480, 178, 380, 120
_REST_LIGHTS = (
    *((-90, 11.0), (-52, 8.0), (-14, 12.0), (24, 8.5), (62, 11.0)),
    *((118, 8.5), (156, 12.0), (194, 8.0), (232, 10.5)),
)
"""Where each light stands on the ring, and its radius; all are lit, and nobody is missing."""
_HALO, _REACH = ((0.0, 0.5), (0.4, 0.16), (1.0, 0.0)), 4.6


class Resting(Node):
    """480 x 480 dp, grown or shrunk to the room it is given; left out where that is too little."""

    def measure(self, kit: Kit, width: int) -> Size:
        return 0, 0

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if min(rect.size) >= kit.dp(_REST_LEAST) and (FOLDER / "sleeping-phone.svg").is_file():
            Drawing(_REST_SIDE, _REST_SIDE, _draw_rest, "resting", True).place(kit, rect, sink)


def _draw_rest(width: int, height: int) -> Picture:
    k, size = width / _REST_SIDE, (width, height)
    phone = (FOLDER / "sleeping-phone.svg").read_text("utf-8")
    side, corner = round(_REST_ART * k), round((_REST_SIDE - _REST_ART) / 2 * k)
    ring = svg.rasterise(svg.document(_REST_SIDE, _REST_SIDE, *_rest_ring()), size)
    layers = ((ring, (0, 0)), (svg.rasterise(phone, (side, side)), (corner, corner)))
    return (Piece(svg.composed(size, layers), blend=pygame.BLEND_PREMULTIPLIED),)


def _rest_ring() -> tuple[str, str]:
    """The ring with its lights, and the definitions of their halos."""
    middle = _REST_SIDE / 2
    circle = f'<circle cx="{middle}" cy="{middle}" r="{_REST_RADIUS}" fill="none" '
    body = f'{circle}stroke="#FFD894" stroke-opacity=".5" stroke-width="2"/>'
    body += f'{circle}stroke="#FFC876" stroke-opacity=".14" stroke-width="9"/>'
    stops = "".join(
        f'<stop offset="{at}" stop-color="#FFC876" stop-opacity="{much}"/>' for at, much in _HALO
    )
    for degrees, radius in _REST_LIGHTS:
        turn = math.radians(degrees)
        x, y = middle + _REST_RADIUS * math.cos(turn), middle + _REST_RADIUS * math.sin(turn)
        body += _disc(x, y, radius * _REACH, "url(#halo)") + _disc(x, y, radius, "#FFDDA3")
        body += _disc(x - radius * 0.16, y - radius * 0.2, radius * 0.62, "#FFF1D4")
    return body, f'<radialGradient id="halo">{stops}</radialGradient>'


def _disc(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}"/>'

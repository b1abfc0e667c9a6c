"""Drawings in the apps of the phone: a map, a street, a scanner's view. None is of a real place."""

from random import Random

import pygame

from game.ui import svg
from game.ui.kit import Kit, Picture, Piece
from game.ui.toolkit import Drawing, Node

_MAP_WIDE, _MAP_TALL = 410, 210
_ROADS = "M-6 62H416M-6 150H416M70 -6V216M182 -6V216M300 -6V216M-6 204L150 -6M236 216L416 108"
_SMALL = "M126 62V150M240 62V150M356 62V216M70 106H182M300 106H416M70 184H182"
_ROUTE = "M34 150H182V62H300V34"
_RIVER = "M-6 30C60 4 120 44 190 22S320 -10 416 22V-6H-6Z"


def road_map(kit: Kit, low: bool = False) -> Node:
    """As wide as the phone's thread; `low` where there is little room."""
    contrast = kit.theme.contrast
    share = 0.72 if low else 1.0
    draw = _plain_map if contrast else _night_map
    return Drawing(_MAP_WIDE * share, _MAP_TALL * share, draw, ("road-map", contrast))


def _night_map(width: int, height: int) -> Picture:
    shape = svg.rounded(0, 0, _MAP_WIDE, _MAP_TALL, (18,) * 4)
    body = (
        f'<path d="{shape}" fill="#1A2A4C"/>'
        f'<path d="{_RIVER}" fill="#1F4560"/>'
        '<path d="M84 76H168V136H84Z M196 164H288V216H196Z" fill="#1F3A4C"/>'
        f'<path d="{_SMALL}" {svg.line("#2A3E69", 5)}/>'
        f'<path d="{_ROADS}" {svg.line("#33497A", 11)}/>'
        f'<path d="{_ROADS}" {svg.line("#3F578D", 8)}/>'
    )
    return _with_route(body, ("#A9DDE6", "#0C1529", "#F5F1E8"), (width, height))


def _plain_map(width: int, height: int) -> Picture:
    body = f'<path d="{_ROADS}" {svg.line("#707070", 5)}/>'
    return _with_route(body, ("#FFFFFF", "#000000", "#FFFFFF"), (width, height))


def _with_route(body: str, tones: tuple[str, str, str], size: tuple[int, int]) -> Picture:
    """The route, its two ends, and the corners cut round."""
    way, edge, dot = tones
    joins = 'stroke-linejoin="round" stroke-linecap="round"'
    pin = "M300 50C288 34 284 28 284 20A16 16 0 0 1 316 20C316 28 312 34 300 50Z"
    body += (
        f'<path d="{_ROUTE}" {svg.line(edge, 10, joins)}/>'
        f'<path d="{_ROUTE}" {svg.line(way, 5, joins)}/>'
        f'<circle cx="34" cy="150" r="8" fill="{edge}"/>'
        f'<circle cx="34" cy="150" r="5" fill="{dot}"/>'
        f'<path d="{pin}" fill="{dot}" stroke="{edge}" stroke-width="2"/>'
        f'<circle cx="300" cy="20" r="6" fill="{edge}"/>'
    )
    drawn = svg.rasterise(svg.document(_MAP_WIDE, _MAP_TALL, body), size)
    return (Piece(rounded_off(drawn, (_MAP_WIDE, _MAP_TALL), 18)),)


# A street at night in outline: where people meet outside the phone.

_STREET_WIDE, _STREET_TALL = 410, 104
_FAR = (
    "M0 104V58H34V40H70V62H96V28H128V62H150V48H196V66H230V34H262V58H290V44H334V60H362V36H394V56"
    "H410V104Z"
)
_NEAR = (
    "M0 104V78H52V66H60V58H68V66H88V84H140V72L160 60L180 72V88H244V76H300V88H346V70H388V82H410V104Z"
)
_TREES = ((112, 84, 12), (214, 82, 14), (322, 82, 13))


def skyline(kit: Kit) -> Node:
    """A strip as wide as the thread. Its windows are dark: warm light belongs to people."""
    contrast = kit.theme.contrast
    low = 0.72 if not kit.metrics.portrait else 1.0
    size = _STREET_WIDE * low, _STREET_TALL * low
    return Drawing(*size, lambda w, h: _street(w, h, contrast), ("skyline", contrast))


def _street(width: int, height: int, contrast: bool) -> Picture:
    if contrast:
        line = svg.line("#FFFFFF", 3, 'stroke-linejoin="round"')
        drawing = svg.document(_STREET_WIDE, _STREET_TALL, f'<path d="{_NEAR}" {line}/>')
        return (Piece(svg.rasterise(drawing, (width, height))),)
    sky = svg.vertical("s", ((0, "#1B2B50"), (1, "#2C4172")), 0, _STREET_TALL)
    body = (
        f'<path d="M0 0H{_STREET_WIDE}V{_STREET_TALL}H0Z" fill="url(#s)"/>'
        '<circle cx="352" cy="22" r="9" fill="#8FA3CF"/>'
        f'<path d="{_FAR}" fill="#263A68"/>{_windows()}<path d="{_NEAR}" fill="#16243F"/>{_trees()}'
    )
    drawn = svg.rasterise(svg.document(_STREET_WIDE, _STREET_TALL, body, sky), (width, height))
    return (Piece(rounded_off(drawn, (_STREET_WIDE, _STREET_TALL), 18)),)


def _windows() -> str:
    places = ((104, 36), (114, 36), (104, 46), (238, 42), (250, 42), (238, 52), (370, 44))
    return "".join(f'<path d="M{x} {y}h5v5h-5z" fill="#5068A3"/>' for x, y in places)


def _trees() -> str:
    trunk = svg.line("#122035", 3)
    return "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="#1B3244"/><path d="M{x} {y}V104" {trunk}/>'
        for x, y, r in _TREES
    )


# A camera's frame on a drawn pattern that looks like a code and is none: nothing can scan it.

_CODE_SIDE = 178
_CELLS, _STEP = 15, 7.6
"""Cells each way, and how far apart they are."""


def viewfinder(kit: Kit) -> Node:
    """Four corners and the pattern."""
    # A real code could be photographed off the screen and lead somewhere. Dots by chance without
    # the three finder squares are no code to any reader, and the fixed seed keeps them the same.
    contrast = kit.theme.contrast
    side = _CODE_SIDE if kit.metrics.portrait else _CODE_SIDE * 0.66
    key = ("viewfinder", contrast)
    return Drawing(side, side, lambda w, h: _code(w, h, contrast), key)


def _code(width: int, height: int, contrast: bool) -> Picture:
    tones = ("#000000", "#FFFFFF", "#FFFFFF") if contrast else ("#DCE3EF", "#33466F", "#A9DDE6")
    paper, ink, corner = tones
    edge, side = (_CODE_SIDE - _CELLS * _STEP) / 2, _CELLS * _STEP + 24
    plate = svg.rounded(edge - 12, edge - 12, side, side, (14,) * 4)
    body = f'<path d="{plate}" fill="{paper}"/>' + _cells(edge, ink) + _corners(corner)
    return (Piece(svg.rasterise(svg.document(_CODE_SIDE, _CODE_SIDE, body), (width, height))),)


def _cells(edge: float, ink: str) -> str:
    chance = Random(417)
    body = ""
    for row in range(_CELLS):
        for column in range(_CELLS):
            if chance.random() < 0.5:
                x, y = edge + (column + 0.5) * _STEP, edge + (row + 0.5) * _STEP
                body += f'<circle cx="{x:g}" cy="{y:g}" r="{_STEP * 0.42:g}" fill="{ink}"/>'
    return body


def _corners(tone: str) -> str:
    a, b, c, d, r = 4, 44, _CODE_SIDE - 44, _CODE_SIDE - 4, 18
    path = (
        f"M{a} {b}V{a + r}Q{a} {a} {a + r} {a}H{b}M{c} {a}H{d - r}Q{d} {a} {d} {a + r}V{b}"
        f"M{d} {c}V{d - r}Q{d} {d} {d - r} {d}H{c}M{b} {d}H{a + r}Q{a} {d} {a} {d - r}V{c}"
    )
    stroke = svg.line(tone, 5, 'stroke-linecap="round"')
    return f'<path d="{path}" {stroke}/>'


def rounded_off(
    surface: pygame.Surface, units: tuple[float, float], radius: float
) -> pygame.Surface:
    """The drawing, `units` wide and tall in its own measure, with its corners cut round."""
    # SDL's SVG reader (nanosvg) knows neither `clipPath` nor `mask`, and shapes that reach over the
    # edge would stand out of a rounded ground: so the finished picture is multiplied by its shape.
    shape = svg.rounded(0, 0, *units, (radius,) * 4)
    whole = svg.document(*units, f'<path d="{shape}" fill="#fff"/>')
    mask = svg.rasterise(whole, surface.get_size())
    surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return surface

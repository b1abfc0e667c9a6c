"""A drawn map: roads, blocks, a river, a route and the dot it ends in. No real place."""

from __future__ import annotations

import math
from random import Random

import pygame

from game.ui import svg
from game.ui.components.scene import rounded_off
from game.ui.kit import Kit, Picture, Piece
from game.ui.people import FOLDER
from game.ui.toolkit import Drawing, Node, Sink, Size

WIDE, TALL = 410, 210
_ROADS = "M-6 62H416M-6 150H416M70 -6V216M182 -6V216M300 -6V216M-6 204L150 -6M236 216L416 108"
_SMALL = "M126 62V150M240 62V150M356 62V216M70 106H182M300 106H416M70 184H182"
_ROUTE = "M34 150H182V62H300V34"
_RIVER = "M-6 30C60 4 120 44 190 22S320 -10 416 22V-6H-6Z"


def road_map(kit: Kit, low: bool = False) -> Node:
    """As wide as the phone's thread; `low` where there is little room."""
    contrast = kit.theme.contrast
    share = 0.72 if low else 1.0
    draw = _plain if contrast else _night
    return Drawing(WIDE * share, TALL * share, draw, ("road-map", contrast))


def _night(width: int, height: int) -> Picture:
    shape = svg.rounded(0, 0, WIDE, TALL, (18,) * 4)
    body = (
        f'<path d="{shape}" fill="#1A2A4C"/>'
        f'<path d="{_RIVER}" fill="#1F4560"/>'
        '<path d="M84 76H168V136H84Z M196 164H288V216H196Z" fill="#1F3A4C"/>'
        f'<path d="{_SMALL}" {svg.line("#2A3E69", 5)}/>'
        f'<path d="{_ROADS}" {svg.line("#33497A", 11)}/>'
        f'<path d="{_ROADS}" {svg.line("#3F578D", 8)}/>'
    )
    return _finished(body, ("#A9DDE6", "#0C1529", "#F5F1E8"), (width, height))


def _plain(width: int, height: int) -> Picture:
    body = f'<path d="{_ROADS}" {svg.line("#707070", 5)}/>'
    return _finished(body, ("#FFFFFF", "#000000", "#FFFFFF"), (width, height))


def _finished(body: str, tones: tuple[str, str, str], size: tuple[int, int]) -> Picture:
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
    drawn = svg.rasterise(svg.document(WIDE, TALL, body), size)
    return (Piece(rounded_off(drawn, (WIDE, TALL), 18)),)


# A street at night in outline: where people meet outside the phone.

SKYLINE_WIDE, SKYLINE_TALL = 410, 104
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
    return Drawing(
        SKYLINE_WIDE * low,
        SKYLINE_TALL * low,
        lambda w, h: _drawn(w, h, contrast),
        ("skyline", contrast),
    )


def _drawn(width: int, height: int, contrast: bool) -> Picture:
    if contrast:
        line = svg.line("#FFFFFF", 3, 'stroke-linejoin="round"')
        body = f'<path d="{_NEAR}" {line}/>'
        return (
            Piece(svg.rasterise(svg.document(SKYLINE_WIDE, SKYLINE_TALL, body), (width, height))),
        )
    sky = svg.vertical("s", ((0, "#1B2B50"), (1, "#2C4172")), 0, SKYLINE_TALL)
    body = (
        f'<path d="M0 0H{SKYLINE_WIDE}V{SKYLINE_TALL}H0Z" fill="url(#s)"/>'
        '<circle cx="352" cy="22" r="9" fill="#8FA3CF"/>'
        f'<path d="{_FAR}" fill="#263A68"/>{_windows()}<path d="{_NEAR}" fill="#16243F"/>{_trees()}'
    )
    drawn = svg.rasterise(svg.document(SKYLINE_WIDE, SKYLINE_TALL, body, sky), (width, height))
    return (Piece(rounded_off(drawn, (SKYLINE_WIDE, SKYLINE_TALL), 18)),)


def _windows() -> str:
    places = ((104, 36), (114, 36), (104, 46), (238, 42), (250, 42), (238, 52), (370, 44))
    return "".join(f'<path d="M{x} {y}h5v5h-5z" fill="#5068A3"/>' for x, y in places)


def _trees() -> str:
    return "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="#1B3244"/><path d="M{x} {y}V104" '
        f'{svg.line("#122035", 3)}/>'
        for x, y, r in _TREES
    )  # fmt: skip


# A camera's frame on a drawn pattern that looks like a code and is none: nothing can scan it.

SIDE = 178
_CELLS = 15
_STEP = 7.6


def viewfinder(kit: Kit) -> Node:
    """Four corners and the pattern; no finder squares, so no reader takes it for a code."""
    contrast = kit.theme.contrast
    side = SIDE if kit.metrics.portrait else SIDE * 0.66
    return Drawing(
        side, side, lambda w, h: _viewfinder_drawn(w, h, contrast), ("viewfinder", contrast)
    )


def _viewfinder_drawn(width: int, height: int, contrast: bool) -> Picture:
    paper, ink, corner = ("#000000", "#FFFFFF", "#FFFFFF") if contrast else (
        "#DCE3EF", "#33466F", "#A9DDE6"
    )  # fmt: skip
    edge = (SIDE - _CELLS * _STEP) / 2
    plate = svg.rounded(edge - 12, edge - 12, _CELLS * _STEP + 24, _CELLS * _STEP + 24, (14,) * 4)
    body = f'<path d="{plate}" fill="{paper}"/>' + _cells(edge, ink) + _corners(corner)
    return (Piece(svg.rasterise(svg.document(SIDE, SIDE, body), (width, height))),)


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
    a, b, c, d, r = 4, 44, SIDE - 44, SIDE - 4, 18
    path = (
        f"M{a} {b}V{a + r}Q{a} {a} {a + r} {a}H{b}M{c} {a}H{d - r}Q{d} {a} {d} {a + r}V{b}"
        f"M{d} {c}V{d - r}Q{d} {d} {d - r} {d}H{c}M{b} {d}H{a + r}Q{a} {d} {a} {d - r}V{c}"
    )
    stroke = svg.line(tone, 5, 'stroke-linecap="round"')
    return f'<path d="{path}" {stroke}/>'


# The picture of a calm page: a phone asleep, and every light of the circle lit around it.

RESTING_SIDE, RADIUS, ART, LEAST = 480, 178, 380, 120
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
            Drawing(RESTING_SIDE, RESTING_SIDE, _draw, "resting", True).place(kit, rect, sink)


def _draw(width: int, height: int) -> Picture:
    k, size = width / RESTING_SIDE, (width, height)
    phone = (FOLDER / "sleeping-phone.svg").read_text("utf-8")
    side, corner = round(ART * k), round((RESTING_SIDE - ART) / 2 * k)
    ring = svg.rasterise(svg.document(RESTING_SIDE, RESTING_SIDE, *_ring()), size)
    layers = ((ring, (0, 0)), (svg.rasterise(phone, (side, side)), (corner, corner)))
    return (Piece(svg.composed(size, layers), blend=pygame.BLEND_PREMULTIPLIED),)


def _ring() -> tuple[str, str]:
    """The ring with its lights, and the definitions of their halos."""
    middle = RESTING_SIDE / 2
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

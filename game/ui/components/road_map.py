"""A drawn map: roads, blocks, a river, a route and the dot it ends in. No real place."""

from __future__ import annotations

from game.ui import svg
from game.ui.cache import Picture, Piece
from game.ui.components.rounding import rounded_off
from game.ui.kit import Kit
from game.ui.node import Drawing, Node

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

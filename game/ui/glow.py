"""Light as pictures: the night behind everything, halos, and the way of light between people."""

import math
from dataclasses import dataclass, replace
from itertools import groupby

import pygame

from game.ui import svg
from game.ui.svg import Picture, Piece
from game.ui.theme import Stops

BAYER = (0, 2, 3, 1)
"""The order of the four pixels of a 2 x 2 pattern in ordered dithering (a Bayer matrix)."""
_COARSE = 3
"""A gradient is drawn so many times smaller; nothing in it is fine."""
SHAPES = {
    "page": (0.5, 0.42, 1.2, 0.7),
    "title": (0.5, 0.47, 0.9, 0.52),
    "wide": (0.5, 0.5, 0.7, 0.9),
}
"""Centre and radii of the light, in fractions of the screen."""


def ground(width: int, height: int, stops: Stops, kind: str = "page") -> Picture:
    """The page's ground, `kind` as in `SHAPES`; opaque, so nothing is cleared below it."""
    # By day and in high contrast it is one colour.
    if len({colour for _, colour in stops}) == 1:
        surface = pygame.Surface((width, height))
        surface.fill(stops[0][1])
        return (Piece(svg.ready(surface, opaque=True), 0, 0, True),)
    shape = svg.Radial(*SHAPES["wide" if width > height else kind], stops)
    # From one night blue to the next are few steps of eight bits: alone they would show as rings.
    # Four gradients, each shifted by a quarter of a step, are woven together pixel by pixel. On a
    # dense screen a pixel is too small to be mixed by the eye, and the weave is a whole dp wide.
    grain = max(1, min(width, height) // 540)
    wide, tall = -(-width // grain), -(-height // grain)
    whole = _gradient(wide, tall, shape, 0.0)
    for i, order in enumerate(BAYER[1:], 1):
        layer = _gradient(wide, tall, shape, order / 4)
        layer.blit(_weave(wide, tall, i), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        whole.blit(layer, (0, 0))
    full = pygame.transform.scale(whole, (width, height)) if grain > 1 else whole
    return (Piece(svg.ready(full, opaque=True), 0, 0, True),)


def _gradient(width: int, height: int, shape: svg.Radial, shift: float) -> pygame.Surface:
    """`shift` moves the radius by a part of one step of brightness."""
    step = shift * 0.022
    light = replace(shape, rx=shape.rx * (1 + step), ry=shape.ry * (1 + step))
    defs = svg.ellipse("g", light, width, height)
    box = f'<rect width="{width}" height="{height}"'
    body = f'{box} fill="{shape.stops[-1][1]}"/>{box} fill="url(#g)"/>'
    drawn = (max(2, width // _COARSE), max(2, height // _COARSE))
    small = svg.rasterise(svg.document(width, height, body, defs), drawn)
    return pygame.transform.smoothscale(small, (width, height))


def _weave(width: int, height: int, index: int) -> pygame.Surface:
    """White where a 2 x 2 pattern has its `index`-th pixel, clear elsewhere."""
    # Each copy doubles what is there: a dozen blits instead of a million pixels set from Python.
    tile = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    tile.set_at((index % 2, index // 2), (255, 255, 255, 255))
    size = 2
    while size < max(width, height):
        part = tile.subsurface((0, 0, min(size, width), min(size, height))).copy()
        for place in ((size, 0), (0, size), (size, size)):
            tile.blit(part, place)
        size *= 2
    return tile


def halo(radius: int, strength: float, added: bool = False) -> Picture:
    """A lamp's light, `radius` px, falling off as (1 - t)³.

    `added` light brightens what it falls on.
    """
    falloff = tuple(
        (
            i / 10,
            f"{'#FFC877' if i < 3 else '#FBB050'}{round(255 * strength * (1 - i / 10) ** 3):02X}",
        )
        for i in range(11)
    )
    defs = svg.ellipse("h", svg.Radial(0.5, 0.5, 0.5, 0.5, falloff), 2 * radius, 2 * radius)
    body = f'<circle cx="{radius}" cy="{radius}" r="{radius}" fill="url(#h)"/>'
    surface = svg.rasterise(
        svg.document(2 * radius, 2 * radius, body, defs), (2 * radius, 2 * radius)
    )
    if not added:
        return (Piece(surface, -radius, -radius),)
    # Added light is laid on black, and black adds nothing.
    dark = pygame.Surface(surface.get_size())
    dark.blit(surface, (0, 0))
    return (Piece(svg.ready(dark, opaque=True), -radius, -radius, False, pygame.BLEND_RGB_ADD),)


@dataclass(frozen=True)
class Lamp:
    """A light at (x, y) px on the way, with its strength 0-1."""

    x: int
    y: int
    strength: float


@dataclass(frozen=True)
class LightPath:
    """A rounded frame of `radius` around (x, y, w, h), all px, along which light runs.

    `gaps` are left out.
    """

    frame: tuple[int, int, int, int]
    radius: int
    lamps: tuple[Lamp, ...]
    gaps: tuple[tuple[int, int, int, int], ...]
    reach: int
    scale: float
    dots: str = "#6C80AC8C"


def way(path: LightPath, width: int, height: int) -> Picture:
    """Dots all the way round, light near each lamp; four strips, for the middle is empty."""
    x, y, w, h = path.frame
    outline = svg.rounded(x, y, w, h, (path.radius,) * 4)
    defs, body, soft = "", _dotted(outline, path), ""
    for i, lamp in enumerate(lamp for lamp in path.lamps if lamp.strength > 0):
        defs += _light(f"s{i}", lamp, path.reach, 1.0) + _light(f"b{i}", lamp, path.reach, 0.2)
        soft += _stroke(outline, f"b{i}", 7 * path.scale)
        body += _stroke(outline, f"s{i}", 2.4 * path.scale)
    layers = [
        svg.rasterise(svg.document(width, height, body, defs), (width, height)).premul_alpha()
    ]
    if soft:
        layers.insert(
            0, svg.blurred(svg.document(width, height, soft, defs), (width, height), 3 * path.scale)
        )
    whole = _stacked((width, height), layers)
    # Cut out afterwards: where light is soft, a path with breaks would glow around each end.
    for gap in path.gaps:
        whole.fill((0, 0, 0, 0), gap)
    return _strips(whole, path)


def _stacked(size: tuple[int, int], layers: list[pygame.Surface]) -> pygame.Surface:
    whole = pygame.Surface(size, pygame.SRCALPHA, 32)
    for layer in layers:
        whole.blit(layer, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    return svg.ready(whole)


def _dotted(outline: str, path: LightPath) -> str:
    s = path.scale
    dash = f'stroke-dasharray="{0.1 * s:.2f} {6 * s:.2f}" stroke-linecap="round"'
    return f'<path d="{outline}" {svg.line(path.dots, 1.6 * s, dash)}/>'


def _stroke(outline: str, gradient: str, wide: float) -> str:
    return f'<path d="{outline}" fill="none" stroke="url(#{gradient})" stroke-width="{wide:g}"/>'


def _light(name: str, lamp: Lamp, reach: int, share: float) -> str:
    a = lamp.strength * share
    tones = ((0.0, "#FFD894", a), (0.45, "#FFC876", a / 2), (1.0, "#FFC876", 0.0))
    stops = "".join(
        f'<stop offset="{o}" stop-color="{c}" stop-opacity="{v:.4f}"/>' for o, c, v in tones
    )
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="{lamp.x}" cy="{lamp.y}" '
        f'r="{reach}">{stops}</radialGradient>'
    )


def _strips(whole: pygame.Surface, path: LightPath) -> Picture:
    x, y, w, h = path.frame
    edge = math.ceil(path.radius + 14 * path.scale)
    side = math.ceil(14 * path.scale)
    full = whole.get_rect()
    rects = (
        pygame.Rect(x - side, y - side, w + 2 * side, edge + side),
        pygame.Rect(x - side, y + h - edge, w + 2 * side, edge + side),
        pygame.Rect(x - side, y + edge, 2 * side, h - 2 * edge),
        pygame.Rect(x + w - side, y + edge, 2 * side, h - 2 * edge),
    )
    seen = [rect.clip(full) for rect in rects]
    return tuple(
        Piece(whole.subsurface(r).copy(), r.x, r.y, blend=pygame.BLEND_PREMULTIPLIED)
        for r in seen
        if r
    )


Arc = tuple[float, float, float]
Gap = tuple[int, int, int, int]


def circle(radius: int, arcs: tuple[Arc, ...], scale: float, gaps: tuple[Gap, ...]) -> Picture:
    """A round way about (0, 0): arcs as (from, to, strength) in degrees; strength 0 is dotted.

    Where a gap lies the way ends and goes on behind it; a mere stump between two gaps is left out.
    """
    arcs = tuple(part for arc in arcs for part in _parted(arc, radius, gaps, 12 * scale))
    half = radius + math.ceil(20 * scale)
    size = (2 * half, 2 * half)
    body = "".join(_arc(half, radius, arc, scale) for arc in arcs)
    layers = [svg.rasterise(svg.document(*size, body), size).premul_alpha()]
    soft = "".join(_soft_arc(half, radius, arc, scale) for arc in arcs if arc[2])
    # Where the way is broken the glow would reach into the gaps, onto what stands there.
    if soft and not gaps:
        layers.insert(0, svg.blurred(svg.document(*size, soft), size, 4 * scale))
    surface = _stacked(size, layers)
    return (Piece(surface, -half, -half, blend=pygame.BLEND_PREMULTIPLIED),)


def _parted(arc: Arc, radius: int, gaps: tuple[Gap, ...], least: float) -> list[Arc]:
    """The parts of an arc outside all gaps, none shorter than `least` px."""
    if not gaps:
        return [arc]
    start, end, strength = arc
    # Looked at every half degree: that is exact enough, and needs no geometry of boxes and arcs.
    steps = max(1, round(end - start)) * 2
    angles = [start + (end - start) * i / steps for i in range(steps + 1)]
    clear = [not any(_inside(_at(0, radius, angle), gap) for gap in gaps) for angle in angles]
    parts = []
    for free, group in groupby(zip(clear, angles, strict=True), key=lambda pair: pair[0]):
        ends = [angle for _, angle in group]
        if free and math.radians(ends[-1] - ends[0]) * radius >= least:
            parts.append((ends[0], ends[-1], strength))
    return parts


def _inside(point: tuple[float, float], gap: Gap) -> bool:
    x, y, w, h = gap
    return x <= point[0] < x + w and y <= point[1] < y + h


def _curve(half: int, radius: int, arc: Arc) -> str:
    start, end, _ = arc
    large = 1 if (end - start) % 360 > 180 else 0
    (x1, y1), (x2, y2) = (_at(half, radius, angle) for angle in (start, end))
    return f"M{x1:.2f} {y1:.2f}A{radius} {radius} 0 {large} 1 {x2:.2f} {y2:.2f}"


def _arc(half: int, radius: int, arc: Arc, scale: float) -> str:
    path = _curve(half, radius, arc)
    if not arc[2]:
        dash = f'stroke-dasharray="{0.1 * scale:.2f} {7 * scale:.2f}" stroke-linecap="round"'
        return f'<path d="{path}" {svg.line("#8FA1C499", 1.8 * scale, dash)}/>'
    return f'<path d="{path}" {svg.line(f"#FFCF86{round(arc[2] * 217):02X}", 2 * scale)}/>'


def _soft_arc(half: int, radius: int, arc: Arc, scale: float) -> str:
    tone = f"#FFC06A{round(arc[2] * 76):02X}"
    return f'<path d="{_curve(half, radius, arc)}" {svg.line(tone, 8 * scale)}/>'


def _at(half: int, radius: int, degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return half + radius * math.cos(angle), half + radius * math.sin(angle)

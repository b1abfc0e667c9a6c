"""How a box is painted: fill, outline, corners, light and shadow, as a picture made once."""

import math
from dataclasses import dataclass

import pygame

from game.ui import svg
from game.ui.svg import STRIP, Picture, Piece, tiled
from game.ui.theme import Fill

SLICE_FROM = 90_000
"""Pixels from which a box is cut or tiled. Below, the pieces cost more than they save."""
FULL_ROUND = 999.0
"""A radius larger than any box: it is capped to half of the shorter side, so the ends are round."""


@dataclass(frozen=True)
class Shadow:
    """A soft shadow or glow, in dp; the opacity is part of the colour."""

    dy: float
    blur: float
    colour: str
    spread: float = 0


@dataclass(frozen=True)
class Paint:
    """A box's look.

    Radii in dp, one or four (top left, clockwise); `shine` is the light on the upper edge, 0-1.
    """

    fill: Fill | None = None
    radius: float | svg.Radii = 0
    line: str | None = None
    line_width: float = 1.5
    top_only: bool = False
    shine: float = 0
    shadows: tuple[Shadow, ...] = ()
    lights: tuple[svg.Radial, ...] = ()

    @property
    def opaque(self) -> bool:
        fill = self.fill
        if fill is None:
            return False
        colours = [fill] if isinstance(fill, str) else [colour for _, colour in fill]
        return all(len(colour) == 7 or colour.upper().endswith("FF") for colour in colours)

    def radii(self, scale: float) -> svg.Radii:
        given = self.radius if isinstance(self.radius, tuple) else (self.radius,) * 4
        a, b, c, d = (r * scale for r in given)
        return a, b, c, d


def picture(
    paint: Paint, width: int, height: int, scale: float, slice_from: int = SLICE_FROM
) -> Picture:
    """The box of `width` x `height` px; parts may lie outside it (shadows).

    A large box without lights is the same from left to right between its ends: it is drawn narrow
    and its middle kept as a strip.
    """
    # `slice_from` is 0 for the narrow box inside: it must be cut where the wide one would be.
    margin = _margin(paint, scale)
    ends = math.ceil(max(_capped(paint, width, height, scale))) + margin + 2
    narrow = 2 * ends + STRIP
    if not paint.lights and width > narrow + STRIP and width * height >= SLICE_FROM:
        return _widened(picture(paint, narrow, height, scale, 0), width - narrow, ends)
    large = width * height >= slice_from
    body = svg.rasterise(_body(paint, width, height, scale), (width, height))
    if not paint.shadows:
        return _sliced(paint, body, 0, (width, height), scale, 0, large)
    whole = pygame.Surface((width + 2 * margin, height + 2 * margin), pygame.SRCALPHA, 32)
    # The first in the list lies on top, as in CSS.
    for shadow in reversed(paint.shadows):
        soft = _cast(whole.get_size(), paint, shadow, margin, (width, height), scale)
        whole.blit(soft, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    whole.blit(body.premul_alpha(), (margin, margin), special_flags=pygame.BLEND_PREMULTIPLIED)
    return _sliced(
        paint, svg.ready(whole), margin, (width, height), scale, pygame.BLEND_PREMULTIPLIED, large
    )


def _widened(narrow: Picture, more: int, left: int) -> Picture:
    """A picture made `more` px wider at `left` px, where it is the same for `STRIP` px."""
    found: list[Piece] = []
    for piece in narrow:
        # The middle piece is opaque and all alike; pieces above and below have ends of their own;
        # those at the left stay and those at the right move out.
        cut = left - piece.dx
        if piece.opaque:
            whole = piece.surface.get_width() + more
            found.append(piece._replace(surface=tiled(piece.surface, cut, whole)))
        elif cut >= 0 and cut + STRIP <= piece.surface.get_width():
            found += _stretched(piece, cut, more)
        else:
            found.append(piece._replace(dx=piece.dx + (more if piece.dx > left else 0)))
    return tuple(found)


def _stretched(piece: Piece, cut: int, more: int) -> list[Piece]:
    wide, tall = piece.surface.get_size()
    end = cut + STRIP
    first = piece.surface.subsurface((0, 0, cut, tall)).copy()
    last = piece.surface.subsurface((end, 0, wide - end, tall)).copy()
    return [
        piece._replace(surface=first),
        piece._replace(surface=tiled(piece.surface, cut, STRIP + more), dx=piece.dx + cut),
        piece._replace(surface=last, dx=piece.dx + end + more),
    ]


def _margin(paint: Paint, scale: float) -> int:
    reach = [(abs(s.dy) + s.blur + s.spread) * scale for s in paint.shadows]
    return math.ceil(max(reach, default=0))


def _body(paint: Paint, width: int, height: int, scale: float) -> str:
    radii = paint.radii(scale)
    defs, parts = "", []
    if paint.fill is not None:
        attributes, defs = svg.paint(paint.fill, "f", 0, height)
        parts.append(f'<path d="{svg.rounded(0, 0, width, height, radii)}" {attributes}/>')
    for i, light in enumerate(paint.lights):
        defs += svg.ellipse(f"l{i}", light, width, height)
        parts.append(f'<path d="{svg.rounded(0, 0, width, height, radii)}" fill="url(#l{i})"/>')
    if paint.shine:
        edge, more = _shine(paint, width, height, scale)
        parts.append(edge)
        defs += more
    if paint.line:
        line, more = _outline(paint, width, height, scale)
        parts.append(line)
        defs += more
    return svg.document(width, height, "".join(parts), defs)


def _inset(paint: Paint, width: int, height: int, scale: float, inset: float) -> str:
    # A corner parallel to a round one is rounder by the distance; a square one stays square.
    a, b, c, d = (max(0.0, r - inset) if r else 0.0 for r in _capped(paint, width, height, scale))
    return svg.rounded(inset, inset, width - 2 * inset, height - 2 * inset, (a, b, c, d))


def _capped(paint: Paint, width: int, height: int, scale: float) -> svg.Radii:
    a, b, c, d = (min(r, width / 2, height / 2) for r in paint.radii(scale))
    return a, b, c, d


def _outline(paint: Paint, width: int, height: int, scale: float) -> tuple[str, str]:
    # A stroke lies half on each side of its path, so the path goes in by half: the box keeps its
    # size. Thinner than a pixel it would only look faint.
    stroke = max(1.0, paint.line_width * scale)
    path = _inset(paint, width, height, scale, stroke / 2)
    colour = paint.line or "#000000"
    if not paint.top_only:
        return f'<path d="{path}" {svg.line(colour, stroke)}/>', ""
    reach = max(*paint.radii(scale), stroke)
    # Clear, but of the same colour: a fade to clear black goes through grey.
    clear = svg.split(colour)[0] + "00"
    fade = svg.vertical("t", ((0, colour), (0.35, colour), (1, clear)), 0, reach)
    return f'<path d="{path}" fill="none" stroke="url(#t)" stroke-width="{stroke:g}"/>', fade


def _shine(paint: Paint, width: int, height: int, scale: float) -> tuple[str, str]:
    edge = paint.line_width * scale if paint.line else 0.0
    path = _inset(paint, width, height, scale, edge + scale / 2)
    glow = f"#FFFFFF{round(paint.shine * 255):02X}"
    reach = min(height * 0.5, 14 * scale)
    fade = svg.vertical("s", ((0, glow), (1, "#FFFFFF00")), edge, edge + reach)
    return (
        f'<path d="{path}" fill="none" stroke="url(#s)" stroke-width="{max(1.0, scale):g}"/>',
        fade,
    )


def _cast(
    whole: tuple[int, int],
    paint: Paint,
    shadow: Shadow,
    margin: int,
    size: tuple[int, int],
    scale: float,
) -> pygame.Surface:
    spread = shadow.spread * scale
    a, b, c, d = (r + spread if r else 0 for r in _capped(paint, *size, scale))
    x, y = margin - spread, margin + shadow.dy * scale - spread
    box = svg.rounded(x, y, size[0] + 2 * spread, size[1] + 2 * spread, (a, b, c, d))
    colour, opacity = svg.split(shadow.colour)
    drawing = svg.document(
        *whole, f'<path d="{box}" fill="{colour}" fill-opacity="{opacity:.4f}"/>'
    )
    return svg.blurred(drawing, whole, max(1.0, shadow.blur * scale / 2))


def _sliced(
    paint: Paint,
    whole: pygame.Surface,
    margin: int,
    size: tuple[int, int],
    scale: float,
    blend: int,
    large: bool,
) -> Picture:
    """Large boxes are cut in five, so that the opaque middle is a plain copy and hides what lies
    below.
    """
    # Only round corners, line and shadow need blending, which costs several times a copy; and what
    # is hidden need not be painted at all (`display`). The cuts lie just inside corners and line.
    width, height = size
    ends = math.ceil(max(_capped(paint, width, height, scale))) + 1
    side = math.ceil(paint.line_width * scale) + 1 if paint.line else 1
    top, left = margin + ends, margin + side
    deep, wide = height - 2 * ends, width - 2 * side
    if not (paint.opaque and large) or deep < 16 or wide < 16:
        return (Piece(whole, -margin, -margin, False, blend),)
    full = whole.get_width()
    cuts = (
        (pygame.Rect(0, 0, full, top), False),
        (pygame.Rect(0, top + deep, full, whole.get_height() - top - deep), False),
        (pygame.Rect(0, top, left, deep), False),
        (pygame.Rect(left + wide, top, full - left - wide, deep), False),
        (pygame.Rect(left, top, wide, deep), True),
    )
    return tuple(_cut(whole, rect, margin, opaque, blend) for rect, opaque in cuts)


def _cut(whole: pygame.Surface, rect: pygame.Rect, margin: int, opaque: bool, blend: int) -> Piece:
    part = whole.subsurface(rect)
    surface = svg.ready(part, opaque=True) if opaque else part.copy()
    return Piece(surface, rect.x - margin, rect.y - margin, opaque, 0 if opaque else blend)

"""Shapes and illustrations as SVG, and the pictures that are drawn from them, once per size.

pygame's own shapes have hard edges: all that is round, shaded or soft is written as SVG and left to
SDL, which smooths it. A picture is a few surfaces, each with its place.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import pygame

from game.ui.theme import Fill, Stops

Radii = tuple[float, float, float, float]


class Piece(NamedTuple):
    """A part of a picture and where it lies from the picture's corner, in pixels.

    `opaque` says that it hides all below it; `blend` is one of pygame's blend modes.
    """

    surface: pygame.Surface
    dx: int = 0
    dy: int = 0
    opaque: bool = False
    blend: int = 0


Picture = tuple[Piece, ...]


@dataclass(frozen=True)
class Radial:
    """An elliptic light; centre and radii in fractions of the box."""

    cx: float
    cy: float
    rx: float
    ry: float
    stops: Stops


def rasterise(svg: str, size: tuple[int, int]) -> pygame.Surface:
    """The drawing at `size` pixels, ready to be blitted fast."""
    # Drawn at its final size rather than scaled: SDL then smooths each edge where it really lies.
    width, height = max(1, size[0]), max(1, size[1])
    surface = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (width, height))
    return ready(surface)


def ready(surface: pygame.Surface, opaque: bool = False) -> pygame.Surface:
    """The surface in the display's own format; blitting one that is not costs 40 times as much."""
    # Without a window (in a test, in a tool) there is no such format to convert to.
    if not pygame.display.get_surface():
        return surface if not opaque else surface.convert(24)
    return surface.convert() if opaque else surface.convert_alpha()


def composed(
    size: tuple[int, int], layers: Iterable[tuple[pygame.Surface, tuple[int, int]]]
) -> pygame.Surface:
    """Layers on nothing, with premultiplied alpha: blit it with BLEND_PREMULTIPLIED."""
    # Straight alpha mixes the colour with that of what is clear, which is black: edges darken.
    whole = pygame.Surface(size, pygame.SRCALPHA, 32)
    for layer, place in layers:
        whole.blit(layer.premul_alpha(), place, special_flags=pygame.BLEND_PREMULTIPLIED)
    return ready(whole)


def blurred(svg: str, size: tuple[int, int], sigma: float) -> pygame.Surface:
    """The drawing out of focus, `sigma` px, with premultiplied alpha."""
    # Blurred small and scaled up: the eye cannot tell, and it costs far less. Premultiplied, for a
    # blur of straight alpha would bleed the black of what is clear into the light.
    step = max(1, int(sigma / 3))
    small = (math.ceil(size[0] / step), math.ceil(size[1] / step))
    soft = rasterise(svg, small).premul_alpha()
    radius = max(1, round(sigma / step))
    # Beyond the border all is clear: repeated edge pixels would hold the light up there.
    soft = pygame.transform.gaussian_blur(soft, radius, repeat_edge_pixels=False)
    if step == 1:
        return soft
    return pygame.transform.smoothscale(soft, (small[0] * step, small[1] * step))


def document(width: float, height: float, body: str, defs: str = "") -> str:
    """An SVG drawing of `width` x `height` units around `body`."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}"><defs>{defs}</defs>{body}</svg>'
    )


def split(colour: str) -> tuple[str, float]:
    """`#RRGGBBAA` as the colour and its opacity, 0 to 1."""
    # SDL's reader of SVG does not know colours of eight digits: opacity goes by an attribute.
    return colour[:7], int(colour[7:9], 16) / 255 if len(colour) == 9 else 1.0


def stops(values: Stops) -> str:
    return "".join(_stop(offset, *split(colour)) for offset, colour in values)


def _stop(offset: float, colour: str, opacity: float) -> str:
    return f'<stop offset="{offset:g}" stop-color="{colour}" stop-opacity="{opacity:.4f}"/>'


def vertical(name: str, values: Stops, top: float, bottom: float) -> str:
    """A gradient from `top` to `bottom`, in the drawing's units."""
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" y1="{top:g}" x2="0" '
        f'y2="{bottom:g}">{stops(values)}</linearGradient>'
    )


def ellipse(name: str, light: Radial, width: float, height: float) -> str:
    """A radial gradient for a box of `width` x `height`."""
    x, y, rx, ry = light.cx * width, light.cy * height, light.rx * width, light.ry * height
    place = f"translate({x:g} {y:g}) scale({rx:g} {ry:g})"
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" '
        f'gradientTransform="{place}">{stops(light.stops)}</radialGradient>'
    )


def rounded(x: float, y: float, w: float, h: float, radii: Radii) -> str:
    """The path of a box with its own radius at each corner, from the top left clockwise."""
    # Two radii that together are wider than the box would make arcs cross: none over its half.
    a, b, c, d = (max(0.0, min(r, w / 2, h / 2)) for r in radii)
    right, foot = x + w, y + h
    upper = f"M{x + a:g} {y:g}H{right - b:g}{_arc(b, right, y + b)}V{foot - c:g}"
    lower = (
        f"{_arc(c, right - c, foot)}H{x + d:g}{_arc(d, x, foot - d)}V{y + a:g}{_arc(a, x + a, y)}Z"
    )
    return upper + lower


def _arc(r: float, x: float, y: float) -> str:
    return f"A{r:g} {r:g} 0 0 1 {x:g} {y:g}" if r > 0 else ""


def paint(fill: Fill, name: str, top: float, bottom: float) -> tuple[str, str]:
    """The attributes of a fill and the definition it needs."""
    if isinstance(fill, str):
        colour, opacity = split(fill)
        return f'fill="{colour}" fill-opacity="{opacity:.4f}"', ""
    return f'fill="url(#{name})"', vertical(name, fill, top, bottom)


def line(colour: str, width: float, extra: str = "") -> str:
    """The attributes of a stroke `width` units wide."""
    tone, opacity = split(colour)
    stroke = f'stroke="{tone}" stroke-opacity="{opacity:.4f}" stroke-width="{width:g}"'
    return f'fill="none" {stroke} {extra}'


def recoloured(svg: str, colours: Iterable[tuple[str, str]]) -> str:
    """The drawing with each first colour (`#RRGGBB`) replaced by the second."""
    # All at once: one after another, a new colour that equals a later old one would change again.
    table = {a.upper(): b for a, b in colours}
    return re.sub(r"#[0-9A-Fa-f]{6}", lambda found: table.get(found[0].upper(), found[0]), svg)


# A box that fills the screen is the same from left to right between its ends. One column of it says
# all, kept as a strip: at 3840 x 2160 a whole surface would take 33 MB, the strip under 2.
STRIP = 192
"""Pixels a strip is wide: few enough to save memory, enough to be copied fast."""


class Tiled(pygame.Surface):
    """Looks `span` px wide and is `STRIP` px wide. Draw it with `put`."""

    span: int

    # A page lays out and clips by `get_size`; what holds memory is told by `get_width`.
    def get_size(self) -> tuple[int, int]:
        return self.span, self.get_height()

    def put(
        self,
        on: pygame.Surface,
        place: tuple[int, int],
        area: tuple[int, int, int, int],
        blend: int = 0,
    ) -> None:
        """The `area` of the whole picture, at `place`."""
        # Where the area begins from the left does not matter: every column is the same.
        (x, y), (_, sy, w, h) = place, area
        for left in range(0, w, STRIP):
            on.blit(self, (x + left, y), (0, sy, min(STRIP, w - left), h), blend)

    def weaker(self, opacity: int, premultiplied: bool) -> Tiled:
        """The same, less visible (`opacity` 0 to 255)."""
        # Changing a strip is cheaper than SDL's way by `set_alpha`, which works on every pixel that
        # is blitted. Premultiplied colours must fade along with their alpha.
        found = tiled(self, 0, self.span, alpha=True)
        colour = opacity if premultiplied else 255
        found.fill((colour, colour, colour, opacity), special_flags=pygame.BLEND_RGBA_MULT)
        return found


def tiled(picture: pygame.Surface, column: int, span: int, alpha: bool = False) -> Tiled:
    """One column of a picture, as a picture `span` px wide in the same format."""
    tall = picture.get_height()
    strip = pygame.transform.scale(picture.subsurface((column, 0, 1, tall)), (STRIP, tall))
    clear = bool(strip.get_flags() & pygame.SRCALPHA)
    found = Tiled((STRIP, tall), pygame.SRCALPHA if clear or alpha else 0, 32)
    # Added to nothing, for a plain blit would mix with it and lose half of what is half clear.
    found.blit(strip, (0, 0), special_flags=pygame.BLEND_RGBA_ADD if clear else 0)
    found.span = span
    return found

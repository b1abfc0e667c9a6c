"""What a call shows: a voice's waves, captions, rings, and an outline in the window of a video."""

import math

from game.ui import svg
from game.ui.components.drawings import rounded_off
from game.ui.kit import Kit, Paint, Picture, Piece, Style
from game.ui.toolkit import Box, Column, Drawing, Flex, Node, Row, Text

_BARS = 58


def wave(kit: Kit, heard: float, width: float = 410, height: float = 84) -> Node:
    """The voice so far, `heard` 0-1 of it bright; `width` and `height` in dp."""
    bright = round(heard * _BARS)
    tones = ("#FFFFFF", "#707070") if kit.theme.contrast else ("#9FB2D8", "#3A5079")
    return Drawing(width, height, lambda w, h: _bars(w, h, bright, tones), ("wave", bright, tones))


def _bars(width: int, height: int, bright: int, tones: tuple[str, str]) -> Picture:
    # Sums of sines instead of chance: the waves look alike in every call and on every machine.
    body = ""
    for i in range(_BARS):
        swell = math.sin(i / _BARS * math.pi)
        ripple = abs(math.sin(i * 0.55) * math.cos(i * 0.21)) * (0.55 + 0.45 * (i * 37 % 11) / 11)
        tall = 6 + swell * (14 + 50 * ripple)
        x = 2.3 + i * (402 / (_BARS - 1))
        tone = tones[0] if i < bright else tones[1]
        place = f'x="{x:.1f}" y="{42 - tall / 2:.1f}" width="3.4" height="{tall:.1f}"'
        body += f'<rect {place} rx="1.7" fill="{tone}"/>'
    return (Piece(svg.rasterise(svg.document(410, 84, body), (width, height))),)


def caption(kit: Kit, now: str, *, earlier: str = "") -> Node:
    """What is being said, large, and above it, small, what was just said."""
    theme = kit.theme
    new = Text(now, Style(18 if kit.large else 25, 600, leading=1.38))
    old = Text(earlier, Style(17, 400, leading=1.42), theme.text2)
    parts = [_barred(theme.phone_line, old)] if earlier else []
    return Column([*parts, _barred(theme.choice_mark, new)], gap=14)


def _barred(colour: str, text: Node) -> Node:
    return Row([Box(paint=Paint(colour, 1.5), width=3), Flex(text)], gap=11, align="fill")


# Rings around a face while a phone rings: cool and even, whoever calls.

_RADII = ((38, 0.55), (52, 0.34), (66, 0.18), (80, 0.09))


def rings(kit: Kit, size: float) -> Node:
    """A square `size` dp wide."""
    tone = "#FFFFFF" if kit.theme.contrast else "#A9B7D4"
    return Drawing(size, size, lambda w, h: _rings(w, h, tone), ("rings", tone))


def _rings(width: int, height: int, tone: str) -> Picture:
    body = ""
    for radius, share in _RADII:
        line = svg.line(f"{tone}{round(share * 255):02X}", 2)
        body += f'<circle cx="80" cy="80" r="{radius - 1}" {line}/>'
    return (Piece(svg.rasterise(svg.document(160, 160, body), (width, height))),)


# The other side of a video call: a drawn outline against a plain wall, never a face.

_WIDE, _TALL = 410, 188
_RISE = 48
_SELF_WIDE, _SELF_TALL = 74, 98
_BODY = "M118 236C120 186 150 164 184 158L205 172L226 158C260 164 290 186 292 236Z"
_HEAD = (
    "M205 62C229 62 240 80 238 104C236 130 224 148 205 148S174 130 172 104C170 80 181 62 205 62Z"
)
_COLLAR = "M182 158L205 178L228 158M205 178V236M182 158L174 180L196 186M228 158L236 180L214 186"


_OUTLINE = ("#1E2D52", "#33487A", "#8A9BC4", "#4A5C8E", "#33446F")
_OUTLINE_CONTRAST = ("#000000", "#000000", "#FFFFFF", "#000000", "#FFFFFF")
"""Wall, the light on it, skin, dress, seams."""


def silhouette(kit: Kit, share: float = 1) -> Node:
    """Head, shoulders and a plain collar: whatever it claims, it is an outline."""
    contrast = kit.theme.contrast
    size = _WIDE * share, _TALL * share
    return Drawing(*size, lambda w, h: _other(w, h, contrast), ("seen", contrast))


def self_view(kit: Kit, share: float = 1) -> Node:
    """The small window in which one sees oneself."""
    contrast = kit.theme.contrast
    size = _SELF_WIDE * share, _SELF_TALL * share
    return Drawing(*size, lambda w, h: _own(w, h, contrast), ("self-view", contrast))


def _other(width: int, height: int, contrast: bool) -> Picture:
    wall, far, skin, dress, seam = _OUTLINE_CONTRAST if contrast else _OUTLINE
    light = svg.Radial(0.5, 0.4, 0.6, 0.8, ((0, far), (1, wall)))
    body = (
        f'<path d="M0 0H{_WIDE}V{_TALL}H0Z" fill="url(#w)"/><g transform="translate(0 -{_RISE})">'
        f'<path d="M188 132H222V170L205 180L188 170Z" fill="{skin}"/>'
        f'<path d="{_HEAD}" fill="{skin}"/>'
        f'<path d="{_BODY}" fill="{dress}"/><path d="{_COLLAR}" {svg.line(seam, 3)}/>'
    )
    if contrast:
        body += f'<path d="{_BODY}" {svg.line("#FFFFFF", 3)}/>'
    body += "</g>"
    drawing = svg.document(_WIDE, _TALL, body, svg.ellipse("w", light, _WIDE, _TALL))
    drawn = svg.rasterise(drawing, (width, height))
    return (Piece(rounded_off(drawn, (_WIDE, _TALL), 18)),)


def _own(width: int, height: int, contrast: bool) -> Picture:
    tones = ("#000000", "#FFFFFF", "#FFFFFF") if contrast else ("#101B33", "#C9BFA9", "#7288B4")
    ground, tone, rim = tones
    frame = svg.rounded(1, 1, _SELF_WIDE - 2, _SELF_TALL - 2, (13,) * 4)
    body = (
        f'<path d="{frame}" fill="{ground}"/><circle cx="37" cy="42" r="16" fill="{tone}"/>'
        f'<path d="M10 97C11 74 22 64 37 64S63 74 64 97Z" fill="{tone}"/>'
        f'<path d="{frame}" {svg.line(rim, 2)}/>'
    )
    drawn = svg.rasterise(svg.document(_SELF_WIDE, _SELF_TALL, body), (width, height))
    return (Piece(rounded_off(drawn, (_SELF_WIDE, _SELF_TALL), 14)),)

"""A voice call: its waves and its captions."""

from __future__ import annotations

import math

from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Drawing, Node, Text
from game.ui.paint import Paint
from game.ui.svg import document, rasterise
from game.ui.theme import Style

BARS = 58


def wave(kit: Kit, heard: float, width: float = 410, height: float = 84) -> Node:
    """The voice so far, `heard` 0-1 of it bright."""
    bright = round(heard * BARS)
    tones = ("#FFFFFF", "#707070") if kit.theme.contrast else ("#9FB2D8", "#3A5079")
    return Drawing(width, height, lambda w, h: _bars(w, h, bright, tones), ("wave", bright, tones))


def _bars(width: int, height: int, bright: int, tones: tuple[str, str]) -> Picture:
    body = ""
    for i in range(BARS):
        swell = math.sin(i / BARS * math.pi)
        tall = 6 + swell * (
            14
            + 50 * abs(math.sin(i * 0.55) * math.cos(i * 0.21)) * (0.55 + 0.45 * (i * 37 % 11) / 11)
        )
        x = 2.3 + i * (402 / (BARS - 1))
        tone = tones[0] if i < bright else tones[1]
        place = f'x="{x:.1f}" y="{42 - tall / 2:.1f}" width="3.4" height="{tall:.1f}"'
        body += f'<rect {place} rx="1.7" fill="{tone}"/>'
    return (Piece(rasterise(document(410, 84, body), (width, height))),)


def caption(kit: Kit, earlier: str, now: str) -> Node:
    """What was just said, small, and what is being said, large."""
    theme = kit.theme
    old = Text(earlier, Style(17, 400, leading=1.42), theme.text2)
    new = Text(now, Style(18 if kit.large else 25, 600, leading=1.38))
    parts = [_barred(theme.phone_line, old)] if earlier else []
    return Column([*parts, _barred(theme.choice_mark, new)], gap=14)


def _barred(colour: str, text: Node) -> Node:
    return Row([Box(paint=Paint(colour, 1.5), width=3), Flex(text)], gap=11, align="fill")

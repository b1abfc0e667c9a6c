"""A voice message: play, its waves, how long it is, and its words as captions."""

from __future__ import annotations

import math

from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Drawing, Icon, Node, Text
from game.ui.paint import FULL_ROUND, Paint
from game.ui.svg import document, rasterise
from game.ui.theme import Style

_BARS = 26


def voice(kit: Kit, length: str, words: str, ink: str, soft: str) -> Node:
    """`ink` for play and words, `soft` for what has not been heard."""
    paint = Paint(None, FULL_ROUND, ink, kit.theme.outline_width)
    play = Box(
        Icon("play:fill", 18, ink, fixed=True), paint,
        width=40, height=40, align="center", valign="center",
    )  # fmt: skip
    time = Text(length, Style(14, 500, True, 1.4), ink)
    waves = Drawing(150, 28, lambda w, h: _waves(w, h, soft), ("voice", soft))
    heard: list[Node] = [play, time] if kit.large else [play, waves, time]
    captions = Box(Icon("closed-captioning", 17, soft), padding=(3, 0, 0, 0))
    said = Row([captions, Flex(Text(words, Style(16, 400, leading=1.42), ink))], 8, "start")
    return Column([Row(heard, gap=12), said], gap=9)


def _waves(width: int, height: int, tone: str) -> Picture:
    body = ""
    for i in range(_BARS):
        tall = 4 + 22 * abs(math.sin(i * 1.7 + 0.6) * math.cos(i * 0.43))
        place = f'x="{1 + i * 5.8:.1f}" y="{14 - tall / 2:.1f}" width="2.8" height="{tall:.1f}"'
        body += f'<rect {place} rx="1.4" fill="{tone}"/>'
    return (Piece(rasterise(document(150, 28, body), (width, height))),)

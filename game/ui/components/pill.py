"""Small signs that say what this is: a simulation, a time, a place."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.layout import Row
from game.ui.node import Box, Icon, Node, Text
from game.ui.paint import FULL_ROUND, Paint
from game.ui.text import Span
from game.ui.theme import Style

SIGN = Style(13, 600, leading=1.4)


def pill(kit: Kit, strong: str, rest: str = "", height: float = 32) -> Node:
    """A word that counts and the rest in a softer tone."""
    theme = kit.theme
    content = (Span(strong), Span("  " + rest, 500, theme.text2)) if rest else (Span(strong),)
    paint = Paint(theme.chip_ground, FULL_ROUND, theme.chip_line, theme.outline_width)
    lines = None if kit.large else 1
    return Box(
        Text(content, SIGN, max_lines=lines, align="center"),
        paint,
        (4, 14),
        min_height=height,
        valign="center",
    )


def fact_pill(kit: Kit, icon: str, text: str) -> Node:
    """An icon and a word without a frame, such as an age or a length."""
    theme = kit.theme
    return Row(
        [Icon(icon, 16, theme.text2), Text(text, Style(14, 500, leading=1.3), theme.text2)], gap=6
    )

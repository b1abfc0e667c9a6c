"""The way in: a wide button with how long it takes and an arrow."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.layout import Flex, Row
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import FULL_ROUND, Paint, Shadow
from game.ui.text import Span
from game.ui.theme import Style


def start_button(kit: Kit, id: str, label: str, time: str, lamp: bool) -> Node:
    """`lamp` for the page's own language, plain for the other."""
    theme = kit.theme
    ink, soft = (theme.lamp_ink, theme.lamp_ink) if lamp else (theme.text, theme.text2)
    words = Text(
        (Span(label), Span("   " + time, 500, soft, size=0.78)),
        Style(22, 700, leading=1.3),
        ink,
        fit=True,
    )
    ring = (
        Paint(theme.lamp_ink, FULL_ROUND)
        if lamp
        else Paint(None, FULL_ROUND, theme.outline, theme.outline_width)
    )
    arrow = Icon(
        "arrow-right",
        24,
        "#FFDB9C" if lamp and theme.glow else "#FFFFFF" if lamp else ink,
        fixed=True,
    )
    go = Box(arrow, ring, width=54, height=54, align="center", valign="center")
    glow = (
        (Shadow(12, 32, "#04081273"), Shadow(0, 54, "#FFBE6247"))
        if lamp and theme.glow and theme.dark
        else ()
    )
    paint = (
        Paint(theme.lamp_fill, 38, theme.lamp_rim, 1, shadows=glow)
        if lamp
        else Paint(theme.raised, 38, theme.outline, theme.outline_width)
    )
    body = Box(
        Row([Flex(words, valign="center"), go], gap=12),
        paint,
        (10, 12, 10, 30),
        min_height=76,
        valign="center",
    )
    return Touch(body, id, f"{label}, {time}", radius=38)

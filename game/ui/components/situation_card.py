"""A situation to choose: a glimpse of how it begins, its title, for whom and how long."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.components.pill import fact_pill
from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Icon, Node, Space, Text, Touch
from game.ui.paint import Paint, Shadow
from game.ui.theme import Style

SMALL = Style(13, 400, leading=1.36)


@dataclass(frozen=True)
class Glimpse:
    """The first thing one sees: an app's icon on its colour, its name, when, and what it says."""

    icon: str
    tone: str
    app: str
    time: str
    text: str


def situation_card(
    kit: Kit, id: str, glimpse: Glimpse, title: str, ages: str, minutes: str, least: float = 192
) -> Node:
    """A card of the choice of situations."""
    theme = kit.theme
    night = theme.glow and theme.dark
    shadow = (Shadow(10, 24, "#04081252"),) if night else ()
    line = theme.outline if theme.contrast else "#4A6091"
    paint = Paint(theme.raised, 24, line, theme.outline_width, False, 0.1 if night else 0, shadow)
    facts = Row([fact_pill(kit, "user", ages), fact_pill(kit, "clock", minutes)], gap=14)
    name = Text(title, Style(19, 600, leading=1.3), balance=True)
    body = Column([_peek(kit, glimpse), Space(10), Flex(), name, Space(9), facts])
    return Touch(
        Box(body, paint, (16, 16, 14, 16), min_height=least),
        id,
        f"{title}. {ages}. {minutes}",
        radius=24,
    )


def _peek(kit: Kit, glimpse: Glimpse) -> Node:
    theme = kit.theme
    edge = theme.outline if theme.contrast else None
    sign = Box(
        Icon(glimpse.icon, 19, "#FFFFFF", fixed=True),
        Paint("#000000" if theme.contrast else glimpse.tone, 10, edge, 2),
        width=36,
        height=36,
        align="center",
        valign="center",
    )
    app = Text(glimpse.app, Style(13, 600, leading=1.36), max_lines=1)
    head = Row([Flex(app), Text(glimpse.time, SMALL, theme.text2)], gap=8)
    words = Column([head, Text(glimpse.text, SMALL, theme.text2)])
    row = Row([sign, Flex(words)], gap=10, align="start")
    return Box(row, Paint(theme.chip_ground, 14), (9, 11, 10, 9), min_height=73)

"""A large card of one story, for a choice of few: the message as it lies on a phone, and more."""

from __future__ import annotations

from game.ui.components.pill import fact_pill
from game.ui.components.situation_card import Glimpse
from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Icon, Node, Space, Text, Touch
from game.ui.paint import FULL_ROUND, Paint, Shadow
from game.ui.theme import Style


def story_card(
    kit: Kit,
    id: str,
    glimpse: Glimpse,
    title: str,
    teaser: str,
    ages: str,
    minutes: str,
    hero: bool = False,
    stacked: bool = False,
) -> Node:
    """Title, teaser and facts below the message; an arrow says that it opens.

    `hero` for a card that has much of a page to itself, `stacked` for a narrow one.
    """
    theme = kit.theme
    night = theme.glow and theme.dark
    shadow = (Shadow(10, 24, "#04081252"),) if night else ()
    line = theme.outline if theme.contrast else "#4A6091"
    paint = Paint(theme.raised, 26, line, theme.outline_width, False, 0.1 if night else 0, shadow)
    big = 20 if kit.large else 32 if hero else 25
    small, side = (18, 26) if hero else (16, 18)
    name = Text(title, Style(big, 700, leading=1.28), balance=True)
    lead = Text(teaser, Style(small, 400, leading=1.42), theme.text2)
    facts = Row([fact_pill(kit, "user", ages), fact_pill(kit, "clock", minutes)], gap=16)
    foot: Node = facts if kit.large else Row([Flex(facts, valign="center"), _arrow(kit)], gap=12)
    said = [notice(kit, glimpse, small, stacked), Space(side - 2), name, Space(4), lead]
    body = Column([*said, Space(side - 8), Flex(), foot])
    label = f"{title}. {teaser} {ages}. {minutes}"
    return Touch(Box(body, paint, (side - 2, side, side - 2, side)), id, label, radius=26)


def _arrow(kit: Kit) -> Node:
    theme = kit.theme
    paint = Paint(None, FULL_ROUND, theme.outline, theme.outline_width)
    icon = Icon("arrow-right", 22, fixed=True)
    return Box(icon, paint, width=48, height=48, align="center", valign="center")


def notice(kit: Kit, glimpse: Glimpse, size: float = 16, stacked: bool = False) -> Node:
    """What has just come in, as a phone shows it: app, sender, time, first words.

    `stacked` has the words below the app's sign, for little width.
    """
    theme = kit.theme
    contrast = theme.contrast
    sign = Box(
        Icon(glimpse.icon, 24, "#FFFFFF", fixed=True),
        Paint("#000000" if contrast else glimpse.tone, 13, theme.outline if contrast else None, 2),
        width=46,
        height=46,
        align="center",
        valign="center",
    )
    sender = Text(glimpse.app, Style(15, 600, leading=1.36))
    time = Text(glimpse.time, Style(14, 500, True, 1.36), theme.text2)
    words = Text(glimpse.text, Style(size, 400, leading=1.42), theme.text)
    edge = theme.outline if contrast else None
    ground = Paint(theme.chip_ground, 18, edge, theme.outline_width)
    head: list[Node] = [Flex(sender, valign="center"), time]
    if stacked:
        return Box(Column([Row([sign, *head], gap=12), words], gap=8), ground, (12, 14, 14, 14))
    said = Column([Row(head, gap=10), words], gap=2)
    return Box(Row([sign, Flex(said)], gap=14, align="start"), ground, (13, 15, 14, 14))

"""A situation to choose: a glimpse of how it begins, its title, for whom and how long.

The glimpse is of the opening, which all variants share: a card never tells what will come.
"""

from dataclasses import dataclass

from game.ui.components.button import fact_pill, night_shine
from game.ui.kit import Kit, Paint, Shadow, Style
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Space, Text, Touch

_SMALL = Style(13, 400, leading=1.36)


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
    """A card of the choice of situations, at least `least` dp tall."""
    facts = Row([fact_pill(kit, "user", ages), fact_pill(kit, "clock", minutes)], gap=14)
    name = Text(title, Style(19, 600, leading=1.3), balance=True)
    body = Column([_peek(kit, glimpse), Space(10), Flex(), name, Space(9), facts])
    card = Box(body, _raised(kit, 24), (16, 16, 14, 16), min_height=least)
    return Touch(card, id, f"{title}. {ages}. {minutes}", radius=24)


def _raised(kit: Kit, radius: float) -> Paint:
    """A card's ground."""
    theme, shine = kit.theme, night_shine(kit)
    shadow = (Shadow(10, 24, "#04081252"),) if shine else ()
    line = theme.outline if theme.contrast else "#4A6091"
    return Paint(theme.raised, radius, line, theme.outline_width, False, shine, shadow)


def _peek(kit: Kit, glimpse: Glimpse) -> Node:
    theme = kit.theme
    app = Text(glimpse.app, Style(13, 600, leading=1.36), max_lines=1)
    head = Row([Flex(app), Text(glimpse.time, _SMALL, theme.text2)], gap=8)
    words = Column([head, Text(glimpse.text, _SMALL, theme.text2)])
    row = Row([_sign(kit, glimpse, 36, 19, 10), Flex(words)], gap=10, align="start")
    return Box(row, Paint(theme.chip_ground, 14), (9, 11, 10, 9), min_height=73)


def _sign(kit: Kit, glimpse: Glimpse, side: float, size: float, radius: float) -> Node:
    """The app's icon on its colour."""
    contrast = kit.theme.contrast
    edge, fill = (kit.theme.outline, "#000000") if contrast else (None, glimpse.tone)
    icon, paint = Icon(glimpse.icon, size, "#FFFFFF", fixed=True), Paint(fill, radius, edge, 2)
    return Box(icon, paint, width=side, height=side, align="center", valign="center")


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
    """A large card, for a choice of few: the message as it lies on a phone, title, teaser, facts.

    `hero` for a card that has much of a page to itself, `stacked` for a narrow one.
    """
    big = 20 if kit.large else 32 if hero else 25
    small, side = (18, 26) if hero else (16, 18)
    name = Text(title, Style(big, 700, leading=1.28), balance=True)
    lead = Text(teaser, Style(small, 400, leading=1.42), kit.theme.text2)
    facts = Row([fact_pill(kit, "user", ages), fact_pill(kit, "clock", minutes)], gap=16)
    foot: Node = facts if kit.large else Row([Flex(facts, valign="center"), _arrow(kit)], gap=12)
    said = [notice(kit, glimpse, small, stacked), Space(side - 2), name, Space(4), lead]
    body = Column([*said, Space(side - 8), Flex(), foot])
    label = f"{title}. {teaser} {ages}. {minutes}"
    card = Box(body, _raised(kit, 26), (side - 2, side, side - 2, side))
    return Touch(card, id, label, radius=26)


def _arrow(kit: Kit) -> Node:
    """It says that the card opens."""
    theme = kit.theme
    paint = Paint(None, FULL_ROUND, theme.outline, theme.outline_width)
    icon = Icon("arrow-right", 22, fixed=True)
    return Box(icon, paint, width=48, height=48, align="center", valign="center")


def notice(kit: Kit, glimpse: Glimpse, size: float = 16, stacked: bool = False) -> Node:
    """What has just come in, as a phone shows it: app, sender, time, first words.

    `stacked` has the words below the app's sign, for little width.
    """
    theme, sign = kit.theme, _sign(kit, glimpse, 46, 24, 13)
    sender = Text(glimpse.app, Style(15, 600, leading=1.36))
    time = Text(glimpse.time, Style(14, 500, True, 1.36), theme.text2)
    words = Text(glimpse.text, Style(size, 400, leading=1.42), theme.text)
    edge = theme.outline if theme.contrast else None
    ground = Paint(theme.chip_ground, 18, edge, theme.outline_width)
    head: list[Node] = [Flex(sender, valign="center"), time]
    if stacked:
        return Box(Column([Row([sign, *head], gap=12), words], gap=8), ground, (12, 14, 14, 14))
    said = Column([Row(head, gap=10), words], gap=2)
    return Box(Row([sign, Flex(said)], gap=14, align="start"), ground, (13, 15, 14, 14))

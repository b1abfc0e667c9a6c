"""What the player can answer."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import Paint, Shadow
from game.ui.text import Content, plain
from game.ui.theme import RADIUS_CHOICE, Style


def choice(
    kit: Kit, id: str, number: int, content: Content, icon: str | None = None, least: float = 64
) -> Node:
    """A numbered answer; an icon at the end says that it is something done, not said."""
    theme = kit.theme
    shadow = (Shadow(2, 6, theme.shadow + "4D"),) if theme.glow else ()
    paint = Paint(
        theme.choice, RADIUS_CHOICE, theme.outline, theme.outline_width, False, _shine(kit), shadow
    )
    size = 16 if least < 60 else 17
    words = Text(content, Style(size, 500, leading=1.28 if kit.large else 1.38), balance=True)
    parts: list[Node] = [_number(kit, number), Flex(words, valign="center")]
    if icon:
        parts.append(Icon(icon, 24, theme.text2, fixed=True))
    row = Row(parts, gap=14)
    upright = 10 if least >= 60 else 7
    body = Box(row, paint, (upright + 1, 17, upright + 2, 15), min_height=least, valign="center")
    return Touch(body, id, f"{number}. {plain(content)}", "choice", RADIUS_CHOICE, least)


def _number(kit: Kit, number: int) -> Node:
    side = 46 if kit.large else 32
    paint = Paint(None, 99, kit.theme.choice_mark, kit.theme.outline_width)
    digit = Text(str(number), Style(14 if kit.large else 15, 600, leading=1.2), align="center")
    return Box(digit, paint, width=side, height=side, align="center", valign="center")


def _shine(kit: Kit) -> float:
    return 0.1 if kit.theme.glow and kit.theme.dark else 0


def question(kit: Kit, text: str, hint: str = "") -> Node:
    """What is asked, and at the end that nothing is timed."""
    size = 15 if kit.large else 17 if kit.metrics.portrait else 16
    words = Text(text, Style(size, 600, leading=1.4))
    if not hint or kit.large:
        return Box(words, padding=(0, 4, 4, 4))
    aside = Text(hint, Style(13, 400, leading=1.4), kit.theme.text2, "end")
    return Row([Flex(words), aside], gap=12, align="end", padding=(0, 4, 4, 4))


def tray(
    kit: Kit, children: Sequence[Node], gap: float = 10, padding: float = 14, framed: bool = True
) -> Node:
    """The raised foot of the phone where the answers lie; first the question."""
    theme = kit.theme
    foot = 28.5 if framed else 0
    shadow = (Shadow(-12, 36, theme.shadow + "59"),) if theme.glow else ()
    paint = Paint(
        theme.tray, (24, 24, foot, foot), theme.phone_line, 1 if theme.glow else 3, True, 0, shadow
    )
    if theme.contrast:
        return Box(Column(list(children), gap), None, (8, padding, padding, padding))
    return Box(Column(list(children), gap), paint, (padding, padding, padding + 1, padding))

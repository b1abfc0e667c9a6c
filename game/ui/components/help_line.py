"""A real number to call. It never looks like a person of the story's circle."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.layout import Flex, Row
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import Paint
from game.ui.theme import Style


def help_line(
    kit: Kit,
    number: str,
    text: str,
    plain: bool = False,
    id: str = "",
    icon: str = "phone-call:fill",
) -> Node:
    """The number large, what it is beside it; `plain` for a second number."""
    theme = kit.theme
    ink = theme.text if plain else theme.help_ink
    fill, edge = (theme.card, theme.hairline) if plain else (theme.help_fill, theme.help_line)
    digits = Text(number, Style(28, 700, leading=1.1), ink)
    parts: list[Node] = [
        digits,
        Flex(Text(text, Style(15, 500, leading=1.38), ink), valign="center"),
    ]
    if icon and not kit.large:
        parts.append(Icon(icon, 26, ink, fixed=True))
    body = Box(
        Row(parts, gap=14),
        Paint(fill, 18, edge, 3 if theme.contrast else 2),
        (7, 16, 8, 16),
        min_height=44,
        valign="center",
    )
    return Touch(body, id, f"{number}. {text}", radius=18) if id else body

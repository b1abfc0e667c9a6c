"""The chip that opens "look closer"."""

from __future__ import annotations

from game.ui.components.keycap import keycap
from game.ui.kit import Kit
from game.ui.layout import Row
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import FULL_ROUND, Paint
from game.ui.theme import TOUCH, Fill, Style


def look_chip(
    kit: Kit, label: str, id: str = "look", key: str | None = None, icon: str = "magnifying-glass",
    ground: Fill | None = None,
) -> Node:  # fmt: skip
    """Cool blue, never gold: it only shows what is there to see.

    A `ground` hides what runs behind it.
    """
    theme = kit.theme
    paint = Paint(theme.look_fill, FULL_ROUND, theme.look_line, theme.outline_width)
    parts: list[Node] = [
        Icon(icon, 18.75, theme.look),
        Text(label, Style(15, 700 if kit.large else 600, leading=1.3), theme.look, fit=True),
    ]
    if key and not kit.large:
        parts.append(keycap(kit, key, theme.look))
    tall = 60 if kit.large else TOUCH
    chip = Box(Row(parts, gap=7), paint, (2, 14, 2, 12), min_height=tall, valign="center")
    body = Box(chip, Paint(ground, FULL_ROUND)) if ground else chip
    return Touch(body, id, label, radius=tall / 2)

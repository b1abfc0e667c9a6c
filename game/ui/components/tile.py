"""The rounded square that stands for an app: an icon on a ground of its own."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.node import Box, Icon, Node
from game.ui.paint import Paint
from game.ui.theme import Fill

TONES: dict[str, Fill] = {
    "blue": ((0, "#5B7FD6"), (1, "#3A56A6")),
    "teal": ((0, "#3F93A8"), (1, "#24637A")),
    "green": ((0, "#3B9277"), (1, "#1F6350")),
    "violet": ((0, "#8470C9"), (1, "#574499")),
    "rose": ((0, "#A8668F"), (1, "#75416A")),
    "slate": ((0, "#5C6E99"), (1, "#3C4B73")),
}
"""Cool grounds only: warm light belongs to people."""


def tile(kit: Kit, icon: str, size: float = 48, tone: str = "slate") -> Node:
    """An app's sign, `size` dp wide."""
    theme = kit.theme
    line = theme.outline if theme.contrast else None
    fill = "#000000" if theme.contrast else TONES[tone]
    paint = Paint(fill, size * 0.27, line, 2, False, 0.16 if theme.glow else 0)
    sign = Icon(icon, size * 0.54, "#FFFFFF", fixed=True)
    return Box(sign, paint, width=size, height=size, align="center", valign="center")

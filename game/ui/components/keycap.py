"""The small sign of a key that does the same as a button."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.node import Box, Node, Text
from game.ui.paint import Paint
from game.ui.theme import Style


def keycap(kit: Kit, key: str, colour: str) -> Node:
    """A key's name in a thin frame of `colour`."""
    faint = colour[:7] if kit.theme.contrast else colour[:7] + "CC"
    return Box(
        Text(key, Style(13, 500, mono=True, leading=1.35), faint),
        Paint(None, 7, faint, 1.5),
        (2, 8),
    )

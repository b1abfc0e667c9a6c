"""The first line of a page without a head: a quiet sign, and the chip that looks closer."""

from __future__ import annotations

from game.phone.chat import LOOK
from game.phone.view import PhoneView
from game.ui.components.button import look_chip
from game.ui.toolkit import Box, Flex, Kit, Node, Row


def look_here(kit: Kit, view: PhoneView) -> list[Node]:
    """The chip, where there is something to look at."""
    if not view.looks():
        return []
    key = "X" if not kit.metrics.portrait and not kit.large else None
    return [look_chip(kit, view.words.ui("look-closer"), LOOK, key)]


def top_line(kit: Kit, view: PhoneView, sign: Node) -> Node:
    """`sign` at the left; as high with a chip as without."""
    row = Row([Flex(sign, align="start", valign="center"), *look_here(kit, view)], gap=12)
    return Box(row, padding=(12, 14, 4, 20), min_height=64, valign="center")

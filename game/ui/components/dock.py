"""The foot of a portrait page: two round buttons and what is loud between them."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.layout import Flex, Row
from game.ui.node import Node


def dock(kit: Kit, left: Node, middle: Node, right: Node) -> Node:
    """Lay it at the bottom with `At(dock(...), valign="end", inset=(0, 20, 14, 20))`."""
    return Row([left, Flex(middle), right], gap=10 if kit.large else 12, align="center")

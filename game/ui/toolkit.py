"""The nodes of a page's tree under one name, for whoever draws with them.

A page is a function `kit -> Node`, and `lay_out` makes a `Page` of it. All measures given to nodes
are dp. Who writes a node of their own takes `Node`, `Size` and `Sink` from here, and the names that
it is painted by from `game.ui.kit`. The core's own modules import one another directly.
"""

from game.ui.layout import At, Column, Flex, Row, Self, Stack, Wrap
from game.ui.node import Drawing, Ground, Icon, Node, Sides, Sink, Size, Space, Text, lay_out
from game.ui.wrapper import Box, Inert, Moving, Scroll, Touch

__all__ = [
    "At", "Box", "Column", "Drawing", "Flex", "Ground", "Icon", "Inert", "Moving", "Node", "Row",
    "Scroll", "Self", "Sides", "Sink", "Size", "Space", "Stack", "Text", "Touch", "Wrap", "lay_out",
]  # fmt: skip

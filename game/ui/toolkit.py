"""The nodes of a page's tree under one name. All measures given to nodes are dp."""

from game.ui.layout import At, Column, Flex, Ground, Row, Self, Stack, Wrap
from game.ui.leaf import Drawing, Icon, Space, Text
from game.ui.tree import Node, Sides, Sink, Size, aligned, lay_out, sides
from game.ui.wrapper import Box, Inert, Moving, Scroll, Touch

__all__ = [
    "At",
    "Box",
    "Column",
    "Drawing",
    "Flex",
    "Ground",
    "Icon",
    "Inert",
    "Moving",
    "Node",
    "Row",
    "Scroll",
    "Self",
    "Sides",
    "Sink",
    "Size",
    "Space",
    "Stack",
    "Text",
    "Touch",
    "Wrap",
    "aligned",
    "lay_out",
    "sides",
]

"""The nodes of a page's tree under one name. All measures given to nodes are dp."""

from game.ui.leaf import Drawing, Icon, Space, Text
from game.ui.tree import Node, Sides, Sink, Size, aligned, lay_out, sides
from game.ui.wrapper import Box, Inert, Moving, Scroll, Touch

__all__ = [
    "Box",
    "Drawing",
    "Icon",
    "Inert",
    "Moving",
    "Node",
    "Scroll",
    "Sides",
    "Sink",
    "Size",
    "Space",
    "Text",
    "Touch",
    "aligned",
    "lay_out",
    "sides",
]

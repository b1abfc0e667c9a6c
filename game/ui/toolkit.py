"""What pages are made of, under one name. All measures given to nodes are dp."""

from game.ui.cache import Cache, Picture, Piece
from game.ui.kit import Kit, Metrics
from game.ui.layout import At, Column, Flex, Ground, Row, Self, Stack, Wrap
from game.ui.leaf import Drawing, Icon, Space, Text
from game.ui.paint import Paint, Shadow
from game.ui.text import Content, Flow, Span
from game.ui.theme import Fill, Style, Theme
from game.ui.tree import Node, Sides, Sink, Size, aligned, lay_out, sides
from game.ui.wrapper import Box, Inert, Moving, Scroll, Touch

__all__ = [
    "At",
    "Box",
    "Cache",
    "Column",
    "Content",
    "Drawing",
    "Fill",
    "Flex",
    "Flow",
    "Ground",
    "Icon",
    "Inert",
    "Kit",
    "Metrics",
    "Moving",
    "Node",
    "Paint",
    "Picture",
    "Piece",
    "Row",
    "Scroll",
    "Self",
    "Shadow",
    "Sides",
    "Sink",
    "Size",
    "Space",
    "Span",
    "Stack",
    "Style",
    "Text",
    "Theme",
    "Touch",
    "Wrap",
    "aligned",
    "lay_out",
    "sides",
]

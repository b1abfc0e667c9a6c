"""The code scanner: a camera's frame on a pattern that is no code."""

from __future__ import annotations

from game.phone.app_page import page_body, page_head, page_items
from game.phone.view import PhoneView
from game.ui.components.drawings import viewfinder
from game.ui.theme import LABEL
from game.ui.toolkit import Box, Column, Kit, Node, Paint, Self, Text


def qr(kit: Kit, view: PhoneView) -> list[Node]:
    """What the camera sees above, what it read below."""
    view_box = [] if kit.large else [_finder(kit, view)]
    return [page_head(kit, view), page_body(kit, view, [*view_box, *page_items(kit, view)])]


def _finder(kit: Kit, view: PhoneView) -> Node:
    theme = kit.theme
    words = Text(view.words.ui("qr-aim"), LABEL, theme.text2, "center")
    column = Column([Self(viewfinder(kit), "center"), words], gap=10)
    edge = theme.outline if theme.contrast else None
    return Box(column, Paint(theme.sunken, 20, edge, 3), (18, 16, 14, 16))

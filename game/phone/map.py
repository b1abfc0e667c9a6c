"""The map: drawn roads, a way, and the name of where it leads."""

from __future__ import annotations

from game.phone.app_page import page_body, page_head, page_items, roomy
from game.phone.view import PhoneView
from game.ui.components.drawings import road_map
from game.ui.toolkit import Box, Column, Flex, Icon, Kit, Node, Paint, Row, Self, Style, Text


def map_page(kit: Kit, view: PhoneView) -> list[Node]:
    """Its head is the app's; the place stands below the roads."""
    head = page_head(kit, view, view.words.ui("app-map"), view.words.ui("map-way"))
    low = not roomy(kit, view, 3)
    roads: list[Node] = [] if kit.large else [Self(road_map(kit, low), "center")]
    return [head, page_body(kit, view, [*roads, *_place(kit, view), *page_items(kit, view)])]


def _place(kit: Kit, view: PhoneView) -> list[Node]:
    """Where the way ends, if somebody or something is named."""
    whom, theme = view.feed.app.whom, kit.theme
    if not whom:
        return []
    words: list[Node] = [Text(view.name(whom), Style(18, 600, leading=1.35))]
    if view.role(whom):
        words.append(Text(view.role(whom), Style(15, 400, leading=1.4), theme.text2))
    row = Row([Icon("map-pin:fill", 24, theme.text), Flex(Column(words))], gap=13)
    paint = Paint(theme.raised, 16, theme.phone_line, theme.outline_width)
    return [Box(row, paint, (11, 15, 12, 15))]

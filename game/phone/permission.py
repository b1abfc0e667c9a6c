"""An app asks to be allowed something: a dialog with what it would get."""

from __future__ import annotations

from game.phone.app_page import newly, page_body, page_head, page_items
from game.phone.app_signs import app_tile
from game.phone.speech import words_of
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.ui.toolkit import Box, Column, Flex, Kit, Node, Paint, Row, Self, Shadow, Style, Text


def permission(kit: Kit, view: PhoneView) -> list[Node]:
    """The dialog gathers what the app asks for; everything else stands below it."""
    items = view.feed.in_app()
    asked = [item for item in items if _asks(view, item)]
    nodes = zip(items, page_items(kit, view), strict=True)
    rest = [node for item, node in nodes if not _asks(view, item)]
    head = page_head(kit, view, view.words.ui("app-permission"))
    return [head, page_body(kit, view, [_dialog(kit, view, asked), *rest])]


def _asks(view: PhoneView, item: FeedItem) -> bool:
    line = view.content.lines.get(item.event.id)
    whom = view.feed.app.whom
    return line is not None and line.kind == "line" and not line.by and line.speaker == whom != ""


def _dialog(kit: Kit, view: PhoneView, asked: list[FeedItem]) -> Node:
    theme = kit.theme
    whom = view.feed.app.whom
    name = view.name(whom) if whom else view.words.ui("app-permission")
    title = view.words.ui("permission-asks", name=name)
    heading = Text(title, Style(20, 700, leading=1.32), align="center", balance=True)
    low = kit.large or not kit.metrics.portrait
    sign: list[Node] = [] if low else [Self(app_tile(kit, "permission", 60), "center")]
    rows = [newly(kit, view, item, _row(kit, view, item)) for item in asked]
    shadow = (Shadow(10, 30, theme.shadow + "80"),) if theme.glow else ()
    paint = Paint(theme.sheet, 24, theme.sheet_line, theme.outline_width, shadows=shadow)
    column = Column([*sign, heading, Column(rows, 6)], gap=14)
    return Box(column, paint, (20, 20, 20, 20))


def _row(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """One thing asked for, with a switch that only shows."""
    theme = kit.theme
    words = view.words.of(words_of(view, item.event), item.event)
    text = Flex(Text(words, Style(17, 500, leading=1.4)), valign="center")
    edge = theme.outline if theme.contrast else None
    paint = Paint(theme.section, 14, edge, 2)
    switch = [] if kit.large else [_switch(kit)]
    return Box(Row([text, *switch], gap=12), paint, (10, 14), min_height=48, valign="center")


def _switch(kit: Kit) -> Node:
    """Off, as it still is."""
    theme = kit.theme
    knob = Box(paint=Paint(theme.text2, 99), width=20, height=20)
    paint = Paint(theme.sunken, 99, theme.outline, theme.outline_width)
    return Box(knob, paint, (0, 4), width=46, height=28, align="start", valign="center")

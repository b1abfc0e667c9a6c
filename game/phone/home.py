"""The home screen: a few quiet signs, and what is going on below them."""

from __future__ import annotations

from game.phone.app_page import page_items
from game.phone.app_signs import app_tile
from game.phone.chat import body
from game.phone.top_line import top_line
from game.phone.view import PhoneView
from game.story.event import time_of_day
from game.ui.toolkit import Box, Column, Flex, Kit, Node, Row, Self, Style, Text

_APPS = (
    ("call", "chat", "mail", "web"),
    ("bank", "map", "camera", "pictures"),
)


def home(kit: Kit, view: PhoneView) -> list[Node]:
    """The signs cannot be touched: the story opens the apps."""
    time = Text(time_of_day(view.feed.minute), Style(17, 600, leading=1.3))
    rows: list[Node] = [] if kit.large else [_row(kit, view, apps) for apps in _APPS]
    grid = [Box(Column(rows, 14), padding=(4, 0, 10, 0))] if rows else []
    column = Column([*grid, *page_items(kit, view)], 8, padding=(6, 16, 14, 16))
    return [top_line(kit, view, time), body(kit, view, column)]


def _row(kit: Kit, view: PhoneView, apps: tuple[str, ...]) -> Node:
    return Row([Flex(_sign(kit, view, app)) for app in apps], align="start")


def _sign(kit: Kit, view: PhoneView, app: str) -> Node:
    size = 62 if kit.metrics.portrait else 46
    style, tone = Style(13, 500, leading=1.3), kit.theme.text2
    name = Text(view.words.ui(f"home-{app}"), style, tone, "center", fit=True)
    return Column([Self(app_tile(kit, app, size), "center"), name], gap=6)

"""A profile: a cover, a face without one, and rows that can be looked at."""

from __future__ import annotations

from game.phone.app_page import newly, page_body, page_head
from game.phone.documents import DETAIL_ICONS
from game.phone.face import face
from game.phone.look_sheet import DETAIL
from game.phone.speech import words_of
from game.phone.thread import item_node
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.story.event import time_of_day
from game.story.program import Offer
from game.ui.theme import CAPTION
from game.ui.toolkit import (
    At,
    Box,
    Column,
    Flex,
    Icon,
    Kit,
    Node,
    Paint,
    Row,
    Stack,
    Style,
    Text,
    Touch,
)

_COVER = ((0, "#3A4F86"), (1, "#23355F"))


def profile(kit: Kit, view: PhoneView) -> list[Node]:
    """Whose page it is, what can be looked at, what was posted."""
    lines = [newly(kit, view, item, _part(kit, view, item)) for item in view.feed.in_app()]
    rows = [_detail(kit, view, offer) for offer in view.looks()]
    if view.feed.app.whom and not kit.large:
        rows = [_cover(kit, view), *rows]
    return [_head(kit, view), page_body(kit, view, [*rows, *lines])]


def _head(kit: Kit, view: PhoneView) -> Node:
    """Whose page it is stands on the cover, and here where there is none."""
    title = view.words.ui("app-profile")
    whom = view.feed.app.whom
    return page_head(kit, view, view.name(whom) if whom and kit.large else title, "")


def _cover(kit: Kit, view: PhoneView) -> Node:
    whom, contrast = view.feed.app.whom, kit.theme.contrast
    tall = 70 if kit.metrics.portrait else 44
    fill = "#000000" if contrast else _COVER
    band = Box(paint=Paint(fill, (18, 18, 6, 6), "#FFFFFF" if contrast else None, 3), height=tall)
    name = Text(view.name(whom), Style(22, 700, leading=1.3))
    role = Text(view.role(whom), Style(15, 400, leading=1.4), kit.theme.text2)
    words = Column([name, *([role] if view.role(whom) else [])])
    row = Row([face(kit, view, whom, 76), Flex(Box(words, padding=(37, 0, 0, 0)))], gap=14)
    return Stack([At(band, "fill", "start"), At(row, "fill", "start", (tall - 34, 14, 4, 16))])


def _detail(kit: Kit, view: PhoneView, offer: Offer) -> Node:
    """Something on the page that can be looked at."""
    theme = kit.theme
    detail = view.content.details[offer.given.id]
    name = view.words.of(detail.name)
    paint = Paint(theme.section, 14, theme.look_line, theme.outline_width)
    icon = Icon(DETAIL_ICONS.get(detail.kind, "magnifying-glass"), 20, theme.look)
    words = Flex(Text(name, Style(16, 600, leading=1.36), theme.look), valign="center")
    row = Row([icon, words, Icon("caret-right:bold", 16, theme.look)], gap=11)
    body = Box(row, paint, (9, 14), min_height=48, valign="center")
    return Touch(body, DETAIL + detail.id, name, radius=14)


def _part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """What its owner said stands as a post."""
    line = view.content.lines.get(item.event.id)
    whom = view.feed.app.whom
    if line is None or line.by or line.kind != "line" or line.speaker != whom:
        return item_node(kit, view, item, None)
    theme = kit.theme
    name = Text(view.name(whom), Style(15, 600, leading=1.35))
    time = Text(time_of_day(item.minute), CAPTION, theme.text2)
    head: list[Node] = [] if kit.large else [face(kit, view, whom, 34)]
    said = view.words.of(words_of(view, item.event), item.event)
    words = Text(said, Style(16, 400, leading=1.45))
    column = Column([Row([*head, Flex(Column([name, time]))], gap=11), words], gap=8)
    paint = Paint(theme.raised, 18, theme.phone_line, theme.outline_width)
    return Box(column, paint, (12, 15, 13, 15))

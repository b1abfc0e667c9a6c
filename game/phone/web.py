"""The browser: an address bar to be taken apart, and a page below it."""

from __future__ import annotations

from game.phone.app_page import bare_head, newly, page_body
from game.phone.app_signs import app_tile
from game.phone.look_sheet import DETAIL
from game.phone.speech import words_of
from game.phone.thread import item_node
from game.phone.top_line import look_here
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.story.content import Detail
from game.ui.components.address import spans
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import (
    Box,
    Column,
    Content,
    Flex,
    Icon,
    Kit,
    Node,
    Paint,
    Row,
    Style,
    Text,
    Touch,
)


def web(kit: Kit, view: PhoneView) -> list[Node]:
    """The page of a site; its bar shows a name until it is touched, as small screens do."""
    bar, chip = _bar(kit, view), look_here(kit, view)
    if kit.large:
        head = bare_head(kit, Column([bar, *chip], gap=8))
    else:
        head = bare_head(kit, Row([Flex(bar, valign="center"), *chip], gap=10))
    lines = [newly(kit, view, item, _part(kit, view, item)) for item in view.feed.in_app()]
    return [head, page_body(kit, view, [*_site(kit, view), *lines])]


def _link(view: PhoneView) -> Detail | None:
    """The address of this page, if it can be looked at here."""
    details = (view.content.details[offer.given.id] for offer in view.looks())
    return next((detail for detail in details if detail.kind == "link"), None)


def _bar(kit: Kit, view: PhoneView) -> Node:
    theme = kit.theme
    detail = _link(view)
    seen = detail is not None and detail.id in view.feed.looked and detail.link
    whom = view.feed.app.whom
    name = view.name(whom) if whom else view.words.ui("app-web")
    words: Content = spans(theme, detail.link) if detail and seen else name
    text = Text(words, Style(15, 500, bool(seen), 1.4), max_lines=None if kit.large or seen else 1)
    paint = Paint(theme.sunken, FULL_ROUND, theme.chip_line, theme.outline_width)
    row = Row([Icon("lock-simple", 17, theme.text2), Flex(text, valign="center")], gap=9)
    bar = Box(row, paint, (6, 16, 6, 14), min_height=46, valign="center")
    if detail is None:
        return bar
    return Touch(bar, DETAIL + detail.id, view.words.ui("web-bar", name=name), radius=23)


def _site(kit: Kit, view: PhoneView) -> list[Node]:
    """The site's own sign at the head of its page."""
    whom = view.feed.app.whom
    if kit.large or not whom:
        return []
    name = Text(view.name(whom), Style(21, 700, leading=1.3))
    role = Text(view.role(whom), Style(14, 400, leading=1.4), kit.theme.text2)
    words = Column([name, *([role] if view.role(whom) else [])])
    return [Box(Row([app_tile(kit, "web", 46), Flex(words)], gap=13), padding=(4, 2, 6, 2))]


def _part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """What the page itself says stands on it as a notice, not as a bubble."""
    line = view.content.lines.get(item.event.id)
    if line is None or line.by or line.kind != "line" or line.speaker != view.feed.app.whom:
        return item_node(kit, view, item, item)
    theme = kit.theme
    said = view.words.of(words_of(view, item.event), item.event)
    paint = Paint(theme.raised, 14, theme.phone_line, theme.outline_width)
    return Box(Text(said, Style(17, 500, leading=1.45)), paint, (12, 16, 13, 16))

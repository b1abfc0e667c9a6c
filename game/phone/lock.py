"""The lock screen: the time, and what has come in."""

from __future__ import annotations

from game.phone.app_page import newly, page_items
from game.phone.chat import body
from game.phone.notice import missed_card, notice_card
from game.phone.top_line import top_line
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.story.event import time_of_day
from game.ui.theme import LABEL
from game.ui.toolkit import Column, Icon, Kit, Node, Row, Self, Space, Style, Text


def lock(kit: Kit, view: PhoneView) -> list[Node]:
    """A big clock above, the cards below it, the newest last."""
    cards = [_card(kit, view, item) for item in _came_in(view)]
    full = kit.large or len(view.choices()) > 3
    lines = [*([] if full else [_clock(kit, view)]), *cards, *page_items(kit, view)]
    if not view.choices():
        lines.append(_hint(kit, view))
    column = Column(lines, 10, padding=(4 if full else 0, 16, 14, 16))
    return [top_line(kit, view, _sign(kit, view, full)), body(kit, view, column)]


def _sign(kit: Kit, view: PhoneView, full: bool) -> Node:
    """A lock; where there is no room for the big clock, the time beside it."""
    sign = Icon("lock-simple:fill", 20, kit.theme.text2)
    if not full:
        return sign
    return Row([sign, Text(time_of_day(view.feed.minute), Style(24, 600, leading=1.2))], gap=12)


def _came_in(view: PhoneView) -> list[FeedItem]:
    """Calls that nobody took and messages that came while the phone was locked, in their order."""
    return sorted((*view.feed.missed, *view.feed.over_app()), key=lambda item: item.minute)


def _card(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    if item.event.kind == "ring":
        return missed_card(kit, view, item)
    return newly(kit, view, item, notice_card(kit, view, item))


def _clock(kit: Kit, view: PhoneView) -> Node:
    size = 84 if kit.metrics.portrait else 60
    style = Style(size, 500, leading=1.06, spacing=-0.02)
    time = Text(time_of_day(view.feed.minute), style, align="center")
    day = Text(view.words.ui("today"), Style(17, 500, leading=1.4), kit.theme.text2, "center")
    return Column([day, time, Space(14)], gap=2)


def _hint(kit: Kit, view: PhoneView) -> Node:
    tone = kit.theme.text2
    words = Text(view.words.ui("lock-swipe"), LABEL, tone)
    return Self(Row([Icon("caret-double-up", 18, tone), words], gap=8), "center")

"""Mail: letters with a head, their words as paragraphs, what is enclosed below."""

from __future__ import annotations

from itertools import groupby

from game.phone.app_page import newly, page_body, page_head
from game.phone.thread import face, item_node
from game.phone.view import PhoneView, speaker_of, words_of
from game.play.feed import FeedItem
from game.story.event import time_of_day
from game.ui.kit import Kit, Paint, Style
from game.ui.theme import CAPTION
from game.ui.toolkit import Box, Column, Flex, Node, Row, Space, Text

_PARAGRAPH = Style(16, 400, leading=1.5)


def mail(kit: Kit, view: PhoneView) -> list[Node]:
    """The letters in their order; what stands between them is told as ever."""
    nodes: list[Node] = []
    for who, group in groupby(view.feed.in_app(), lambda item: _writer(view, item)):
        items = list(group)
        nodes += [_letter(kit, view, who, items)] if who else _others(kit, view, items)
    return [page_head(kit, view), page_body(kit, view, nodes)]


def _writer(view: PhoneView, item: FeedItem) -> str:
    """Whose letter an item belongs to; an enclosure goes with the letter of the mail's owner."""
    if item.event.kind in ("paper", "post"):
        return view.feed.app.whom
    if item.event.kind == "chosen" and not view.content.choices[item.event.id].says:
        return ""
    return speaker_of(view, item.event)


def _others(kit: Kit, view: PhoneView, items: list[FeedItem]) -> list[Node]:
    return [newly(kit, view, item, item_node(kit, view, item, None)) for item in items]


def _letter(kit: Kit, view: PhoneView, who: str, items: list[FeedItem]) -> Node:
    theme = kit.theme
    own = who == "you"
    paint = Paint(theme.raised if own else theme.section, 18, theme.phone_line, theme.outline_width)
    rule = Box(paint=Paint(theme.hairline), height=1)
    parts = [newly(kit, view, item, _part(kit, view, item)) for item in items]
    column = Column([_head(kit, view, who, items[0]), rule, *parts, Space(0)], gap=10)
    return Box(column, paint, (13, 16, 6, 16))


def _head(kit: Kit, view: PhoneView, who: str, first: FeedItem) -> Node:
    """From whom, to whom, when."""
    theme = kit.theme
    to = view.name(view.feed.app.whom) if who == "you" and view.feed.app.whom else view.name("you")
    words: list[Node] = [Text(view.name(who), Style(16, 600, leading=1.35))]
    if who != "you" and view.role(who):
        address = view.words.of(view.member(who).role)
        words.append(Text(address, Style(14, 400, "@" in address, 1.4), theme.text2))
    words.append(Text(view.words.ui("mail-to", name=to), CAPTION, theme.text2))
    time = Text(time_of_day(first.minute), Style(14, 500, True, 1.4), theme.text2)
    column = Flex(Column(words))
    if kit.large:
        return Column([*words, time])
    return Row([face(kit, view, who, 42), column, time], gap=12, align="start")


def _part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    line = view.content.lines.get(item.event.id)
    if line is not None and (line.by or line.kind != "line"):
        return item_node(kit, view, item, item)
    return Text(view.words.of(words_of(view, item.event), item.event), _PARAGRAPH)

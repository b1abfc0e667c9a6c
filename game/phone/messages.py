"""The apps where one writes to one another: chat, group chat, text messages and mail."""

from itertools import groupby

from game.phone.app_page import app_header, body, page_body, page_head
from game.phone.thread import item_node, live_line, thread_nodes
from game.phone.view import PhoneView, face
from game.play.feed import FeedItem
from game.story.event import time_of_day
from game.ui.components.bubble import stamp
from game.ui.components.faces import avatar
from game.ui.kit import Kit, Paint, Style
from game.ui.theme import CAPTION
from game.ui.toolkit import Box, Column, Flex, Node, Row, Space, Text

_PARAGRAPH = Style(16, 400, leading=1.5)


def chat(kit: Kit, view: PhoneView) -> list[Node]:
    """The thread with one person, under who it is."""
    head = app_header(kit, view, view.name(view.feed.app.whom), view.role(view.feed.app.whom))
    return [head, body(kit, view, thread_nodes(kit, view, view.feed.in_app()))]


def group(kit: Kit, view: PhoneView) -> list[Node]:
    """Many people: the head has the group's name, each line a small face and who wrote it."""
    whom = view.feed.app.whom
    disc = avatar(kit, "", 48 if kit.metrics.portrait else 44, "users-three:fill")
    name = view.name(whom) if whom else view.words.ui("app-group")
    head = app_header(kit, view, name, view.role(whom) if whom else "", disc=disc)
    return [head, body(kit, view, thread_nodes(kit, view, view.feed.in_app()))]


def sms(kit: Kit, view: PhoneView) -> list[Node]:
    """The thread with one number: a plain sign, square bubbles."""
    whom = view.feed.app.whom
    below = " · ".join(word for word in ("SMS", view.role(whom)) if word)
    head = app_header(kit, view, view.name(whom), below, mono=view.letter(whom) == "")
    lines = [stamp(kit, view.words.ui("app-sms")), *thread_nodes(kit, view, view.feed.in_app())]
    return [head, body(kit, view, lines)]


# Mail: letters with a head, their words as paragraphs, what is enclosed below.


def mail(kit: Kit, view: PhoneView) -> list[Node]:
    """The letters in their order; what stands between them is told as ever."""
    nodes: list[Node] = []
    for who, together in groupby(view.feed.in_app(), lambda item: _writer(view, item)):
        items = list(together)
        nodes += [_letter(kit, view, who, items)] if who else _others(kit, view, items)
    return [page_head(kit, view), page_body(kit, view, nodes)]


def _writer(view: PhoneView, item: FeedItem) -> str:
    """Whose letter an item belongs to; an enclosure goes with the letter of the mail's owner."""
    if item.event.kind in ("paper", "post"):
        return view.feed.app.whom
    if item.event.kind == "chosen" and not view.content.choices[item.event.id].says:
        return ""
    return view.speaker(item.event)


def _others(kit: Kit, view: PhoneView, items: list[FeedItem]) -> list[Node]:
    return [live_line(kit, view, item, item_node(kit, view, item, None)) for item in items]


def _letter(kit: Kit, view: PhoneView, who: str, items: list[FeedItem]) -> Node:
    theme = kit.theme
    own = who == "you"
    paint = Paint(theme.raised if own else theme.section, 18, theme.phone_line, theme.outline_width)
    rule = Box(paint=Paint(theme.hairline), height=1)
    parts = [live_line(kit, view, item, _letter_part(kit, view, item)) for item in items]
    column = Column([_letter_head(kit, view, who, items[0]), rule, *parts, Space(0)], gap=10)
    return Box(column, paint, (13, 16, 6, 16))


def _letter_head(kit: Kit, view: PhoneView, who: str, first: FeedItem) -> Node:
    """From whom, to whom, when."""
    theme = kit.theme
    to = view.name(view.feed.app.whom) if who == "you" and view.feed.app.whom else view.name("you")
    words: list[Node] = [Text(view.name(who), Style(16, 600, leading=1.35))]
    if who != "you" and view.role(who):
        # The address as it is written: a role's capital would make another address of it.
        address = view.words.of(view.member(who).role)
        words.append(Text(address, Style(14, 400, "@" in address, 1.4), theme.text2))
    words.append(Text(view.words.ui("mail-to", name=to), CAPTION, theme.text2))
    time = Text(time_of_day(first.minute), Style(14, 500, True, 1.4), theme.text2)
    column = Flex(Column(words))
    if kit.large:
        return Column([*words, time])
    return Row([face(kit, view, who, 42), column, time], gap=12, align="start")


def _letter_part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    line = view.content.lines.get(item.event.id)
    if line is not None and (line.by or line.kind != "line"):
        return item_node(kit, view, item, item)
    return Text(view.said(item.event), _PARAGRAPH)

"""The job board: a search that only shows, and posts as cards."""

from __future__ import annotations

from game.phone.app_page import newly, page_body, page_head
from game.phone.documents import fact_rows
from game.phone.thread import item_node
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.ui.components.call import avatar
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import Box, Column, Flex, Icon, Kit, Node, Paint, Row, Style, Text


def job_post(kit: Kit, view: PhoneView) -> list[Node]:
    """Who posts stands on the card, the board in the head."""
    head = page_head(kit, view, view.words.ui("brand-jobs"), view.words.ui("app-job-post"))
    lines = [newly(kit, view, item, _part(kit, view, item)) for item in view.feed.in_app()]
    search = [] if kit.large else [_search(kit, view)]
    return [head, page_body(kit, view, [*search, *lines])]


def _search(kit: Kit, view: PhoneView) -> Node:
    theme = kit.theme
    paint = Paint(theme.sunken, FULL_ROUND, theme.hairline, 1)
    words = Text(view.words.ui("job-search"), Style(15, 400, leading=1.3), theme.text2)
    row = Row([Icon("list", 18, theme.text2), words], gap=10)
    return Box(row, paint, (6, 16), min_height=40, valign="center")


def _part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    if item.event.kind != "post":
        return item_node(kit, view, item, item)
    theme = kit.theme
    line = view.content.lines[item.event.id]
    title = Text(view.words.of(line.text, item.event), Style(19, 700, leading=1.32))
    rule = Box(paint=Paint(theme.hairline), height=1)
    rows = Column(fact_rows(kit, view, line.rows, item.event))
    paint = Paint(theme.raised, 20, theme.phone_line, theme.outline_width)
    column = Column([_poster(kit, view, title), rule, rows], gap=11)
    return Box(column, paint, (15, 17, 14, 17))


def _poster(kit: Kit, view: PhoneView, title: Node) -> Node:
    """The job's title with the name of who offers it."""
    whom = view.feed.app.whom
    name = view.name(whom) if whom else view.words.ui("brand-jobs")
    words = Column([title, Text(name, Style(15, 500, leading=1.4), kit.theme.text2)], gap=2)
    if kit.large:
        return words
    disc = avatar(kit, view.letter(whom) if whom else "", 46, "briefcase:fill")
    save = Icon("bookmark-simple", 22, kit.theme.text2, fixed=True)
    return Row([disc, Flex(words), save], gap=13, align="start")

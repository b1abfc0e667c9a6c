"""The cards of the lock screen: messages that came in, calls that nobody took."""

from __future__ import annotations

from game.phone.app_signs import app_tile
from game.phone.face import face
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.story.event import time_of_day
from game.ui.toolkit import Box, Column, Flex, Kit, Node, Paint, Row, Style, Text


def notice_card(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """A message: who, when, the words. Warm only where somebody of the circle writes."""
    line = view.content.lines[item.event.id]
    words = view.words.of(line.text, item.event)
    sign = face(kit, view, line.speaker, 42)
    return _card(kit, sign, view.name(line.speaker), time_of_day(item.minute), words)


def missed_card(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """A call that rang in vain."""
    whom = item.app.whom
    words = view.words.ui("missed-call")
    sign = app_tile(kit, "call", 42)
    return _card(kit, sign, view.name(whom), time_of_day(item.minute), words)


def _card(kit: Kit, sign: Node, name: str, time: str, words: str) -> Node:
    theme = kit.theme
    shine = 0.1 if theme.glow else 0
    paint = Paint(theme.raised, 20, theme.phone_line, theme.outline_width, False, shine)
    lines = None if kit.large else 1
    who = Text(name, Style(16, 600, leading=1.35), max_lines=lines)
    when = Text(time, Style(14, 500, True, 1.35), theme.text2)
    said = Text(words, Style(16, 400, leading=1.4), theme.text)
    column = Column([Row([Flex(who, valign="center"), when], gap=10), said], gap=2)
    parts: list[Node] = [Flex(column)] if kit.large else [sign, Flex(column)]
    return Box(Row(parts, gap=13, align="start"), paint, (12, 15, 13, 13))

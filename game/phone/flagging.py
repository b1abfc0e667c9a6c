"""Flagging: a line one may touch, the button beside the one touched, the mark on a flagged one."""

from __future__ import annotations

from game.phone.speech import speaker_of, words_of
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.story.event import Event
from game.ui.components.button import look_chip
from game.ui.toolkit import Box, Column, Flex, Icon, Kit, Node, Row, Self, Style, Text, Touch

LINE, FLAG = "line:", "flag:"
_KINDS = ("line", "post", "paper")


def can_flag(view: PhoneView, event: Event) -> bool:
    """Whether an event is something that others said or showed."""
    line = view.content.lines.get(event.id) if event.kind in _KINDS else None
    return line is not None and line.speaker != "you"


def flaggable(kit: Kit, view: PhoneView, item: FeedItem, node: Node) -> Node:
    """A node of the thread that can be touched where its line can be flagged.

    It keeps its size, so that nothing moves when the story begins to wait for the player. Of a
    line that was said twice the newest can be touched.
    """
    if not can_flag(view, item.event) or _said_again(view, item):
        return node
    name = item.event.id
    flagged = name in view.flagged
    label = _label(view, item.event, flagged)
    align = node.align if isinstance(node, Self) else "fill"
    inner = node.child if isinstance(node, Self) else node
    touch: Node = Touch(inner, LINE + name, label, "line", 20, enabled=view.ready)
    if align != "fill":
        touch = Self(touch, align)
    if flagged:
        return Column([touch, _mark(kit, view)], gap=4)
    if name == view.picked and view.ready:
        chip = look_chip(kit, view.words.ui("flag-it"), FLAG + name, icon="flag:bold")
        return Column([touch, Self(chip, "start")], gap=6)
    return touch


def _label(view: PhoneView, event: Event, flagged: bool) -> str:
    """What is read aloud: who says it, the words, and whether it is flagged."""
    who, words = speaker_of(view, event), view.words.of(words_of(view, event), event)
    said = f"{view.name(who)}: {words}" if who else words
    return f"{said} ({view.words.ui('flag-noted')})" if flagged else said


def _said_again(view: PhoneView, item: FeedItem) -> bool:
    same = [other for other in view.feed.items if other.event.id == item.event.id]
    return bool(same) and same[-1] is not item


def _mark(kit: Kit, view: PhoneView) -> Node:
    """A flag and a word: colour alone says nothing."""
    ink = kit.theme.look
    words = Text(view.words.ui("flag-noted"), Style(13, 600, leading=1.35), ink)
    row = Row([Icon("flag:fill", 16, ink), Flex(words, valign="center")], gap=6)
    return Box(row, padding=(0, 4, 2, 6))

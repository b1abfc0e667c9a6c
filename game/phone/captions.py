"""The captions of a call: everything said, the last words of the other side large."""

from __future__ import annotations

from game.phone.flagging import flaggable
from game.phone.speech import speaker_of, words_of
from game.phone.thread import arriving, item_node
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.ui.components.bubble import typing
from game.ui.components.call import caption
from game.ui.toolkit import Box, Column, Kit, Node, Style, Text


def captions(kit: Kit, view: PhoneView) -> list[Node]:
    """What has been said in the call, from its beginning."""
    items = view.feed.in_app()
    last = next((i for i in reversed(items) if _spoken(view, i)), None)
    nodes: list[Node] = []
    before: FeedItem | None = None
    for item in items:
        node = _large(kit, view, item) if item is last else item_node(kit, view, item, before)
        node = flaggable(kit, view, item, node)
        nodes.append(arriving(node) if view.newest == item.event.id != "" else node)
        before = item
    if view.typing is not None and speaker_of(view, view.typing):
        nodes.append(typing(kit, ""))
    return nodes


def _spoken(view: PhoneView, item: FeedItem) -> bool:
    return item.event.kind == "line" and speaker_of(view, item.event) != "you"


def _large(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    words = view.words.of(words_of(view, item.event), item.event)
    other = speaker_of(view, item.event)
    if other != view.feed.app.whom:
        name = Text(view.name(other), Style(14, 600, leading=1.3), kit.theme.text2)
        return Column([name, caption(kit, "", f"“{words}”")], gap=4)
    return Box(caption(kit, "", f"“{words}”"), padding=(4, 0, 2, 0))

"""A call: who it is, the voice as waves, its words as captions, large enough to read aloud."""

from __future__ import annotations

from game.phone.chat import app_header
from game.phone.feed import Item
from game.phone.thread import arriving, item_node, speaker_of, words_of
from game.phone.tray import choices_tray
from game.phone.view import View
from game.ui.components.bubble import typing
from game.ui.components.call import caption, wave
from game.ui.components.phone import Conversation, thread
from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row, Self
from game.ui.node import Box, Icon, Node, Text
from game.ui.theme import LABEL, Style


def call(kit: Kit, view: View) -> list[Node]:
    """A running call. While it rings there are no captions yet."""
    whom = view.feed.app.whom
    head = app_header(kit, view, view.name(whom), view.role(whom), mono=view.letter(whom) == "")
    nodes = [_voice(kit, view), *_captions(kit, view)]
    if view.ready and view.choices():
        tray = choices_tray(kit, view, framed=not kit.large)
        return [head, Flex(Conversation(kit, nodes, tray, gap=12))]
    return [head, thread(kit, nodes, gap=12)]


def _voice(kit: Kit, view: View) -> Node:
    """The waves, and what they mean in words."""
    spoken = sum(1 for item in view.feed.in_app() if speaker_of(view, item.event) != "you")
    label = "call-ringing" if view.feed.ringing else "captions"
    sign = "phone-call:fill" if view.feed.ringing else "closed-captioning:bold"
    words = Text(view.words.ui(label), LABEL, kit.theme.text2)
    line = Row([Icon(sign, 20, kit.theme.text2), Flex(words, valign="center")], gap=8)
    if kit.large:
        return line
    heard = min(1.0, 0.25 + spoken * 0.12)
    return Column([Self(wave(kit, heard), "center"), line], gap=10)


def _captions(kit: Kit, view: View) -> list[Node]:
    """Everything said; the last words of the other side stand large."""
    items = view.feed.in_app()
    last = next((i for i in reversed(items) if _spoken(view, i)), None)
    nodes: list[Node] = []
    before: Item | None = None
    for item in items:
        node = _large(kit, view, item) if item is last else item_node(kit, view, item, before)
        nodes.append(arriving(node) if item.event.id == view.newest else node)
        before = item
    if view.typing is not None:
        nodes.append(typing(kit, ""))
    return nodes


def _spoken(view: View, item: Item) -> bool:
    return item.event.kind == "line" and speaker_of(view, item.event) != "you"


def _large(kit: Kit, view: View, item: Item) -> Node:
    words = view.words.of(words_of(view, item.event), item.event)
    other = speaker_of(view, item.event)
    if other != view.feed.app.whom:
        name = Text(view.name(other), Style(14, 600, leading=1.3), kit.theme.text2)
        return Column([name, caption(kit, "", f"“{words}”")], gap=4)
    return Box(caption(kit, "", f"“{words}”"), padding=(4, 0, 2, 0))

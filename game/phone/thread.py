"""The thread of an app: what was said and shown, as bubbles, notes and cards."""

from __future__ import annotations

from game.phone.documents import document
from game.phone.feed import Item
from game.phone.view import View
from game.phone.words import time_of_day
from game.story.event import Event
from game.story.text import Text
from game.ui.components.bubble import bubble, note, stamp, typing
from game.ui.kit import Kit
from game.ui.layout import Column, Self
from game.ui.node import Box, Moving, Node
from game.ui.node import Text as Words
from game.ui.theme import Style

_MINUTES_APART = 20
NEWEST = "newest"
"""The part that slides in when something has just come."""


def thread_nodes(kit: Kit, view: View, items: tuple[Item, ...]) -> list[Node]:
    """The thread from its first to its last line, with the time where a while has passed."""
    nodes: list[Node] = []
    before: Item | None = None
    for item in items:
        if before is None or item.minute - before.minute >= _MINUTES_APART:
            nodes.append(stamp(kit, f"{view.words.ui('today')}, {time_of_day(item.minute)}"))
        node = item_node(kit, view, item, before)
        nodes.append(arriving(node) if item.event.id == view.newest else node)
        before = item
    if view.typing is not None and (who := speaker_of(view, view.typing)):
        label = view.words.ui("typing", name=view.name(who))
        nodes.append(Self(Box(typing(kit, label), padding=(6, 0, 0, 0)), "start"))
    return nodes


def arriving(node: Node) -> Node:
    """A node that slides in, still aligned as it was."""
    if isinstance(node, Self):
        return Self(Moving(node.child, NEWEST), node.align)
    return Moving(node, NEWEST)


def speaker_of(view: View, event: Event) -> str:
    """Who says an event's words: `you`, a member of the cast, or nobody."""
    if event.kind in ("chosen", "asked", "left", "reported"):
        return "you"
    if event.kind == "answered":
        return view.content.answers[event.id].person
    line = view.content.lines.get(event.id)
    return line.speaker if line is not None and line.kind == "line" else ""


def words_of(view: View, event: Event) -> Text:
    """The words of an event that stands in a thread."""
    content = view.content
    if event.kind == "asked":
        return content.answers[event.id].asks
    if event.kind == "answered":
        answer = content.answers[event.id]
        return answer.again if event.argument("again") else answer.reply
    if event.kind in ("chosen", "left", "reported"):
        return content.choices[event.id].words
    if event.kind == "ended":
        return content.endings[event.id].title
    return content.lines[event.id].text


def item_node(kit: Kit, view: View, item: Item, before: Item | None) -> Node:
    """One thing of a thread."""
    event, content = item.event, view.content
    text = view.words.of(words_of(view, event), event)
    if event.kind in ("paper", "post"):
        return Box(document(kit, view, content.lines[event.id], event), padding=(4, 0, 6, 0))
    if event.kind in ("note", "ended", "left", "reported") or _is_deed(view, event):
        return note(kit, text)
    who = speaker_of(view, event)
    follows = before is not None and speaker_of(view, before.event) == who
    if who == "you":
        return Self(Box(bubble(kit, text, "out"), padding=(6, 0)), "end")
    line = bubble(kit, text, "in", follows)
    return line if follows or who == item.app.whom else _named(kit, view.name(who), line)


def _named(kit: Kit, name: str, line: Node) -> Node:
    """A line of somebody whose app this is not: their name stands over it."""
    above = Box(Words(name, Style(13, 600, leading=1.35), kit.theme.text2), padding=(8, 0, 0, 4))
    return Column([above, line], gap=3)


def _is_deed(view: View, event: Event) -> bool:
    """Something done rather than said: it stands as narration, not as a bubble."""
    return event.kind == "chosen" and not view.content.choices[event.id].says

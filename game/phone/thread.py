"""The thread of an app: what was said and shown, as bubbles, notes and cards."""

from __future__ import annotations

from game.phone.documents import document
from game.phone.face import face
from game.phone.flagging import flaggable
from game.phone.forms import form_node
from game.phone.read_mark import read_mark
from game.phone.silence import silence
from game.phone.speech import speaker_of, words_of
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.story.event import Event, time_of_day
from game.ui.components.bubble import bubble, note, sms_bubble, stamp, typing
from game.ui.toolkit import Box, Column, Flex, Kit, Moving, Node, Row, Self, Space, Style
from game.ui.toolkit import Text as Words

_MINUTES_APART = 20
NEWEST = "newest"
"""The part that slides in when something has just come."""


def thread_nodes(kit: Kit, view: PhoneView, items: tuple[FeedItem, ...]) -> list[Node]:
    """The thread from its first to its last line, with the time where a while has passed."""
    nodes: list[Node] = []
    before: FeedItem | None = None
    read = read_mark(kit, view, items)
    for item in items:
        if before is None or item.minute - before.minute >= _MINUTES_APART:
            nodes.append(stamp(kit, f"{view.words.ui('today')}, {time_of_day(item.minute)}"))
        node = flaggable(kit, view, item, item_node(kit, view, item, before))
        nodes.append(arriving(node) if view.newest == item.event.id != "" else node)
        if read and item is read[0]:
            nodes.append(read[1])
        before = item
    return [*nodes, *typing_node(kit, view)]


def typing_node(kit: Kit, view: PhoneView) -> list[Node]:
    """Who is writing now, if anybody is and this is an app for it."""
    if view.typing is None or not (who := speaker_of(view, view.typing)):
        return []
    if view.feed.app.kind == "place":
        return []
    label = view.words.ui("typing", name=view.name(who))
    return [Self(Box(typing(kit, label), padding=(6, 0, 0, 0)), "start")]


def arriving(node: Node) -> Node:
    """A node that slides in, still aligned as it was."""
    if isinstance(node, Self):
        return Self(Moving(node.child, NEWEST), node.align)
    return Moving(node, NEWEST)


def item_node(kit: Kit, view: PhoneView, item: FeedItem, before: FeedItem | None) -> Node:
    """One thing of a thread."""
    event, content = item.event, view.content
    if event.kind == "wait":
        return silence(kit, view)
    text = view.words.of(words_of(view, event), event)
    if event.kind in ("paper", "post"):
        return Box(document(kit, view, content.lines[event.id], event), padding=(4, 0, 6, 0))
    if is_narration(view, event):
        return note(kit, text)
    who = speaker_of(view, event)
    follows = before is not None and speaker_of(view, before.event) == who
    said = _said(kit, view, item, text, who == "you", follows)
    if who == "you":
        return Self(Box(said, padding=(6, 0)), "end")
    if item.app.kind in ("group", "place"):
        return _faced(kit, view, who, said, follows)
    return said if follows or who == item.app.whom else _named(kit, view.name(who), said)


def is_narration(view: PhoneView, event: Event) -> bool:
    """Whether nobody says this: a note, a action, an end."""
    return event.kind in ("note", "ended", "left", "reported") or _is_deed(view, event)


def _said(kit: Kit, view: PhoneView, item: FeedItem, text: str, own: bool, follows: bool) -> Node:
    line = view.content.lines.get(item.event.id)
    form = line.by if line is not None and item.event.kind == "line" else ""
    if form in ("", "notification"):
        if item.app.kind == "sms":
            return sms_bubble(kit, text, own)
        return bubble(kit, text, "out" if own else "in", follows)
    return form_node(kit, view, form, text, own, item.event.seconds)


def _faced(kit: Kit, view: PhoneView, who: str, said: Node, follows: bool) -> Node:
    """A line among several people: a small disc, the name over the first line in a row."""
    named = [] if follows else [_name(kit, view.name(who))]
    column = Column([*named, said], gap=3)
    if kit.large:
        return column
    disc: Node = Space(0, 34) if follows else face(kit, view, who, 34)
    top = 0 if follows else 4
    return Box(Row([Self(disc, "end"), Flex(column)], gap=9), padding=(top, 0, 0, 0))


def _name(kit: Kit, name: str) -> Node:
    return Box(Words(name, Style(13, 600, leading=1.35), kit.theme.text2), padding=(2, 0, 0, 4))


def _named(kit: Kit, name: str, line: Node) -> Node:
    """A line of somebody whose app this is not: their name stands over it."""
    return Box(Column([_name(kit, name), line], gap=3), padding=(6, 0, 0, 0))


def _is_deed(view: PhoneView, event: Event) -> bool:
    """Something done rather than said: it stands as narration, not as a bubble."""
    return event.kind == "chosen" and not view.content.choices[event.id].says

"""The thread of an app: what was said and shown, as bubbles, notes and cards."""

from __future__ import annotations

from game.phone.documents import document
from game.phone.forms import form_node
from game.phone.view import PhoneView, speaker_of, words_of
from game.play.feed import CALLS, FeedItem
from game.story.event import Event, time_of_day
from game.ui.components.bubble import bubble, note, sms_bubble, stamp, typing
from game.ui.components.button import look_chip
from game.ui.components.call import avatar, person_disc
from game.ui.kit import Kit, Style
from game.ui.theme import CAPTION
from game.ui.toolkit import Box, Column, Flex, Icon, Moving, Node, Row, Self, Space, Text, Touch
from game.ui.toolkit import Text as Words

# The small word under the player's last line: sent, or seen once the other side stirs.

_APPS = ("chat", "group", "talk")


def read_mark(
    kit: Kit, view: PhoneView, items: tuple[FeedItem, ...]
) -> tuple[FeedItem, Node] | None:
    """The player's last line in a chat, and its mark."""
    own = [n for n, item in enumerate(items) if _is_own(view, item)]
    if not own or items[own[-1]].app.kind not in _APPS:
        return None
    after = items[own[-1] + 1 :]
    stirs = view.typing is not None or any(_is_theirs(view, item) for item in after)
    return items[own[-1]], _mark(kit, view.words.ui("seen" if stirs else "delivered"), stirs)


def _is_own(view: PhoneView, item: FeedItem) -> bool:
    event = item.event
    if event.kind == "chosen":
        return bool(view.content.choices[event.id].says)
    return event.kind in ("line", "asked") and speaker_of(view, event) == "you"


def _is_theirs(view: PhoneView, item: FeedItem) -> bool:
    return item.event.kind == "wait" or speaker_of(view, item.event) not in ("", "you")


def _mark(kit: Kit, word: str, read: bool) -> Node:
    tone = kit.theme.text2
    row = Row([Icon("checks" if read else "check", 14, tone), Text(word, CAPTION, tone)], gap=5)
    return Self(Box(row, padding=(0, 4, 2, 0)), "end")


# A silence: three quiet dots, in a call with words for those who do not hear it.


def silence(kit: Kit, view: PhoneView) -> Node:
    """Nobody writes, or nobody speaks."""
    if view.feed.app.kind not in CALLS:
        return stamp(kit, "…")
    tone = kit.theme.text2
    words = Text(view.words.ui("silence"), CAPTION, tone)
    return Self(Box(Row([Icon("dots-three", 18, tone), words], gap=8), padding=(2, 4)), "start")


# Flagging: a line one may touch, the button beside the one touched, the mark on a flagged one.

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
        return Column([touch, _flagging_mark(kit, view)], gap=4)
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


def _flagging_mark(kit: Kit, view: PhoneView) -> Node:
    """A flag and a word: colour alone says nothing."""
    ink = kit.theme.look
    words = Text(view.words.ui("flag-noted"), Style(13, 600, leading=1.35), ink)
    row = Row([Icon("flag:fill", 16, ink), Flex(words, valign="center")], gap=6)
    return Box(row, padding=(0, 4, 2, 6))


# The disc that stands for somebody: warm light for the circle, grey for everybody else.


def face(kit: Kit, view: PhoneView, person: str, size: float = 48) -> Node:
    """Somebody's disc, `size` dp wide. A stranger's never tells whether they are honest."""
    if person in view.circle:
        light = view.light(person)
        return person_disc(kit, light.who, "lit", size, light.letter)
    return avatar(kit, view.letter(person), size)


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

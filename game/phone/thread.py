"""The thread of an app: what was said and shown, as bubbles, notes and cards."""

from game.phone.documents import document
from game.phone.forms import form_node
from game.phone.view import PhoneView, face
from game.play.feed import CALLS, FeedItem
from game.story.event import Event, time_of_day
from game.ui.components.bubble import bubble, note, sms_bubble, stamp, typing
from game.ui.components.button import look_chip
from game.ui.kit import Kit, Style
from game.ui.theme import CAPTION
from game.ui.toolkit import Box, Column, Flex, Icon, Moving, Node, Row, Self, Space, Text, Touch

NEWEST = "newest"
"""The part that slides in when something has just come."""
_MINUTES_APART = 20
"""After so many minutes of the story the time is said again."""


def thread_nodes(kit: Kit, view: PhoneView, items: tuple[FeedItem, ...]) -> list[Node]:
    """The thread from its first to its last line, with the time where a while has passed."""
    nodes: list[Node] = []
    before: FeedItem | None = None
    read = _read_mark(kit, view, items)
    for item in items:
        if before is None or item.minute - before.minute >= _MINUTES_APART:
            nodes.append(stamp(kit, f"{view.words.ui('today')}, {time_of_day(item.minute)}"))
        nodes.append(live_line(kit, view, item, item_node(kit, view, item, before)))
        if read and item is read[0]:
            nodes.append(read[1])
        before = item
    return [*nodes, *_typing_node(kit, view)]


def item_lines(kit: Kit, view: PhoneView) -> list[Node]:
    """Everything said and shown in the app that is open, without times or marks."""
    nodes: list[Node] = []
    before: FeedItem | None = None
    for item in view.feed.in_app():
        nodes.append(live_line(kit, view, item, item_node(kit, view, item, before)))
        before = item
    return nodes


def live_line(kit: Kit, view: PhoneView, item: FeedItem, node: Node) -> Node:
    """The node of an item: its line can be flagged, and it slides in if it has just come."""
    node = _flaggable(kit, view, item, node)
    if view.newest != item.event.id or not view.newest:
        return node
    # `Moving` goes inside `Self`: a column asks only its own children which side they stand on, and
    # the player's bubble would arrive at the left.
    if isinstance(node, Self):
        return Self(Moving(node.child, NEWEST), node.align)
    return Moving(node, NEWEST)


def item_node(kit: Kit, view: PhoneView, item: FeedItem, before: FeedItem | None) -> Node:
    """One thing of a thread; `before` is what stands above it, if that matters."""
    event = item.event
    if event.kind == "wait":
        return _silence(kit, view)
    if event.kind in ("paper", "post"):
        line = view.content.lines[event.id]
        return Box(document(kit, view, line, event), padding=(4, 0, 6, 0))
    text = view.said(event)
    if _is_narration(view, event):
        return note(kit, text)
    who = view.speaker(event)
    follows = before is not None and view.speaker(before.event) == who
    said = _said(kit, view, item, text, who == "you", follows)
    if who == "you":
        return Self(Box(said, padding=(6, 0)), "end")
    if item.app.kind in ("group", "place"):
        return _faced(kit, view, who, said, follows)
    return said if follows or who == item.app.whom else _named(kit, view.name(who), said)


def _is_narration(view: PhoneView, event: Event) -> bool:
    """Whether nobody says this: a note, something done rather than said, an end."""
    if event.kind == "chosen":
        return not view.content.choices[event.id].says
    return event.kind in ("note", "ended", "left", "reported")


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


def _named(kit: Kit, name: str, line: Node) -> Node:
    """A line of somebody whose app this is not: their name stands over it."""
    return Box(Column([_name(kit, name), line], gap=3), padding=(6, 0, 0, 0))


def _name(kit: Kit, name: str) -> Node:
    return Box(Text(name, Style(13, 600, leading=1.35), kit.theme.text2), padding=(2, 0, 0, 4))


def _silence(kit: Kit, view: PhoneView) -> Node:
    """Nobody writes: three quiet dots. Nobody speaks: with words, for who does not hear it."""
    if view.feed.app.kind not in CALLS:
        return stamp(kit, "…")
    tone = kit.theme.text2
    words = Text(view.words.ui("silence"), CAPTION, tone)
    return Self(Box(Row([Icon("dots-three", 18, tone), words], gap=8), padding=(2, 4)), "start")


def _typing_node(kit: Kit, view: PhoneView) -> list[Node]:
    """Who is writing now, if anybody is and this is an app for it."""
    if view.typing is None or not (who := view.speaker(view.typing)):
        return []
    if view.feed.app.kind == "place":
        return []
    label = view.words.ui("typing", name=view.name(who))
    return [Self(Box(typing(kit, label), padding=(6, 0, 0, 0)), "start")]


# The small word under the player's last line: sent, or seen once the other side stirs.

_MARKED_APPS = ("chat", "group", "talk")


def _read_mark(
    kit: Kit, view: PhoneView, items: tuple[FeedItem, ...]
) -> tuple[FeedItem, Node] | None:
    """The player's last line in a chat, and its mark."""
    own = [n for n, item in enumerate(items) if _is_own(view, item)]
    if not own or items[own[-1]].app.kind not in _MARKED_APPS:
        return None
    after = items[own[-1] + 1 :]
    seen = view.typing is not None or any(_is_theirs(view, item) for item in after)
    tone = kit.theme.text2
    word = Text(view.words.ui("seen" if seen else "delivered"), CAPTION, tone)
    row = Row([Icon("checks" if seen else "check", 14, tone), word], gap=5)
    return items[own[-1]], Self(Box(row, padding=(0, 4, 2, 0)), "end")


def _is_own(view: PhoneView, item: FeedItem) -> bool:
    event = item.event
    if event.kind == "chosen":
        return bool(view.content.choices[event.id].says)
    return event.kind in ("line", "asked") and view.speaker(event) == "you"


def _is_theirs(view: PhoneView, item: FeedItem) -> bool:
    return item.event.kind == "wait" or view.speaker(item.event) not in ("", "you")


# Flagging: a first touch on a line picks it and shows a chip beside it, the chip flags it.

LINE, FLAG = "line:", "flag:"
_FLAGGED_KINDS = ("line", "post", "paper")


def _flaggable(kit: Kit, view: PhoneView, item: FeedItem, node: Node) -> Node:
    """A node of the thread that can be touched where its line can be flagged."""
    # What can be flagged is everything that others said or showed, in every variant: were it only
    # what is marked in the story, the places one can touch would tell which lines are odd.
    if not _can_flag(view, item.event) or _said_again(view, item):
        return node
    name = item.event.id
    flagged = name in view.flagged
    label = _label(view, item.event, flagged)
    align = node.align if isinstance(node, Self) else "fill"
    inner = node.child if isinstance(node, Self) else node
    # There at all times and only asleep while the story runs, so that nothing moves when it begins
    # to wait for the player.
    touch: Node = Touch(inner, LINE + name, label, "line", 20, enabled=view.ready)
    if align != "fill":
        touch = Self(touch, align)
    if flagged:
        return Column([touch, _flag_mark(kit, view)], gap=4)
    if name == view.picked and view.ready:
        chip = look_chip(kit, view.words.ui("flag-it"), FLAG + name, icon="flag:bold")
        return Column([touch, Self(chip, "start")], gap=6)
    return touch


def _can_flag(view: PhoneView, event: Event) -> bool:
    """Whether an event is something that others said or showed."""
    line = view.content.lines.get(event.id) if event.kind in _FLAGGED_KINDS else None
    return line is not None and line.speaker != "you"


def _said_again(view: PhoneView, item: FeedItem) -> bool:
    """Whether a line comes once more further down: ids of what can be touched stand only once."""
    same = [other for other in view.feed.items if other.event.id == item.event.id]
    return bool(same) and same[-1] is not item


def _label(view: PhoneView, event: Event, flagged: bool) -> str:
    """What is read aloud: who says it, the words, and whether it is flagged."""
    who, words = view.speaker(event), view.said(event)
    said = f"{view.name(who)}: {words}" if who else words
    return f"{said} ({view.words.ui('flag-noted')})" if flagged else said


def _flag_mark(kit: Kit, view: PhoneView) -> Node:
    """A flag and a word: colour alone says nothing."""
    ink = kit.theme.look
    words = Text(view.words.ui("flag-noted"), Style(13, 600, leading=1.35), ink)
    row = Row([Icon("flag:fill", 16, ink), Flex(words, valign="center")], gap=6)
    return Box(row, padding=(0, 4, 2, 6))

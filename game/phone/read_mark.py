"""The small word under the player's last line: sent, or seen once the other side stirs."""

from __future__ import annotations

from game.phone.speech import speaker_of
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.ui.theme import CAPTION
from game.ui.toolkit import Box, Icon, Kit, Node, Row, Self, Text

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

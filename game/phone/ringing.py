"""A phone that rings: who it is, large. Answering or not lies in the tray."""

from __future__ import annotations

from game.phone.app_page import page_items
from game.phone.chat import body
from game.phone.face import face
from game.phone.top_line import top_line
from game.phone.view import PhoneView
from game.play.feed import Feed
from game.ui.components.call import rings
from game.ui.toolkit import At, Column, Icon, Kit, Node, Self, Space, Stack, Style, Text

_OWN_CALLS = ("verify", "tell", "report", "recover")


def ringing(kit: Kit, view: PhoneView) -> list[Node]:
    """An incoming call, or the player's own that nobody has taken yet."""
    app = view.feed.app
    icon = "video-camera:fill" if app.kind == "video" else "phone:fill"
    sign = Icon(icon, 20, kit.theme.text2)
    label = "call-ringing" if _is_own(view, view.feed) else "call-incoming"
    notes = page_items(kit, view)
    lines = [*_disc(kit, view), *_who(kit, view, view.words.ui(label)), *notes]
    return [top_line(kit, view, sign), body(kit, view, Column(lines, 4, padding=(0, 16, 14, 16)))]


def _is_own(view: PhoneView, feed: Feed) -> bool:
    """Whether the player has just chosen to call somebody."""
    last = feed.items[-1].event if feed.items else None
    return last is not None and last.kind == "chosen" and (
        view.content.choices[last.id].move in _OWN_CALLS
    )  # fmt: skip


def _disc(kit: Kit, view: PhoneView) -> list[Node]:
    if kit.large:
        return []
    size = 116 if kit.metrics.portrait else 72
    disc = At(face(kit, view, view.feed.app.whom, size), "center", "center")
    return [Self(Stack([rings(kit, size * 1.9), disc]), "center"), Space(4)]


def _who(kit: Kit, view: PhoneView, label: str) -> list[Node]:
    """What the phone does, then a name or a number, then what is known of it."""
    whom, theme = view.feed.app.whom, kit.theme
    number = view.letter(whom) == ""
    style = Style(22 if kit.large else 30, 700 if number else 600, number, 1.3)
    nodes: list[Node] = [
        Text(label, Style(17, 600, leading=1.4), theme.look, "center"),
        Text(view.name(whom), style, None, "center", balance=True),
    ]
    if role := view.role(whom):
        nodes.append(Text(role, Style(16, 400, leading=1.4), theme.text2, "center", balance=True))
    return [*nodes, Space(8)]

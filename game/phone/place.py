"""Out of the phone: people face to face, their names over what they say."""

from __future__ import annotations

from game.phone.app_page import page_body, page_head
from game.phone.thread import thread_nodes
from game.phone.view import PhoneView
from game.ui.components.drawings import skyline
from game.ui.toolkit import Kit, Node, Self


def place(kit: Kit, view: PhoneView) -> list[Node]:
    """A strip of the street, then what happens there."""
    lines = thread_nodes(kit, view, view.feed.in_app())
    street: list[Node] = [] if kit.large else [Self(skyline(kit), "center")]
    return [page_head(kit, view), page_body(kit, view, [*street, *lines], gap=6)]

"""Which app shows itself how."""

from __future__ import annotations

from collections.abc import Callable

from game.phone.call import call
from game.phone.chat import chat
from game.phone.page import app_page
from game.phone.view import View
from game.ui.kit import Kit
from game.ui.node import Node

_APPS: dict[str, Callable[[Kit, View], list[Node]]] = {
    "chat": chat,
    "group": chat,
    "sms": chat,
    "call": call,
    "video": call,
}


def phone_inside(kit: Kit, view: View) -> list[Node]:
    """What stands inside the phone's frame, from top to bottom."""
    return _APPS.get(view.feed.app.kind, app_page)(kit, view)

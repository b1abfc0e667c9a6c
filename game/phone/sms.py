"""Text messages: a number, a plain sign, square bubbles."""

from __future__ import annotations

from game.phone.chat import app_header, body
from game.phone.thread import thread_nodes
from game.phone.view import PhoneView
from game.ui.components.bubble import stamp
from game.ui.toolkit import Kit, Node


def sms(kit: Kit, view: PhoneView) -> list[Node]:
    """The thread with one number."""
    whom = view.feed.app.whom
    number = view.letter(whom) == ""
    below = " · ".join(word for word in ("SMS", view.role(whom)) if word)
    head = app_header(kit, view, view.name(whom), below, mono=number)
    lines = [stamp(kit, view.words.ui("app-sms")), *thread_nodes(kit, view, view.feed.in_app())]
    return [head, body(kit, view, lines)]

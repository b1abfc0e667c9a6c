"""A group chat: many people, their names and small faces."""

from __future__ import annotations

from game.phone.chat import app_header, body
from game.phone.thread import thread_nodes
from game.phone.view import PhoneView
from game.ui.components.call import avatar
from game.ui.toolkit import Kit, Node


def group(kit: Kit, view: PhoneView) -> list[Node]:
    """The head has the group's name; each line says who wrote it."""
    whom = view.feed.app.whom
    title = view.words.ui("app-group")
    size = 48 if kit.metrics.portrait else 44
    disc = avatar(kit, "", size, "users-three:fill")
    name = view.name(whom) if whom else title
    head = app_header(kit, view, name, view.role(whom) if whom else "", disc=disc)
    return [head, body(kit, view, thread_nodes(kit, view, view.feed.in_app()))]

"""Chat, group and text messages: a header with who writes, the thread, the tray."""

from __future__ import annotations

from game.phone.sheets import choices_tray
from game.phone.thread import face, thread_nodes
from game.phone.view import PhoneView
from game.ui.components.bubble import stamp
from game.ui.components.button import look_chip
from game.ui.components.call import avatar
from game.ui.components.phone import Conversation, header, thread
from game.ui.kit import Kit
from game.ui.toolkit import Flex, Node

LOOK = "look"


def chat(kit: Kit, view: PhoneView) -> list[Node]:
    """The inside of the phone, from top to bottom."""
    head = app_header(kit, view, view.name(view.feed.app.whom), view.role(view.feed.app.whom))
    return [head, body(kit, view, thread_nodes(kit, view, view.feed.in_app()))]


def app_header(
    kit: Kit, view: PhoneView, name: str, below: str, mono: bool = False, disc: Node | None = None
) -> Node:
    """Who or what is open, and where there are details the chip that looks closer."""
    wide = not kit.metrics.portrait and not kit.large
    key = "X" if wide else None
    chip = look_chip(kit, view.words.ui("look-closer"), LOOK, key) if view.looks() else None
    whom = view.feed.app.whom
    shown = disc or (face(kit, view, whom, 44 if wide else 48) if whom else None)
    return header(kit, name, below, "", chip, 68 if wide else 76, mono, shown)


def body(kit: Kit, view: PhoneView, lines: list[Node] | Node, gap: float = 6) -> Node:
    """The thread, with the tray below it once it is time to answer.

    A page that begins at its top is given as one node.
    """
    if view.ready and view.choices():
        tray = choices_tray(kit, view, framed=not kit.large)
        return Flex(Conversation(kit, lines, tray, gap=gap))
    return thread(kit, lines, gap=gap)


# Text messages: a number, a plain sign, square bubbles.


def sms(kit: Kit, view: PhoneView) -> list[Node]:
    """The thread with one number."""
    whom = view.feed.app.whom
    number = view.letter(whom) == ""
    below = " · ".join(word for word in ("SMS", view.role(whom)) if word)
    head = app_header(kit, view, view.name(whom), below, mono=number)
    lines = [stamp(kit, view.words.ui("app-sms")), *thread_nodes(kit, view, view.feed.in_app())]
    return [head, body(kit, view, lines)]


# A group chat: many people, their names and small faces.


def group(kit: Kit, view: PhoneView) -> list[Node]:
    """The head has the group's name; each line says who wrote it."""
    whom = view.feed.app.whom
    title = view.words.ui("app-group")
    size = 48 if kit.metrics.portrait else 44
    disc = avatar(kit, "", size, "users-three:fill")
    name = view.name(whom) if whom else title
    head = app_header(kit, view, name, view.role(whom) if whom else "", disc=disc)
    return [head, body(kit, view, thread_nodes(kit, view, view.feed.in_app()))]

"""Chat, group and text messages: a header with who writes, the thread, the tray."""

from __future__ import annotations

from game.phone.thread import thread_nodes
from game.phone.tray import choices_tray
from game.phone.view import View
from game.ui.components.chip import look_chip
from game.ui.components.phone import Conversation, header, thread
from game.ui.kit import Kit
from game.ui.layout import Flex
from game.ui.node import Node

LOOK = "look"


def chat(kit: Kit, view: View) -> list[Node]:
    """The inside of the phone, from top to bottom."""
    head = app_header(kit, view, view.name(view.feed.app.whom), view.role(view.feed.app.whom))
    return [head, body(kit, view, thread_nodes(kit, view, view.feed.in_app()))]


def app_header(kit: Kit, view: View, name: str, below: str, mono: bool = False) -> Node:
    """Who or what is open, and where there are details the chip that looks closer."""
    wide = not kit.metrics.portrait and not kit.large
    key = "X" if wide else None
    chip = look_chip(kit, view.words.ui("look-closer"), LOOK, key) if view.looks() else None
    letter = view.letter(view.feed.app.whom) if view.feed.app.whom else ""
    return header(kit, name, below, letter, chip, 68 if wide else 76, mono)


def body(kit: Kit, view: View, lines: list[Node]) -> Node:
    """The thread, with the tray below it once it is time to answer."""
    if view.ready and view.choices():
        return Flex(Conversation(kit, lines, choices_tray(kit, view, framed=not kit.large)))
    return thread(kit, lines)

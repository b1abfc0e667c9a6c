"""Apps that are one page: job post, profile, bank, web, and places outside the phone."""

from __future__ import annotations

from game.phone.chat import app_header, body
from game.phone.thread import thread_nodes
from game.phone.view import View
from game.ui.components.avatar import avatar
from game.ui.kit import Kit
from game.ui.layout import Column, Self
from game.ui.node import Box, Icon, Node, Text
from game.ui.paint import Paint
from game.ui.theme import Style

APP_ICONS = {
    "job-post": "briefcase:fill", "profile": "user:fill", "bank": "bank:fill",
    "mail": "envelope-simple:fill", "web": "globe:fill", "map": "map-pin:fill",
    "place": "map-pin:fill", "home": "house:fill", "lock": "lock-key:fill",
}  # fmt: skip


def app_page(kit: Kit, view: View) -> list[Node]:
    """The page of an app: its name in the header, what it shows below."""
    app = view.feed.app
    title = view.words.ui(f"app-{app.kind}")
    who = view.name(app.whom) if app.whom else view.words.of(view.content.front.title)
    head = app_header(kit, view, who if app.whom else title, title if app.whom else who)
    lines = thread_nodes(kit, view, view.feed.in_app())
    if not kit.large:
        lines = [_sign(kit, view), *lines]
    return [head, body(kit, view, lines)]


def _sign(kit: Kit, view: View) -> Node:
    """A quiet sign of the app at the head of its page; a profile has its owner's disc."""
    app = view.feed.app
    if app.kind == "profile" and app.whom:
        disc = avatar(kit, view.letter(app.whom), 84)
        name = Text(view.name(app.whom), Style(20, 600, leading=1.3), align="center")
        return Self(Box(Column([Self(disc, "center"), name], gap=8), padding=(16, 0)), "center")
    icon = Icon(APP_ICONS.get(app.kind, "house:fill"), 40, kit.theme.text2)
    plate = Paint(kit.theme.raised, 22, kit.theme.phone_line, kit.theme.outline_width)
    return Self(Box(icon, plate, 16, align="center", valign="center"), "center")

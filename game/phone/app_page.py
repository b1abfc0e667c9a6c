"""What the apps that are one page share: their head, what stands on them, where it begins."""

from __future__ import annotations

from game.phone.chat import LOOK, app_header, body
from game.phone.thread import arriving, flaggable, item_node
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.ui.components.button import look_chip
from game.ui.components.phone import THREAD, tile
from game.ui.kit import Kit, Paint
from game.ui.theme import RADIUS_PHONE
from game.ui.toolkit import Box, Column, Flex, Node, Row

# The first line of a page without a head: a quiet sign, and the chip that looks closer.


def look_here(kit: Kit, view: PhoneView) -> list[Node]:
    """The chip, where there is something to look at."""
    if not view.looks():
        return []
    key = "X" if not kit.metrics.portrait and not kit.large else None
    return [look_chip(kit, view.words.ui("look-closer"), LOOK, key)]


def top_line(kit: Kit, view: PhoneView, sign: Node) -> Node:
    """`sign` at the left; as high with a chip as without."""
    row = Row([Flex(sign, align="start", valign="center"), *look_here(kit, view)], gap=12)
    return Box(row, padding=(12, 14, 4, 20), min_height=64, valign="center")


# How each app signs itself: its icon and its ground.

_SIGNS = {
    "chat": ("chat-circle-dots:fill", "blue"), "group": ("users-three:fill", "blue"),
    "sms": ("chats-circle:fill", "teal"), "call": ("phone:fill", "green"),
    "video": ("video-camera:fill", "green"), "mail": ("envelope-simple:fill", "blue"),
    "web": ("globe:fill", "teal"), "job-post": ("briefcase:fill", "violet"),
    "profile": ("user:fill", "slate"), "bank": ("leaf:fill", "green"),
    "map": ("map-pin:fill", "teal"), "lock": ("lock-key:fill", "slate"),
    "home": ("squares-four:fill", "slate"), "place": ("map-pin:fill", "slate"),
    "qr": ("qr-code:fill", "slate"), "permission": ("shield-check:fill", "slate"),
    "camera": ("camera:fill", "rose"), "pictures": ("images:fill", "violet"),
}  # fmt: skip


def app_tile(kit: Kit, app: str, size: float = 48) -> Node:
    """The sign of an app, `size` dp wide."""
    icon, tone = _SIGNS[app]
    return tile(kit, icon, size, tone)


def app_page(kit: Kit, view: PhoneView) -> list[Node]:
    """A page without furniture of its own."""
    return [page_head(kit, view), page_body(kit, view, page_items(kit, view))]


def page_head(kit: Kit, view: PhoneView, name: str = "", below: str = "") -> Node:
    """The app's sign, its name or its owner's, and the chip that looks closer."""
    app = view.feed.app
    title = view.words.ui(f"app-{app.kind}")
    who = view.name(app.whom) if app.whom else ""
    size = 48 if kit.metrics.portrait else 44
    disc = app_tile(kit, app.kind, size)
    if not name:
        name, below = who or title, title if who else ""
    return app_header(kit, view, name, below, disc=disc)


def page_body(kit: Kit, view: PhoneView, nodes: list[Node], gap: float = 10) -> Node:
    """The page from its top down, with the tray below it once it is time to answer."""
    return body(kit, view, Column(nodes, gap, padding=THREAD))


def page_items(kit: Kit, view: PhoneView) -> list[Node]:
    """Everything said and shown on the page."""
    nodes: list[Node] = []
    before: FeedItem | None = None
    for item in view.feed.in_app():
        nodes.append(newly(kit, view, item, item_node(kit, view, item, before)))
        before = item
    return nodes


def roomy(kit: Kit, view: PhoneView, choices: int = 2) -> bool:
    """Whether a page has room for what only furnishes it: few choices below, ordinary text."""
    return kit.metrics.portrait and not kit.large and len(view.choices()) <= choices


def newly(kit: Kit, view: PhoneView, item: FeedItem, node: Node) -> Node:
    """The node of an item: its line can be flagged, and it slides in if it has just come."""
    node = flaggable(kit, view, item, node)
    return arriving(node) if view.newest == item.event.id != "" else node


def bare_head(kit: Kit, row: Node) -> Node:
    """A head that is not a name with a disc, on the head's own ground."""
    tops = 0 if kit.large else RADIUS_PHONE - 1.5
    paint = Paint(kit.theme.head, (tops, tops, 0, 0))
    rule = Box(paint=Paint(kit.theme.head_line), height=3 if kit.theme.contrast else 1)
    return Column([Box(row, paint, (10, 14, 10, 14), min_height=68, valign="center"), rule])

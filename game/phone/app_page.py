"""What the apps that are one page share: their head, what stands on them, where it begins."""

from __future__ import annotations

from game.phone.app_signs import app_tile
from game.phone.chat import app_header, body
from game.phone.flagging import flaggable
from game.phone.thread import arriving, item_node
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.ui.components.phone import THREAD
from game.ui.theme import RADIUS_PHONE
from game.ui.toolkit import Box, Column, Kit, Node, Paint


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

"""What the pages of all apps share: the sign of each app, a head, a body, and the lines on it."""

from typing import NamedTuple

from game.phone.sheets import choices_tray
from game.phone.thread import item_lines
from game.phone.view import LOOK, PhoneView, face
from game.ui.components.button import look_chip
from game.ui.components.phone import THREAD, Conversation, header, thread, tile
from game.ui.kit import Kit, Paint
from game.ui.theme import RADIUS_PHONE
from game.ui.toolkit import Box, Column, Flex, Node, Row

# How each app signs itself. The sign is the app's alone: it is the same in every variant, so that
# no icon or colour can say whether something is a scam.


class AppSign(NamedTuple):
    """An icon on a ground of a `tone` (see `tile`).

    `flat` is its colour on a card of the choice of situations, `outside` its icon there where it
    is another; an app without `flat` has home's.
    """

    icon: str
    tone: str = "slate"
    flat: str = ""
    outside: str = ""


_SIGNS = {
    "chat": AppSign("chat-circle-dots:fill", "blue", "#3F66AE"),
    "group": AppSign("users-three:fill", "blue", "#3F66AE", "chats-circle:fill"),
    "sms": AppSign("chats-circle:fill", "teal", "#2B7196", "envelope-simple:fill"),
    "call": AppSign("phone:fill", "green", "#2F7A74"),
    "video": AppSign("video-camera:fill", "green", "#2F7A74"),
    "mail": AppSign("envelope-simple:fill", "blue", "#6A5AA6"),
    "web": AppSign("globe:fill", "teal", "#2B7196"),
    "job-post": AppSign("briefcase:fill", "violet", "#8A6A3F"),
    "profile": AppSign("user:fill", "slate", "#3F66AE"),
    "bank": AppSign("leaf:fill", "green", "#2F7A74", "bank:fill"),
    "map": AppSign("map-pin:fill", "teal", "#2B7196"),
    "lock": AppSign("lock-key:fill", "slate", "#4A5E8A"),
    "home": AppSign("squares-four:fill", "slate", "#4A5E8A", "house:fill"),
    "place": AppSign("map-pin:fill", "slate", "#80558F"),
    "qr": AppSign("qr-code:fill"),
    "permission": AppSign("shield-check:fill"),
    "camera": AppSign("camera:fill", "rose"),
    "pictures": AppSign("images:fill", "violet"),
}


def app_tile(kit: Kit, app: str, size: float = 48) -> Node:
    """The sign of an app of the phone, `size` dp wide."""
    sign = _SIGNS[app]
    return tile(kit, sign.icon, size, sign.tone)


def sign_outside(app: str) -> tuple[str, str]:
    """The icon of an app and its colour, for a card outside the phone."""
    sign = _SIGNS.get(app)
    if sign is None or not sign.flat:
        sign = _SIGNS["home"]
    return sign.outside or sign.icon, sign.flat


# Heads.


def app_header(
    kit: Kit, view: PhoneView, name: str, below: str, mono: bool = False, disc: Node | None = None
) -> Node:
    """Who or what is open, and where there are details the chip that looks closer."""
    wide = not kit.metrics.portrait and not kit.large
    chip = next(iter(look_here(kit, view)), None)
    whom = view.feed.app.whom
    shown = disc or (face(kit, view, whom, 44 if wide else 48) if whom else None)
    return header(kit, name, below, "", chip, 68 if wide else 76, mono, shown)


def page_head(kit: Kit, view: PhoneView, name: str = "", below: str = "") -> Node:
    """The app's sign, its name or its owner's, and the chip that looks closer."""
    app = view.feed.app
    title = view.words.ui(f"app-{app.kind}")
    who = view.name(app.whom) if app.whom else ""
    disc = app_tile(kit, app.kind, 48 if kit.metrics.portrait else 44)
    if not name:
        name, below = who or title, title if who else ""
    return app_header(kit, view, name, below, disc=disc)


def bare_head(kit: Kit, row: Node) -> Node:
    """A head that is not a name with a disc, on the head's own ground."""
    # It lies inside the frame's line, so its corners are that much tighter.
    tops = 0 if kit.large else RADIUS_PHONE - 1.5
    paint = Paint(kit.theme.head, (tops, tops, 0, 0))
    rule = Box(paint=Paint(kit.theme.head_line), height=3 if kit.theme.contrast else 1)
    return Column([Box(row, paint, (10, 14, 10, 14), min_height=68, valign="center"), rule])


def top_line(kit: Kit, view: PhoneView, sign: Node) -> Node:
    """The first line of a page without a head: `sign` at the left, and the chip."""
    # As high with a chip as without: what there is to look at comes and goes from stop to stop.
    row = Row([Flex(sign, align="start", valign="center"), *look_here(kit, view)], gap=12)
    return Box(row, padding=(12, 14, 4, 20), min_height=64, valign="center")


def look_here(kit: Kit, view: PhoneView) -> list[Node]:
    """The chip that looks closer, where there is something to look at."""
    if not view.looks():
        return []
    key = "X" if not kit.metrics.portrait and not kit.large else None
    return [look_chip(kit, view.words.ui("look-closer"), LOOK, key)]


# Bodies.


def app_page(kit: Kit, view: PhoneView) -> list[Node]:
    """A page without furniture of its own."""
    return [page_head(kit, view), page_body(kit, view, item_lines(kit, view))]


def page_body(kit: Kit, view: PhoneView, nodes: list[Node], gap: float = 10) -> Node:
    """A page from its top down, with the tray below it once it is time to answer."""
    return body(kit, view, Column(nodes, gap, padding=THREAD))


def body(kit: Kit, view: PhoneView, lines: list[Node] | Node, gap: float = 6) -> Node:
    """The thread from its foot up, with the tray below it once it is time to answer.

    A page that begins at its top is given as one node.
    """
    if view.ready and view.choices():
        tray = choices_tray(kit, view, framed=not kit.large)
        return Flex(Conversation(kit, lines, tray, gap=gap))
    return thread(kit, lines, gap=gap)


def roomy(kit: Kit, view: PhoneView, choices: int = 2) -> bool:
    """Whether a page has room for what only furnishes it: few choices below, ordinary text."""
    return kit.metrics.portrait and not kit.large and len(view.choices()) <= choices

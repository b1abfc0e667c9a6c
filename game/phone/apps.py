"""Which app shows itself how; and the apps that are a page with one drawing: map, code, place."""

from collections.abc import Callable

from game.phone.app_page import app_page, page_body, page_head, roomy
from game.phone.bank import bank
from game.phone.calls import call, video
from game.phone.messages import chat, group, mail, sms
from game.phone.system import home, lock, permission
from game.phone.thread import item_lines, thread_nodes
from game.phone.view import PhoneView
from game.phone.web import job_post, profile, web
from game.ui.components.drawings import road_map, skyline, viewfinder
from game.ui.components.phone import sound_caption
from game.ui.kit import Kit, Paint, Style
from game.ui.theme import LABEL
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Text


def map_page(kit: Kit, view: PhoneView) -> list[Node]:
    """Drawn roads and a way, below them the name of where it leads."""
    head = page_head(kit, view, view.words.ui("app-map"), view.words.ui("map-way"))
    low = not roomy(kit, view, 3)
    roads: list[Node] = [] if kit.large else [Self(road_map(kit, low), "center")]
    return [head, page_body(kit, view, [*roads, *_place(kit, view), *item_lines(kit, view)])]


def _place(kit: Kit, view: PhoneView) -> list[Node]:
    """Where the way ends, if somebody or something is named."""
    whom, theme = view.feed.app.whom, kit.theme
    if not whom:
        return []
    words: list[Node] = [Text(view.name(whom), Style(18, 600, leading=1.35))]
    if view.role(whom):
        words.append(Text(view.role(whom), Style(15, 400, leading=1.4), theme.text2))
    row = Row([Icon("map-pin:fill", 24, theme.text), Flex(Column(words))], gap=13)
    paint = Paint(theme.raised, 16, theme.phone_line, theme.outline_width)
    return [Box(row, paint, (11, 15, 12, 15))]


def qr(kit: Kit, view: PhoneView) -> list[Node]:
    """The code scanner: what the camera sees above, what it read below."""
    view_box = [] if kit.large else [_finder(kit, view)]
    return [page_head(kit, view), page_body(kit, view, [*view_box, *item_lines(kit, view)])]


def _finder(kit: Kit, view: PhoneView) -> Node:
    theme = kit.theme
    words = Text(view.words.ui("qr-aim"), LABEL, theme.text2, "center")
    column = Column([Self(viewfinder(kit), "center"), words], gap=10)
    edge = theme.outline if theme.contrast else None
    return Box(column, Paint(theme.sunken, 20, edge, 3), (18, 16, 14, 16))


def place(kit: Kit, view: PhoneView) -> list[Node]:
    """Out of the phone, face to face: a strip of the street, then what happens there."""
    lines = thread_nodes(kit, view, view.feed.in_app())
    street: list[Node] = [] if kit.large else [Self(skyline(kit), "center")]
    return [page_head(kit, view), page_body(kit, view, [*street, *lines], gap=6)]


_APPS: dict[str, Callable[[Kit, PhoneView], list[Node]]] = {
    "chat": chat,
    "group": group,
    "sms": sms,
    "call": call,
    "video": video,
    "mail": mail,
    "web": web,
    "job-post": job_post,
    "profile": profile,
    "bank": bank,
    "map": map_page,
    "lock": lock,
    "home": home,
    "place": place,
    "qr": qr,
    "permission": permission,
}


def phone_inside(kit: Kit, view: PhoneView) -> list[Node]:
    """What stands inside the phone's frame, from top to bottom."""
    nodes = _APPS.get(view.feed.app.kind, app_page)(kit, view)
    if view.caption and not (view.ready and view.choices()):
        # Low above the foot; once there are answers the tray carries it, above them.
        return [*nodes, sound_caption(kit, view.caption, 12)]
    return nodes

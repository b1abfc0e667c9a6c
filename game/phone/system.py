"""What the phone itself shows: the home screen, the lock screen, an app that asks for leave."""

from game.phone.app_page import app_tile, body, page_body, page_head, top_line
from game.phone.thread import item_lines, live_line
from game.phone.view import PhoneView, face
from game.play.feed import FeedItem
from game.story.event import time_of_day
from game.ui.kit import Kit, Paint, Shadow, Style
from game.ui.theme import LABEL
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Space, Text

_HOME_APPS = (("call", "chat", "mail", "web"), ("bank", "map", "camera", "pictures"))


def home(kit: Kit, view: PhoneView) -> list[Node]:
    """A few quiet signs, and what is going on below them."""
    # The signs cannot be touched: the story opens the apps.
    time = Text(time_of_day(view.feed.minute), Style(17, 600, leading=1.3))
    rows: list[Node] = [] if kit.large else [_row(kit, view, apps) for apps in _HOME_APPS]
    grid = [Box(Column(rows, 14), padding=(4, 0, 10, 0))] if rows else []
    column = Column([*grid, *item_lines(kit, view)], 8, padding=(6, 16, 14, 16))
    return [top_line(kit, view, time), body(kit, view, column)]


def _row(kit: Kit, view: PhoneView, apps: tuple[str, ...]) -> Node:
    return Row([Flex(_sign(kit, view, app)) for app in apps], align="start")


def _sign(kit: Kit, view: PhoneView, app: str) -> Node:
    size = 62 if kit.metrics.portrait else 46
    style, tone = Style(13, 500, leading=1.3), kit.theme.text2
    name = Text(view.words.ui(f"home-{app}"), style, tone, "center", fit=True)
    return Column([Self(app_tile(kit, app, size), "center"), name], gap=6)


# The lock screen: the time, and what has come in.


def lock(kit: Kit, view: PhoneView) -> list[Node]:
    """A big clock above, the cards below it, the newest last."""
    cards = [_card(kit, view, item) for item in _came_in(view)]
    full = kit.large or len(view.choices()) > 3
    lines = [*([] if full else [_clock(kit, view)]), *cards, *item_lines(kit, view)]
    if not view.choices():
        lines.append(_hint(kit, view))
    column = Column(lines, 10, padding=(4 if full else 0, 16, 14, 16))
    return [top_line(kit, view, _lock_sign(kit, view, full)), body(kit, view, column)]


def _lock_sign(kit: Kit, view: PhoneView, full: bool) -> Node:
    """A lock; where there is no room for the big clock, the time beside it."""
    sign = Icon("lock-simple:fill", 20, kit.theme.text2)
    if not full:
        return sign
    return Row([sign, Text(time_of_day(view.feed.minute), Style(24, 600, leading=1.2))], gap=12)


def _clock(kit: Kit, view: PhoneView) -> Node:
    size = 84 if kit.metrics.portrait else 60
    style = Style(size, 500, leading=1.06, spacing=-0.02)
    time = Text(time_of_day(view.feed.minute), style, align="center")
    day = Text(view.words.ui("today"), Style(17, 500, leading=1.4), kit.theme.text2, "center")
    return Column([day, time, Space(14)], gap=2)


def _hint(kit: Kit, view: PhoneView) -> Node:
    tone = kit.theme.text2
    words = Text(view.words.ui("lock-swipe"), LABEL, tone)
    return Self(Row([Icon("caret-double-up", 18, tone), words], gap=8), "center")


def _came_in(view: PhoneView) -> list[FeedItem]:
    """Calls that nobody took and messages that came while the phone was locked, by their time."""
    # By the story's time alone: what matters must not stand above what does not.
    return sorted((*view.feed.missed, *view.feed.over_app()), key=lambda item: item.minute)


def _card(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """A call that rang in vain, or a message: warm only where somebody of the circle writes."""
    if item.event.kind == "ring":
        words = view.words.ui("missed-call")
        return _notice(kit, view, app_tile(kit, "call", 42), item.app.whom, item, words)
    line = view.content.lines[item.event.id]
    sign, words = face(kit, view, line.speaker, 42), view.words.of(line.text, item.event)
    return live_line(kit, view, item, _notice(kit, view, sign, line.speaker, item, words))


def _notice(kit: Kit, view: PhoneView, sign: Node, whom: str, item: FeedItem, words: str) -> Node:
    """A card of something that came in: from whom, when, the words."""
    theme = kit.theme
    shine = 0.1 if theme.glow else 0
    paint = Paint(theme.raised, 20, theme.phone_line, theme.outline_width, False, shine)
    lines = None if kit.large else 1
    who = Text(view.name(whom), Style(16, 600, leading=1.35), max_lines=lines)
    when = Text(time_of_day(item.minute), Style(14, 500, True, 1.35), theme.text2)
    said = Text(words, Style(16, 400, leading=1.4), theme.text)
    column = Column([Row([Flex(who, valign="center"), when], gap=10), said], gap=2)
    parts: list[Node] = [Flex(column)] if kit.large else [sign, Flex(column)]
    return Box(Row(parts, gap=13, align="start"), paint, (12, 15, 13, 13))


# An app that asks to be allowed something: a dialog with what it would get.


def permission(kit: Kit, view: PhoneView) -> list[Node]:
    """The dialog gathers what the app asks for; everything else stands below it."""
    items = view.feed.in_app()
    asked = [item for item in items if _asks(view, item)]
    nodes = zip(items, item_lines(kit, view), strict=True)
    rest = [node for item, node in nodes if not _asks(view, item)]
    head = page_head(kit, view, view.words.ui("app-permission"))
    return [head, page_body(kit, view, [_dialog(kit, view, asked), *rest])]


def _asks(view: PhoneView, item: FeedItem) -> bool:
    line = view.content.lines.get(item.event.id)
    whom = view.feed.app.whom
    return line is not None and line.kind == "line" and not line.by and line.speaker == whom != ""


def _dialog(kit: Kit, view: PhoneView, asked: list[FeedItem]) -> Node:
    theme = kit.theme
    whom = view.feed.app.whom
    name = view.name(whom) if whom else view.words.ui("app-permission")
    title = view.words.ui("permission-asks", name=name)
    heading = Text(title, Style(20, 700, leading=1.32), align="center", balance=True)
    low = kit.large or not kit.metrics.portrait
    sign: list[Node] = [] if low else [Self(app_tile(kit, "permission", 60), "center")]
    rows = [live_line(kit, view, item, _permission_row(kit, view, item)) for item in asked]
    shadow = (Shadow(10, 30, theme.shadow + "80"),) if theme.glow else ()
    paint = Paint(theme.sheet, 24, theme.sheet_line, theme.outline_width, shadows=shadow)
    column = Column([*sign, heading, Column(rows, 6)], gap=14)
    return Box(column, paint, (20, 20, 20, 20))


def _permission_row(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """One thing asked for, with a switch that only shows."""
    theme = kit.theme
    words = view.said(item.event)
    text = Flex(Text(words, Style(17, 500, leading=1.4)), valign="center")
    edge = theme.outline if theme.contrast else None
    paint = Paint(theme.section, 14, edge, 2)
    switch = [] if kit.large else [_switch(kit)]
    return Box(Row([text, *switch], gap=12), paint, (10, 14), min_height=48, valign="center")


def _switch(kit: Kit) -> Node:
    """Off, as it still is: nothing is granted before the player says so."""
    theme = kit.theme
    knob = Box(paint=Paint(theme.text2, 99), width=20, height=20)
    paint = Paint(theme.sunken, 99, theme.outline, theme.outline_width)
    return Box(knob, paint, (0, 4), width=46, height=28, align="start", valign="center")

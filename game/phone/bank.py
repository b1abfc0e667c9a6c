"""Lá Xanh, a bank that does not exist: a balance, what is being sent, and what the bank says."""

from game.phone.app_page import page_body, page_head, roomy
from game.phone.forms import SAID, headed, request
from game.phone.thread import item_node, live_line
from game.phone.view import PhoneView
from game.play.feed import FeedItem
from game.story.content import Line
from game.ui.kit import Kit, Paint, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Text

_GREEN = ((0, "#2C7A63"), (1, "#164C40"))
_SERVICES = (
    ("arrows-left-right", "bank-send"),
    ("lock-simple", "bank-lock"),
    ("clock-counter-clockwise", "bank-history"),
)


def bank(kit: Kit, view: PhoneView) -> list[Node]:
    """The account above, the orders and the bank's own words below."""
    head = page_head(kit, view, view.words.ui("brand-bank"), view.words.ui("app-bank"))
    lines = [live_line(kit, view, item, _part(kit, view, item)) for item in view.feed.in_app()]
    top: list[Node] = [_balance(kit, view)]
    if roomy(kit, view):
        top.append(_services(kit, view))
    return [head, page_body(kit, view, [*top, *lines])]


def _balance(kit: Kit, view: PhoneView) -> Node:
    """The account's card; how much is on it is nobody's business."""
    # Dots and no sum: it would have to fit every variant, and move with what was paid.
    contrast = kit.theme.contrast
    fill, line = ("#000000", "#FFFFFF") if contrast else (_GREEN, None)
    paint = Paint(fill, 20, line, 3, shine=0.14)
    soft = "#FFFFFF" if contrast else "#CFEBE0"
    label = Text(view.words.ui("bank-balance"), Style(14, 500, leading=1.4), soft)
    amount = Text("•••••• đ", Style(22, 700, True, 1.3), "#FFFFFF")
    hidden = Icon("eye-slash", 20, soft, fixed=True)
    leaf = Icon("leaf:fill", 30, soft, fixed=True)
    row = Row([Flex(Column([label, Row([amount, hidden], gap=12)], 1)), leaf], align="start")
    return Box(row, paint, (13, 18, 14, 18))


def _services(kit: Kit, view: PhoneView) -> Node:
    """What one can do here; they only show, for the answers lie in the tray."""
    row = Row([Flex(_service(kit, icon, view.words.ui(name))) for icon, name in _SERVICES])
    return Box(row, padding=(2, 0, 6, 0))


def _service(kit: Kit, icon: str, name: str) -> Node:
    sign, paint = Icon(icon, 20, kit.theme.text2, fixed=True), Paint(kit.theme.raised, 99)
    disc = Box(sign, paint, width=42, height=42, align="center", valign="center")
    words = Text(name, Style(13, 500, leading=1.3), kit.theme.text2, "center", fit=True)
    return Column([Self(disc, "center"), words], gap=4)


def _part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    line = view.content.lines.get(item.event.id)
    if line is None or line.kind != "line" or item.event.kind != "line":
        return item_node(kit, view, item, item)
    words = view.said(item.event)
    if line.by == "request":
        return request(kit, view, words, title="bank-order", buttons=False, wide=True)
    if line.by or not _is_bank(view, line):
        return item_node(kit, view, item, None)
    return _from_bank(kit, view, words, item is _last_notice(view))


def _last_notice(view: PhoneView) -> FeedItem | None:
    """What the bank said last."""
    lines = ((item, view.content.lines.get(item.event.id)) for item in view.feed.in_app())
    notices = [item for item, line in lines if line is not None and _is_bank(view, line)]
    return notices[-1] if notices else None


def _is_bank(view: PhoneView, line: Line) -> bool:
    """Whether these are the bank's own words: a stranger's never look official here."""
    return line.speaker in ("bank", view.feed.app.whom) and line.speaker not in ("", "you")


def _from_bank(kit: Kit, view: PhoneView, words: str, last: bool) -> Node:
    """A notice of the app, the last one framed and heavier."""
    # The same frame whether it warns or not: what it says is for the player to weigh.
    theme = kit.theme
    edge = theme.choice_mark if last else theme.phone_line
    said = Text(words, Style(18, 600, leading=1.42) if last else SAID)
    paint = Paint(theme.raised, 18, edge, theme.outline_width + (0.5 if last else 0))
    column = Column([headed(kit, "leaf:fill", view.words.ui("bank-says")), said], gap=8)
    return Box(column, paint, (13, 16, 14, 16))

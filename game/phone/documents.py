"""Things shown as cards: papers, job posts, and the details that looking closer opens."""

from game.phone.view import DETAIL, PhoneView
from game.story import Detail, Event, Line, Offer, Text
from game.ui.components.address import link_bar
from game.ui.components.card import Pair, fact, stamped_across
from game.ui.components.faces import avatar
from game.ui.components.sheet import section
from game.ui.kit import Kit, Paint, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Stack, Touch
from game.ui.toolkit import Text as Words

DETAIL_ICONS = {
    "profile": "user-circle",
    "post": "briefcase:bold",
    "link": "link-simple",
    "account": "bank",
    "caller": "phone",
    "paper": "file-text:bold",
    "tax-code": "identification-card",
    "message": "chat-circle-dots",
    "picture": "image:bold",
    "app": "squares-four:bold",
    "qr": "qr-code",
    "voice": "microphone",
}
"""By the kind of thing one looks at, never by what one will find."""
_MONO = ("account", "tax-code")
"""Kinds of details that one compares figure by figure."""


def document(kit: Kit, view: PhoneView, line: Line, event: Event) -> Node:
    """A job post as a card, a paper as a stamped sheet."""
    if line.kind == "paper":
        return _paper(kit, view, line, event)
    heading = Words(view.words.of(line.text, event), Style(18, 600, leading=1.36))
    rows = fact_rows(kit, view, line.rows, event)
    app, ui = view.feed.app, view.words.ui
    if app.kind == "web":
        label = view.name(app.whom) if app.whom else ui("app-web")
        return section(kit, label, "globe:bold", [heading, *rows])
    return section(kit, ui("app-job-post"), "briefcase:bold", [heading, *rows])


# A document as a sheet of paper, with the stamp across it that nothing here is real.

_SHEET = ((0, "#E9EEF6"), (1, "#D8E0EC"))
_INK, _SOFT, _RULE, _STAMP = "#16223A", "#3B4863", "#A9B5C9", "#47357A"


def _paper(kit: Kit, view: PhoneView, line: Line, event: Event) -> Node:
    """The heading and the fields; cool white, for warm light belongs to people."""
    # Forged or genuine, every paper bears the stamp, right across it: a picture of the sheet alone
    # still says that it is a simulation.
    contrast = kit.theme.contrast
    ink, soft, rule = ("#FFFFFF",) * 3 if contrast else (_INK, _SOFT, _RULE)
    word = view.words.ui("simulation-paper")
    rows = [_row(view.words.of(row, event), ink, soft) for row in line.rows]
    heading = Words(
        view.words.of(line.text, event), Style(19, 700, leading=1.32), ink, balance=True
    )
    column = Column([_head(view, word, soft), heading, Box(paint=Paint(rule), height=1), *rows], 8)
    fill = "#000000" if contrast else _SHEET
    sheet = Box(paint=Paint(fill, 10, "#FFFFFF" if contrast else None, 3))
    stamp = stamped_across(kit, word, "#FFFFFF40" if contrast else _STAMP + "2B")
    return Stack([sheet, stamp, Box(column, padding=(14, 18, 18, 18))])


def _head(view: PhoneView, word: str, tone: str) -> Node:
    label = Words(f"{word} · {view.words.ui('app-paper')}", Style(13, 600, leading=1.4), tone)
    return Row([Icon("file-text:bold", 18, tone), Flex(label, valign="center")], gap=8)


def _row(row: str, ink: str, soft: str) -> Node:
    label, _, value = (part.strip() for part in row.partition("|"))
    style = Style(16, 600, leading=1.4)
    first = Words(label, Style(16, 400, leading=1.4), soft)
    return Pair(first, Words(value, style, ink, "end"), Words(value, style, ink))


# Details: closed a row with an arrow, opened a card.


def detail_row(kit: Kit, view: PhoneView, offer: Offer, on_page: bool = False) -> Node:
    """A detail not opened yet: its name and an arrow; smaller `on_page` than on a sheet."""
    theme, detail = kit.theme, view.content.details[offer.given.id]
    radius, icon, size, arrow, gap = (14, 20, 16, 16, 11) if on_page else (18, 22, 17, 18, 12)
    padding, least = ((9, 14), 48) if on_page else ((12, 16), 64)
    name = view.words.of(detail.name)
    sign = Icon(DETAIL_ICONS.get(detail.kind, "magnifying-glass"), icon, theme.look)
    words = Flex(Words(name, Style(size, 600, leading=1.36), theme.look), valign="center")
    row = Row([sign, words, Icon("caret-right:bold", arrow, theme.look)], gap=gap)
    paint = Paint(theme.section, radius, theme.look_line, theme.outline_width)
    body = Box(row, paint, padding, min_height=least, valign="center")
    return Touch(body, DETAIL + detail.id, name, radius=radius)


def detail_card(kit: Kit, view: PhoneView, detail: Detail, event: Event) -> Node:
    """What looking closer shows: fields, an address taken apart, one sentence."""
    mono = detail.kind in _MONO
    parts: list[Node] = []
    rows = fact_rows(kit, view, detail.rows, event, mono)
    if detail.kind == "profile" and rows and not kit.large:
        letter = view.letter(view.feed.app.whom) if view.feed.app.whom else ""
        rows = [Row([avatar(kit, letter, 60), Flex(Column(rows))], gap=14)]
    parts += rows
    if detail.link:
        parts.append(_link(kit, view, detail.link))
    if detail.text:
        parts.append(Words(view.words.of(detail.text, event), Style(16, 400, leading=1.45)))
    icon = DETAIL_ICONS.get(detail.kind, "magnifying-glass")
    return section(kit, view.words.of(detail.name), icon, parts)


def fact_rows(
    kit: Kit, view: PhoneView, rows: tuple[Text, ...], event: Event, mono: bool = False
) -> list[Node]:
    """Rows of `label | value`; with `mono` figures stand in even letters."""
    found: list[Node] = []
    for row in rows:
        label, _, value = view.words.of(row, event).partition("|")
        code = mono and any(letter.isdigit() or letter == "•" for letter in value)
        found.append(fact(kit, label.strip(), value.strip(), code))
    return found


def _link(kit: Kit, view: PhoneView, link: str) -> Node:
    """The address taken apart, and what its first sign does and does not say."""
    ui = view.words.ui
    bar = link_bar(kit, link, ui("look-before-address"), ui("look-real-address"))
    tone = kit.theme.text2
    sign = Box(Icon("lock-simple", 17, tone), padding=(2, 0, 0, 0))
    words = Flex(Words(ui("look-scheme"), Style(15, 400, leading=1.4), tone))
    return Column([bar, Row([sign, words], gap=9, align="start")], gap=10, padding=(0, 0, 8, 0))

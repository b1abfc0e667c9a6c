"""Real help as rows: a number large enough to read across a room, and what it is for."""

from __future__ import annotations

from game.story.vocabulary import HelpLine
from game.story.wording import Wording
from game.ui.toolkit import Box, Column, Flex, Icon, Kit, Node, Paint, Row, Style, Text

_ICONS = {
    "ward-police": "map-pin:fill", "own-bank": "bank:fill", "teacher-adult": "users-three:fill",
}  # fmt: skip
_DIGITS = 84


def number_row(kit: Kit, words: Wording, line: HelpLine, first: bool = False) -> Node:
    """A number to call; the `first` one stands out."""
    theme = kit.theme
    ink = theme.help_ink if first else theme.text
    digits = Text(line.number, Style(36 if not kit.large else 30, 700, leading=1.1), ink)
    said = _said(kit, words, line, ink, theme.help_ink if first else theme.text2)
    fill, edge = (theme.help_fill, theme.help_line) if first else (theme.card, theme.card_line)
    return _framed(kit, digits, said, Paint(fill, 20, edge, _edge(kit, 2 if first else 1)))


def small_number(kit: Kit, words: Wording, line: HelpLine) -> Node:
    """A second number, half a page wide: the name beside it, what it is for below."""
    theme = kit.theme
    digits = Text(line.number, Style(30, 700, leading=1.1), theme.text)
    name = Text(words.of(line.name), Style(17, 600, leading=1.3), theme.text)
    text = Text(words.of(line.text), Style(14, 400, leading=1.4), theme.text2)
    body = Column([Row([digits, Flex(name, valign="center")], gap=12), text], gap=3)
    return Box(body, Paint(theme.card, 20, theme.card_line, _edge(kit, 1)), (10, 14, 11, 16))


def place_rows(kit: Kit, words: Wording, lines: list[HelpLine]) -> Node:
    """Places and people on one card, a thin line between them."""
    theme = kit.theme
    rows: list[Node] = []
    for line in lines:
        rows += [Box(paint=Paint(theme.hairline), height=1)] if rows else []
        rows.append(_place(kit, words, line))
    return Box(Column(rows), Paint(theme.card, 20, theme.card_line, _edge(kit, 1)), (4, 16))


def _place(kit: Kit, words: Wording, line: HelpLine) -> Node:
    """Somewhere to go or somebody to ask: no number is needed."""
    theme = kit.theme
    sign = Icon(_ICONS.get(line.id, "info:fill"), 28, theme.leaf, fixed=True)
    said = _said(kit, words, line, theme.text, theme.text2)
    parts = [] if kit.large else [Box(sign, width=34, align="center", valign="center")]
    return Row([*parts, Flex(said, valign="center")], gap=14, padding=(8, 0))


def _edge(kit: Kit, width: float) -> float:
    return 3 if kit.theme.contrast else width


def _said(kit: Kit, words: Wording, line: HelpLine, ink: str, soft: str) -> Node:
    name = Text(words.of(line.name), Style(16, 600, leading=1.34), ink)
    return Column([name, Text(words.of(line.text), Style(14, 400, leading=1.4), soft)])


def _framed(kit: Kit, sign: Node, said: Node, paint: Paint) -> Node:
    if kit.large:
        return Box(Column([sign, said], gap=6, align="start"), paint, (12, 16))
    head = Box(sign, width=_DIGITS, align="center", valign="center")
    row = Row([head, Flex(said, valign="center")], gap=12)
    return Box(row, paint, (11, 18, 12, 10), min_height=68, valign="center")

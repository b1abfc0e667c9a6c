"""A document as a sheet of paper, with the stamp across it that nothing here is real."""

from __future__ import annotations

from game.phone.view import PhoneView
from game.story.content import Line
from game.story.event import Event
from game.ui.components.card import Pair, stamped_across
from game.ui.toolkit import Box, Column, Flex, Icon, Kit, Node, Paint, Row, Stack, Style
from game.ui.toolkit import Text as Words

_SHEET = ((0, "#E9EEF6"), (1, "#D8E0EC"))
_INK, _SOFT, _RULE, _STAMP = "#16223A", "#3B4863", "#A9B5C9", "#47357A"


def paper(kit: Kit, view: PhoneView, line: Line, event: Event) -> Node:
    """The heading and the fields; cool white, for warm light belongs to people."""
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

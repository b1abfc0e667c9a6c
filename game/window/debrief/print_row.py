"""The row that makes a page to print, and what became of it."""

from __future__ import annotations

from game.ui.toolkit import Box, Column, Flex, Icon, Kit, Node, Paint, Row, Style, Text, Touch
from game.window.debrief.anchored import PagePart
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.reading import Reading

PRINT = "print"


def print_parts(kit: Kit, back: DebriefView, reading: Reading) -> list[PagePart]:
    """Nothing where no page can be kept."""
    if not back.printable:
        return []
    rows = [_row(kit, back.ui("print-page"))]
    if reading.printed:
        sentence, place = reading.printed
        words = back.ui(sentence, place=place)
        rows.append(Text(words, Style(15, 500, leading=1.4), kit.theme.text2))
    return [PagePart(PRINT, Column(rows, gap=8), 10)]


def _row(kit: Kit, label: str) -> Node:
    theme = kit.theme
    icon = Icon("printer:fill", 22, theme.text2, fixed=not kit.large)
    name = Flex(Text(label, Style(17, 600, leading=1.35)), valign="center")
    paint = Paint(theme.choice, 18, theme.outline, theme.outline_width)
    body = Box(Row([icon, name], gap=12), paint, (8, 16), min_height=56, valign="center")
    return Touch(body, PRINT, label, "button", 18)

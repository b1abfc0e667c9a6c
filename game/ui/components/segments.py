"""One of a few: ages, languages, sizes."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import FULL_ROUND, Paint
from game.ui.theme import Style


def segments(
    kit: Kit, options: Sequence[tuple[str, str]], chosen: str, across: int = 99, check: bool = True
) -> Node:
    """Options (id, label) in a trough, the chosen one light.

    They stand in rows of `across` at the most; in rows of two at large text.
    """
    theme = kit.theme
    cells = [Flex(_cell(kit, id, label, id == chosen, check)) for id, label in options]
    paint = Paint(theme.sunken, 28, theme.chip_line, theme.outline_width)
    if not kit.large and len(cells) <= across:
        return Box(Row(list(cells), align="fill"), paint, 5, min_height=56)
    wide = 2 if kit.large else across
    rows = [Row(list(cells[i : i + wide]), align="fill") for i in range(0, len(cells), wide)]
    return Box(Column(list(rows), gap=2), paint, 5)


def _cell(kit: Kit, id: str, label: str, on: bool, check: bool) -> Node:
    theme = kit.theme
    ink = theme.light_ink if on else theme.text2
    words: list[Node] = [Icon("check", 18, ink)] if on and check else []
    words.append(Text(label, Style(15, 600 if on else 500, leading=1.3), ink, "center", fit=True))
    paint = Paint(theme.light_fill, FULL_ROUND) if on else None
    body = Box(Row(words, gap=6, justify="center"), paint, (4, 6), min_height=46, valign="center")
    return Touch(body, id, label, "chosen" if on else "option", 23)

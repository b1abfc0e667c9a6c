"""A block of the debrief that opens in place."""

from __future__ import annotations

from game.ui.toolkit import Box, Column, Flex, Icon, Kit, Node, Paint, Row, Style, Text, Touch
from game.window.debrief.long_card import long_card
from game.window.debrief.reading import OPEN, Reading

_ICONS = {
    "contrast": "scales:fill", "plausible": "lightbulb:fill", "transcript": "chats-circle:fill",
    "choices": "chat-circle-dots:fill", "turning": "sliders-horizontal",
    "looked": "magnifying-glass", "flags": "flag:fill", "told": "hand-heart:fill",
}  # fmt: skip


def fold(kit: Kit, part: str, title: str, open: bool) -> Node:
    """The row that opens a block, or closes it again."""
    theme = kit.theme
    caret = Icon("caret-up" if open else "caret-down", 20, theme.text2, fixed=True)
    name = Flex(Text(title, Style(17, 600, leading=1.35)), valign="center")
    icon = Icon(_ICONS.get(part, "info:fill"), 22, theme.text2, fixed=not kit.large)
    paint = Paint(theme.choice, 18, theme.outline, theme.outline_width)
    body = Box(Row([icon, name, caret], gap=12), paint, (8, 16), min_height=56, valign="center")
    return Touch(body, OPEN + part, title, "button", 18)


def small_fold(kit: Kit, reading: Reading, part: str, label: str) -> Node:
    """A quiet line that opens something small; `part` is `block:which`."""
    theme = kit.theme
    caret = "caret-up" if reading.is_open(part) else "caret-down"
    words = Text(label, Style(15, 600, leading=1.35), theme.look)
    row = Row([Icon(caret, 16, theme.look), Flex(words, valign="center")], gap=8)
    return Touch(Box(row, min_height=44, valign="center"), OPEN + part, label, "button", 12)


def folded(kit: Kit, reading: Reading, part: str, title: str, inside: list[Node]) -> Node:
    """A block behind its row."""
    shown = reading.is_open(part)
    row = fold(kit, part, title, shown)
    return Column([row, long_card(inside)], gap=8) if shown else row

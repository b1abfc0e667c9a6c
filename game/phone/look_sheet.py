"""The sheet that looks closer: details to open, and what the opened ones show."""

from __future__ import annotations

from collections.abc import Mapping

from game.phone.documents import DETAIL_ICONS, detail_card
from game.phone.view import PhoneView
from game.story.event import Event
from game.ui.components.button import button
from game.ui.components.sheet import sheet
from game.ui.toolkit import Box, Flex, Icon, Kit, Node, Paint, Row, Style, Text, Touch

DETAIL = "detail:"
BACK = "close"


def look_sheet(kit: Kit, view: PhoneView, looked: Mapping[str, Event]) -> Node:
    """`looked` are the details opened here, with the events that showed them."""
    parts: list[Node] = []
    for offer in view.looks():
        detail = view.content.details[offer.given.id]
        if detail.id in looked:
            parts.append(detail_card(kit, view, detail, looked[detail.id]))
        else:
            parts.append(_closed(kit, view.words.of(detail.name), detail.id, detail.kind))
    foot = button(kit, "close:foot", view.words.ui("back"), kind="light")
    footer = None if kit.large else foot
    return sheet(
        kit, view.words.ui("look-closer"), view.words.ui("look-only"), parts, footer,
        "magnifying-glass", view.words.ui("close"),
    )  # fmt: skip


def _closed(kit: Kit, name: str, detail: str, kind: str) -> Node:
    """A detail not opened yet: its name and an arrow."""
    theme = kit.theme
    paint = Paint(theme.section, 18, theme.look_line, theme.outline_width)
    icon = Icon(DETAIL_ICONS.get(kind, "magnifying-glass"), 22, theme.look)
    words = Flex(Text(name, Style(17, 600, leading=1.36), theme.look), valign="center")
    row = Row([icon, words, Icon("caret-right:bold", 18, theme.look)], gap=12)
    return Touch(Box(row, paint, (12, 16), min_height=64, valign="center"), DETAIL + detail, name)

"""The notebook of a landscape page: what the player has seen for themselves."""

from __future__ import annotations

from collections.abc import Mapping

from game.phone.documents import DETAIL_ICONS
from game.phone.view import PhoneView
from game.story.event import Event
from game.ui.components.card import entry, titled
from game.ui.toolkit import Kit, Node, Style, Text

_MOST = 4


def notebook(kit: Kit, view: PhoneView, looked: Mapping[str, Event]) -> Node:
    """The details looked at, the newest last; a line of advice while there are none."""
    words = view.words
    title = words.ui("notebook")
    if not looked:
        empty = Text(words.ui("notebook-empty"), Style(16, 400, leading=1.5), kit.theme.text2)
        return titled(kit, title, "notebook:fill", [empty])
    rows: list[Node] = []
    for name in list(looked)[-_MOST:]:
        detail = view.content.details[name]
        icon = DETAIL_ICONS.get(detail.kind, "magnifying-glass")
        first = detail.text or (detail.rows[0] if detail.rows else detail.name)
        said = words.of(first, looked[name]).replace(" | ", " ")
        rows.append(entry(kit, icon, said, words.of(detail.name), first=not rows))
    return titled(kit, title, "notebook:fill", rows)

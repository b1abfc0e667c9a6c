"""A silence: three quiet dots, in a call with words for those who do not hear it."""

from __future__ import annotations

from game.phone.view import PhoneView
from game.play.feed import CALLS
from game.ui.components.bubble import stamp
from game.ui.theme import CAPTION
from game.ui.toolkit import Box, Icon, Kit, Node, Row, Self, Text


def silence(kit: Kit, view: PhoneView) -> Node:
    """Nobody writes, or nobody speaks."""
    if view.feed.app.kind not in CALLS:
        return stamp(kit, "…")
    tone = kit.theme.text2
    words = Text(view.words.ui("silence"), CAPTION, tone)
    return Self(Box(Row([Icon("dots-three", 18, tone), words], gap=8), padding=(2, 4)), "start")

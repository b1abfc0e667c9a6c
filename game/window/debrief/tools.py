"""The ways on: another way, another situation, done, tell, language."""

from __future__ import annotations

from game.ui.components.button import button, round_button, tell_button
from game.ui.components.stage import dock
from game.ui.toolkit import Box, Flex, Icon, Kit, Node, Paint, Row, Style, Text, Touch
from game.window.debrief.debrief_view import DebriefView
from game.window.menu_parts import language_button

AGAIN, OTHER, DONE, TELL, LANGUAGE = "again", "other", "home", "tell", "language"
_INK = "#F5F1E8"


def again(kit: Kit, back: DebriefView, exact: bool = False) -> Node:
    """Back to where things turned; `exact` says so in its words."""
    name = "back-to-then" if exact and back.result.turns else "try-another-way"
    return button(kit, AGAIN, back.ui(name), "arrow-counter-clockwise", "light", 56, 17)


def other(kit: Kit, back: DebriefView) -> Node:
    return button(kit, OTHER, back.ui("another-situation"), "squares-four:fill", "outline", 56, 17)


def tell(kit: Kit, back: DebriefView, height: float = 68) -> Node:
    return tell_button(kit, back.ui("tell-someone"), TELL, quiet=True, height=height)


def foot(kit: Kit, back: DebriefView, middle: Node) -> Node:
    words = back.words
    home = round_button(kit, DONE, words.ui("done"), "house:fill")
    return dock(kit, home, middle, language_button(kit, words))


def side_tools(kit: Kit, back: DebriefView) -> list[Node]:
    """On the daybreak of a landscape page."""
    words = back.words
    return [
        Flex(_pill(kit, DONE, words.ui("done"), "house:fill")),
        Flex(_pill(kit, LANGUAGE, words.other_languages, "translate")),
    ]


def _pill(kit: Kit, id: str, label: str, icon: str) -> Node:
    theme = kit.theme
    words = Text(label, Style(15, 600, leading=1.3), _INK, fit=True)
    inside = Row([Icon(icon, 19, _INK), words], gap=8, justify="center")
    fill, edge = ("#000000", "#FFFFFF") if theme.contrast else ("#14213F", "#8FA1C4")
    paint = Paint(fill, 24, edge, theme.outline_width)
    return Touch(Box(inside, paint, (4, 8), min_height=48, valign="center"), id, label, radius=24)

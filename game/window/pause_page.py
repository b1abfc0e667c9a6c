"""The page of a pause: what to do next, and how things are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.wording import Wording
from game.ui.components.button import button, button_row
from game.ui.toolkit import (
    At,
    Box,
    Column,
    Flex,
    Kit,
    Node,
    Paint,
    Row,
    Scroll,
    Shadow,
    Space,
    Stack,
    Style,
    Text,
)
from game.window.backdrop import backdrop
from game.window.help_chip import help_chip
from game.window.menu_parts import foot_tone, narrow, roomy, spaced
from game.window.setting_rows import setting_row

if TYPE_CHECKING:
    from game.window.pause_screen import PauseScreen

_ASKED = {"restart": ("restart-ask", "restart"), "quit": ("stop-playing-ask", "stop-yes")}
_TALL = 64


def pause_page(kit: Kit, screen: PauseScreen) -> Node:
    words = screen.services.words_of_settings()
    ways, shown = _ways(kit, words, screen), _display(kit, words, screen)
    first = [*_head(kit, words, screen), Space(18), *ways]
    body: Node = Column([*first, Space(22), *shown])
    if roomy(kit):
        sides = [Flex(Column(first)), Flex(Column(list(shown)))]
        body = Row(list(sides), gap=44, align="start")
    if kit.large:
        inside = Box(Scroll(body, "page", foot=foot_tone(kit)), padding=(16, 20))
        whole = narrow(kit, inside, 1160 if roomy(kit) else 640)
        return Stack([backdrop(kit, screen.screen), whole])
    return _over(kit, screen, body, 960 if roomy(kit) else 500)


def _over(kit: Kit, screen: PauseScreen, body: Node, width: float) -> Node:
    """A panel in the middle of the darkened page."""
    theme = kit.theme
    shadow = (Shadow(24, 60, "#000000A6"),) if theme.glow else ()
    paint = Paint(theme.sheet, 30, theme.sheet_line, theme.outline_width, shadows=shadow)
    panel = Box(Scroll(body, "page"), paint, (22, 24, 24, 24), width=width)
    tall = kit.size(panel, kit.metrics.width_px)[1] > kit.metrics.height_px - kit.dp(32)
    place = At(panel, "center", "fill" if tall else "center", (16, 20, 16, 20))
    return Stack([backdrop(kit, screen.screen), place])


def _head(kit: Kit, words: Wording, screen: PauseScreen) -> list[Node]:
    title = Text(words.ui("pause"), Style(22 if kit.large else 28, 700, leading=1.26))
    top = Row([Flex(title, valign="center"), help_chip(kit, words)], gap=12)
    if screen.playing is None:
        return [top]
    waits = Text(words.ui("paused"), Style(16, 400, leading=1.4), kit.theme.text2)
    return [top, Space(2), waits]


def _ways(kit: Kit, words: Wording, screen: PauseScreen) -> list[Node]:
    """The way back into the story first; what ends it asks once more."""
    if screen.asking:
        return _question(kit, words, screen.asking)
    found = [button(kit, "resume", words.ui("resume"), "play:fill", "light", _TALL)]
    if screen.undoes:
        found.append(_way(kit, "undo", words.ui("undo-last"), "arrow-counter-clockwise"))
    if screen.playing is not None:
        found.append(_way(kit, "people", words.ui("people-around"), "users-three:bold"))
    away = [_way(kit, "another", words.ui("another-situation"), "squares-four")]
    if screen.playing is not None:
        away.insert(0, _way(kit, "restart", words.ui("restart")))
    found += away if roomy(kit) or kit.large else [button_row(kit, away)]
    found.append(_way(kit, "quit", words.ui("stop-playing"), "sign-out"))
    return spaced(found, 10)


def _way(kit: Kit, id: str, label: str, icon: str | None = None) -> Node:
    return button(kit, id, label, icon, height=_TALL, size=17)


def _question(kit: Kit, words: Wording, asking: str) -> list[Node]:
    asked, yes = _ASKED[asking]
    text = Text(words.ui(asked), Style(19, 600, leading=1.4), balance=True)
    answers = [
        button(kit, "no", words.ui("stop-no"), None, "light", _TALL, 17),
        button(kit, "yes", words.ui(yes), None, height=_TALL, size=17),
    ]
    return [Space(6), text, Space(16), button_row(kit, answers), Space(6)]


def _display(kit: Kit, words: Wording, screen: PauseScreen) -> list[Node]:
    settings = screen.services.settings
    names = ("language", "text_scale", "speed", "high_contrast", "reduced_motion", "volume")
    rows = [setting_row(kit, words, settings, name) for name in names]
    rows.append(_way(kit, "settings", words.ui("all-settings"), "sliders-horizontal:bold"))
    return spaced(rows, 16 if kit.large else 11)

"""A pause: the story waits. Going on, going back, another way to show it, or stopping."""

from __future__ import annotations

from collections.abc import Callable

from game.story.run import Run
from game.story.wording import Wording
from game.ui.components.button import button, button_row
from game.ui.kit import Kit, Paint, Shadow, Style
from game.ui.toolkit import At, Box, Column, Flex, Node, Row, Scroll, Space, Stack, Text
from game.window.menu import AsideScreen, backdrop, foot_tone, help_chip, narrow, roomy, spaced
from game.window.services import Screen, Services
from game.window.settings_screen import apply_setting, setting_row


class PauseScreen(AsideScreen):
    """`asking` is what waits for a second touch: restart, quit or nothing."""

    name = "pause"

    def __init__(self, services: Services, screen_to_return_to: Screen) -> None:
        super().__init__(services, screen_to_return_to)
        self.asking = ""

    def build(self, kit: Kit) -> Node:
        return pause_page(kit, self)

    @property
    def playing(self) -> Run | None:
        """The run that waits, if there is one."""
        playing = getattr(self.screen, "playing", None)
        return playing if isinstance(playing, Run) else None

    @property
    def undoes(self) -> bool:
        """Whether there is a choice to take back."""
        return hasattr(self.screen, "undo") and bool(self.playing and self.playing.steps)

    def do(self, target: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "resume": self.back, "undo": self._undo, "yes": self._yes,
            "people": self._people,
            "another": lambda: self.services.show("pick"),
        }  # fmt: skip
        if target in ("restart", "quit", "no"):
            self.asking = "" if target == "no" else target
            self.services.changed()
        elif target in acts:
            acts[target]()
        else:
            apply_setting(self.services, target)

    def back(self) -> bool:
        if self.asking:
            self.asking = ""
            return True
        return super().back()

    def _undo(self) -> None:
        undo: Callable[[], None] | None = getattr(self.screen, "undo", None)
        super().back()
        if undo is not None:
            undo()

    def _people(self) -> None:
        if self.playing is not None:
            self.services.show("people", self, self.playing.content)

    def _yes(self) -> None:
        if self.asking == "quit":
            self.services.quit()
        elif self.playing is not None:
            again = self.playing.restarted()
            self.services.save_run(again)
            self.services.show("play", again)


# The page of a pause: what to do next, and how things are shown.

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
    tall = panel.measured(kit, kit.metrics.width_px)[1] > kit.metrics.height_px - kit.dp(32)
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

"""A pause: the story waits. Going on, going back, another way to show it, or stopping."""

from collections.abc import Callable
from dataclasses import dataclass

from game.records.settings import Settings
from game.story.wording import Wording
from game.ui.components.button import button, button_row
from game.ui.kit import Kit, Paint, Shadow, Style
from game.ui.toolkit import At, Box, Column, Flex, Node, Row, Scroll, Space, Stack, Text
from game.window import menu
from game.window.routes import ToPeople, ToPick, ToPlay
from game.window.screen import Screen
from game.window.services import Services
from game.window.settings_screen import apply_setting, setting_row

RESUME, UNDO, PEOPLE, ANOTHER = "resume", "undo", "people", "another"
RESTART, QUIT, YES, NO = "restart", "quit", "yes", "no"


class PauseScreen(menu.AsideScreen):
    """`asking` is what waits for a second touch: restart, quit or nothing."""

    name = "pause"

    def __init__(self, services: Services, screen_to_return_to: Screen) -> None:
        super().__init__(services, screen_to_return_to)
        self.asking = ""

    def build(self, kit: Kit) -> Node:
        model = PauseModel(
            settings=self.services.settings,
            plays=self.screen.waiting_run is not None,
            undoes=self.screen.undoes,
            asking=self.asking,
            behind=self.screen.build if self.screen.theme == "night" else None,
        )
        return pause_page(kit, self.services.words_of_settings(), model)

    def do(self, target: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            RESUME: self.back,
            UNDO: self._undo,
            YES: self._yes,
            PEOPLE: self._people,
            ANOTHER: lambda: self.services.show(ToPick()),
        }
        if target in (RESTART, QUIT, NO):
            self.asking = "" if target == NO else target
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
        # First back, then undo: what stood still meanwhile is told how long before it changes.
        super().back()
        self.screen.undo()

    def _people(self) -> None:
        run = self.screen.waiting_run
        if run is not None:
            self.services.show(ToPeople(self, run.content))

    def _yes(self) -> None:
        run = self.screen.waiting_run
        if self.asking == QUIT:
            self.services.quit()
        elif run is not None:
            again = run.restarted()
            # Kept before it is shown: else the old run would wait at the title if the power failed.
            self.services.save_run(again)
            self.services.show(ToPlay(again))


# The page of a pause: what to do next, and how things are shown.


@dataclass(frozen=True)
class PauseModel:
    """What a pause shows: whether a run waits and has a choice to take back, and what is asked.

    `behind` builds the page to be seen darkly behind it; None for a plain ground.
    """

    settings: Settings
    plays: bool = False
    undoes: bool = False
    asking: str = ""
    behind: Callable[[Kit], Node] | None = None


_ASKED = {RESTART: ("restart-ask", "restart"), QUIT: ("stop-playing-ask", "stop-yes")}
_TALL = 64


def pause_page(kit: Kit, words: Wording, model: PauseModel) -> Node:
    """The whole page. `words` know all languages there are, not only those of a story."""
    ways, shown = _ways(kit, words, model), _display(kit, words, model.settings)
    first = [*_head(kit, words, model), Space(18), *ways]
    body: Node = Column([*first, Space(22), *shown])
    if menu.roomy(kit):
        sides = [Flex(Column(first)), Flex(Column(list(shown)))]
        body = Row(list(sides), gap=44, align="start")
    if kit.large:
        inside = Box(Scroll(body, "page", foot=menu.foot_tone(kit)), padding=(16, 20))
        whole = menu.narrow(kit, inside, 1160 if menu.roomy(kit) else 640)
        return Stack([menu.backdrop(kit, model.behind), whole])
    return _over(kit, model, body, 960 if menu.roomy(kit) else 500)


def _over(kit: Kit, model: PauseModel, body: Node, width: float) -> Node:
    """A panel in the middle of the darkened page."""
    theme = kit.theme
    shadow = (Shadow(24, 60, "#000000A6"),) if theme.glow else ()
    paint = Paint(theme.sheet, 30, theme.sheet_line, theme.outline_width, shadows=shadow)
    panel = Box(Scroll(body, "page"), paint, (22, 24, 24, 24), width=width)
    tall = panel.measured(kit, kit.metrics.width_px)[1] > kit.metrics.height_px - kit.dp(32)
    place = At(panel, "center", "fill" if tall else "center", (16, 20, 16, 20))
    return Stack([menu.backdrop(kit, model.behind), place])


def _head(kit: Kit, words: Wording, model: PauseModel) -> list[Node]:
    title = Text(words.ui("pause"), Style(22 if kit.large else 28, 700, leading=1.26))
    top = Row([Flex(title, valign="center"), menu.help_chip(kit, words)], gap=12)
    if not model.plays:
        return [top]
    waits = Text(words.ui("paused"), Style(16, 400, leading=1.4), kit.theme.text2)
    return [top, Space(2), waits]


def _ways(kit: Kit, words: Wording, model: PauseModel) -> list[Node]:
    """The way back into the story first; what ends it asks once more."""
    if model.asking:
        return _question(kit, words, model.asking)
    found = [button(kit, RESUME, words.ui("resume"), "play:fill", "light", _TALL)]
    if model.undoes:
        found.append(_way(kit, UNDO, words.ui("undo-last"), "arrow-counter-clockwise"))
    if model.plays:
        found.append(_way(kit, PEOPLE, words.ui("people-around"), "users-three:bold"))
    away = [_way(kit, ANOTHER, words.ui("another-situation"), "squares-four")]
    if model.plays:
        away.insert(0, _way(kit, RESTART, words.ui("restart")))
    found += away if menu.roomy(kit) or kit.large else [button_row(kit, away)]
    found.append(_way(kit, QUIT, words.ui("stop-playing"), "sign-out"))
    return menu.spaced(found, 10)


def _way(kit: Kit, id: str, label: str, icon: str | None = None) -> Node:
    return button(kit, id, label, icon, height=_TALL, size=17)


def _question(kit: Kit, words: Wording, asking: str) -> list[Node]:
    asked, yes = _ASKED[asking]
    text = Text(words.ui(asked), Style(19, 600, leading=1.4), balance=True)
    answers = [
        button(kit, NO, words.ui("stop-no"), None, "light", _TALL, 17),
        button(kit, YES, words.ui(yes), None, height=_TALL, size=17),
    ]
    return [Space(6), text, Space(16), button_row(kit, answers), Space(6)]


def _display(kit: Kit, words: Wording, settings: Settings) -> list[Node]:
    names = ("language", "text_scale", "speed", "high_contrast", "reduced_motion", "volume")
    rows = [setting_row(kit, words, settings, name) for name in names]
    rows.append(_way(kit, menu.SETTINGS, words.ui("all-settings"), "sliders-horizontal:bold"))
    return menu.spaced(rows, 16 if kit.large else 11)

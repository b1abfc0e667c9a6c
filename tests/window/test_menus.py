"""The menus: title, choice, notice, pause, help, settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree

import pygame
import pytest

from game.files import SCENARIOS
from game.records.settings import Settings
from game.script.library import Library
from game.story.input import choose
from game.story.run import Run
from game.ui.motion import Motion
from game.window.app import App
from game.window.game import screen_of
from game.window.help import HelpScreen
from game.window.notice import NoticeScreen
from game.window.pause import PauseScreen
from game.window.pick import PickScreen
from game.window.play_screen import PlayScreen
from game.window.routes import Route, ToHelp, ToNotice, ToPause, ToPick, ToSettings, ToTitle
from game.window.screen import Screen
from game.window.services import Services
from tests.support.fit import BareKit
from tests.support.situations import SHIPPED, STORIES

JOB = "a-job-offer"
FIRST: dict[str, Route] = {"title": ToTitle(), "pick": ToPick(), "notice": ToNotice(JOB)}
ASIDES: dict[str, Callable[[Screen], Route]] = {
    "pause": ToPause,
    "help": ToHelp,
    "settings": ToSettings,
}
MENUS = (*FIRST, *ASIDES)
SIZES = ((1080, 1920), (1366, 768), (320, 240))
MAIN = ("start", "start-other", "continue", "resume", "undo", "restart", "another", "quit")
_KEYS = {"escape": pygame.K_ESCAPE, "return": pygame.K_RETURN, "tab": pygame.K_TAB}


@dataclass
class Bench:
    """An app without a window; `now` is its clock."""

    size: tuple[int, int] = (1080, 1920)
    settings: Settings = field(default_factory=Settings)
    library: Library = SHIPPED
    now: float = 100.0

    def __post_init__(self) -> None:
        motion = Motion()
        surface = pygame.Surface(self.size)
        self.app = App(surface, lambda: self.now, self.settings, motion)
        self.services = Services(
            self.library, self.settings, lambda: self.now, self.app.go, self.app.changed,
            self._quit, screen_of, save_settings=self.app.restyle, motion=motion,
        )  # fmt: skip
        self.quit = False

    def _quit(self) -> None:
        self.quit = True

    @property
    def screen(self) -> Screen:
        assert self.app.screen is not None
        return self.app.screen

    def play(self, *choices: str) -> PlayScreen:
        playing = self.services.new_run(JOB, "scam", 7)
        assert playing is not None
        screen = PlayScreen(self.services, playing)
        self.services.go(screen)
        for name in choices:
            screen.playback.finish()
            screen.give(choose(name))
        screen.playback.finish()
        return screen

    def open(self, name: str) -> Screen:
        if name in ASIDES:
            self.services.show(ASIDES[name](self.play("ask-where")))
        else:
            self.services.show(FIRST[name])
        self.app.frame()
        return self.screen

    def touch(self, target: str) -> None:
        self.app.frame()
        found = next(t for t in self.app.page.targets if t.id == target)
        self.app.scrolling.bring_into_view(target)
        shown = next(t for t in self.app.targets() if t.id == found.id)
        wide, tall = self.size
        x, y = shown.rect.center
        for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
            event = pygame.event.Event(kind, x=x / wide, y=y / tall, finger_id=1, touch_id=1)
            self.app.handle(event)
        self.app.frame()

    def press(self, key: str) -> None:
        code = _KEYS.get(key) or pygame.key.key_code(key)
        self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, unicode="", mod=0))
        self.app.frame()


SMALL = STORIES.folder / "a-parcel"
"""It is made ready in a moment, where only their number matters."""


def folder_of(tmp_path: Path, count: int, story: Path = SCENARIOS / JOB) -> Path:
    """A scenarios folder with a number of situations, all made of one."""
    copytree(SCENARIOS / "vocabulary", tmp_path / "vocabulary")
    for number in range(count):
        copytree(story, tmp_path / f"story-{number:02}")
    return tmp_path


def age_of(folder: Path, ages: int) -> None:
    file = folder / "situation.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("ages: from 16", f"ages: from {ages}"), encoding="utf-8")


@pytest.mark.parametrize("name", MENUS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", (1.0, 2.0))
@pytest.mark.parametrize("language", ("vi", "en"))
def test_nothing_is_clipped(
    name: str, size: tuple[int, int], scale: float, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.window.app.Kit", BareKit.instead)
    bench = Bench(size, Settings(language=language, text_scale=scale))
    bench.open(name)
    page, surface = bench.app.page, pygame.Rect((0, 0), size)
    for text in page.texts:
        assert text.needed[0] <= text.rect.w + 1 and text.needed[1] <= text.rect.h + 1, text
        assert any(g.scrolls for g in text.path) or surface.contains(text.rect), text
    for target in page.targets:
        assert any(g.scrolls for g in target.path) or surface.contains(target.rect), target


@pytest.mark.parametrize("name", MENUS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", (1.0, 2.0))
def test_targets_are_large_and_apart(name: str, size: tuple[int, int], scale: float) -> None:
    bench = Bench(size, Settings(text_scale=scale))
    bench.open(name)
    targets, dp = bench.app.page.targets, bench.app.kit.dp
    assert len({t.id for t in targets}) == len(targets)
    for number, target in enumerate(targets):
        least = 64 if target.id in MAIN else 44
        assert min(target.rect.size) >= dp(least) - 1, target
        beside = [t.rect for t in targets[:number] if t.path == target.path]
        assert target.rect.collidelist(beside) < 0, target


@pytest.mark.parametrize("name", MENUS)
def test_every_page_leads_to_real_help_and_back(name: str) -> None:
    bench = Bench()
    before = bench.open(name)
    if name != "help":
        bench.press("h")
    assert isinstance(bench.screen, HelpScreen)
    if name != "help":
        bench.press("escape")
        assert bench.screen is before


def test_from_the_title_to_the_story() -> None:
    bench = Bench()
    bench.open("title")
    bench.touch("start")
    bench.touch(f"story:{JOB}")
    assert isinstance(bench.screen, NoticeScreen)
    bench.touch("start")
    assert isinstance(bench.screen, PlayScreen)


def test_the_other_language_is_chosen_on_the_way_in() -> None:
    bench = Bench()
    bench.open("title")
    bench.touch("start-other")
    assert bench.services.settings.language == "en"
    assert isinstance(bench.screen, PickScreen)


def test_a_story_left_in_the_middle_goes_on() -> None:
    bench = Bench()
    playing: Run = bench.play("ask-where").playing
    bench.services.saved_run = lambda: playing
    bench.open("title")
    bench.touch("continue")
    assert isinstance(bench.screen, PlayScreen)
    assert bench.screen.playing is playing and bench.screen.playback.done


@pytest.mark.parametrize("count", (1, 2, 3, 4, 5, 8, 12))
def test_any_number_of_cards(count: int, tmp_path: Path) -> None:
    bench = Bench(library=Library(folder_of(tmp_path, count, SMALL)))
    bench.open("pick")
    cards = [t for t in bench.app.page.targets if t.id.startswith("story:")]
    assert len(cards) == count
    bench.press(str(min(count, 9)))
    assert isinstance(bench.screen, NoticeScreen)


def test_the_glimpse_is_the_same_for_all_variants() -> None:
    bench = Bench()
    bench.open("pick")
    said = " ".join(text.text for text in bench.app.page.texts)
    assert "Quỳnh" in said and "19:40" in said
    assert not any(word in said.lower() for word in ("lừa", "scam"))


def test_a_broken_situation_is_left_out_with_one_line(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 2)
    (folder / "story-01" / "situation.yaml").write_text("format: 1\n", encoding="utf-8")
    bench = Bench(library=Library(folder))
    bench.open("pick")
    assert [t.id for t in bench.app.page.targets if t.id.startswith("story:")] == ["story:story-00"]
    said = [text.text for text in bench.app.page.texts]
    assert bench.services.words().ui("situations-left-out", n=1) in said


def test_no_situation_at_all(tmp_path: Path) -> None:
    bench = Bench(library=Library(folder_of(tmp_path, 0)))
    bench.open("title")
    bench.touch("start")
    said = [text.text for text in bench.app.page.texts]
    assert bench.services.words().ui("console-no-story") in said


def test_the_age_filter(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 3)
    age_of(folder / "story-01", 10)
    bench = Bench(library=Library(folder))
    bench.open("pick")
    bench.touch("age:10")
    assert [t.id for t in bench.app.page.targets if t.id.startswith("story:")] == ["story:story-01"]
    bench.touch("age:16")
    assert len([t for t in bench.app.page.targets if t.id.startswith("story:")]) == 3


def test_time_in_a_pause_does_not_count() -> None:
    bench = Bench()
    play = bench.play()
    started = play.playback.started
    bench.services.show(ToPause(play))
    bench.now += 50
    bench.press("h")
    bench.now += 10
    bench.press("escape")
    bench.touch("resume")
    assert bench.screen is play
    assert play.playback.started == started + 60


def test_a_pause_takes_the_last_choice_back() -> None:
    bench = Bench()
    bench.open("pause")
    bench.touch("undo")
    assert isinstance(bench.screen, PlayScreen)
    assert not bench.screen.playing.steps


def test_a_restart_asks_once() -> None:
    bench = Bench()
    bench.open("pause")
    bench.touch("restart")
    assert isinstance(bench.screen, PauseScreen)
    bench.press("escape")
    assert isinstance(bench.screen, PauseScreen) and not bench.screen.asking
    bench.touch("restart")
    bench.touch("yes")
    assert isinstance(bench.screen, PlayScreen)
    assert not bench.screen.playing.steps


def test_quitting_asks_once() -> None:
    bench = Bench()
    bench.open("pause")
    bench.touch("quit")
    assert not bench.quit
    bench.touch("yes")
    assert bench.quit


def test_the_page_behind_a_pause_cannot_be_touched() -> None:
    bench = Bench()
    bench.open("pause")
    assert not any(t.id.startswith("choice:") for t in bench.app.page.targets)


@pytest.mark.parametrize("name", ("pause", "settings"))
def test_settings_apply_at_once(name: str) -> None:
    bench = Bench()
    bench.open(name)
    bench.touch("set:language:1")
    bench.touch("set:speed:2")
    bench.touch("set:high_contrast:1")
    bench.touch("set:reduced_motion:1")
    bench.touch("set:text_scale:2")
    settings = bench.services.settings
    assert (settings.language, settings.speed, settings.text_scale) == ("en", 1.6, 2.0)
    assert settings.high_contrast and settings.reduced_motion and bench.services.motion.reduced
    assert bench.app.kit.theme.contrast and bench.app.kit.metrics.text_scale == 2.0


def test_a_new_pace_holds_for_the_story_that_waits() -> None:
    bench = Bench()
    play = bench.play()
    bench.services.show(ToPause(play))
    bench.touch("set:speed:0")
    bench.touch("resume")
    assert play.playback.speed == bench.services.settings.speed == 0.7


def test_help_shows_only_checked_lines_and_no_lights() -> None:
    bench = Bench()
    bench.open("help")
    said = " ".join(text.text for text in bench.app.page.texts)
    assert all(number in said for number in ("111", "113", "115"))
    assert "156" not in said and "VNeID" not in said
    assert bench.screen.theme == "morning"


def test_help_leaves_no_trace() -> None:
    bench = Bench()
    saved: list[object] = []
    bench.services.save_run = saved.append
    play = bench.play()
    journal = play.playing.journal
    bench.press("h")
    bench.press("escape")
    assert play.playing.journal is journal and not saved


@pytest.mark.parametrize("name", MENUS)
def test_the_keyboard_reaches_everything(name: str) -> None:
    bench = Bench((1366, 768))
    bench.open(name)
    wanted = {t.id for t in bench.app.page.targets}
    reached = set()
    for _ in range(len(wanted)):
        bench.press("tab")
        reached.add(bench.app.focus)
    assert reached == wanted

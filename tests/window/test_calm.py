"""The calm page: where the game cannot be played it says so kindly, and whom to call."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.files import ROOT, SCENARIOS
from game.records.settings import Settings
from game.script.library import Library
from game.studio.driver import Driver
from game.ui.motion import Motion
from game.window.app import App
from game.window.calm import Calm, CalmScreen, broken_words, no_story, nothing_kept
from game.window.title import TitleScreen

SIZES = [(540, 960), (390, 844), (1080, 1920), (1920, 1080), (320, 240)]
CALMS = {
    "words": broken_words(("vocabulary/sentences.yaml:5:1",)),
    "no story": no_story(("a/situation.yaml:3:1", "b:1:1", "c:1:1", "d:1:1", "e:1:1")),
    "nothing kept": nothing_kept("/home/school/.local/share/not-alone"),
}


def shown(calm: Calm, size: tuple[int, int], settings: Settings | None = None) -> App:
    settings = settings or Settings()
    app = App(pygame.display.set_mode(size), lambda: 0.0, settings, Motion(True))
    app.go(CalmScreen(calm, app.close))
    app.frame()
    return app


def said(app: App) -> list[str]:
    return [box.text for box in app.page.texts]


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", CALMS)
def test_it_says_everything_in_both_languages_and_the_numbers(
    name: str, size: tuple[int, int], scale: float, contrast: bool
) -> None:
    calm = CALMS[name]
    app = shown(calm, size, Settings(text_scale=scale, high_contrast=contrast))
    words = " ".join(said(app))
    for text in (calm.title, calm.text, calm.hint):
        assert text["vi"] in words and text["en"] in words
    assert {"111", "113", "115"} <= set(said(app)) and calm.places[0] in words
    assert not [box.text for box in app.page.texts if box.cut]
    tall = size[1]
    first = next(box for box in app.page.texts if "111" in box.text)
    assert first.rect.bottom <= tall or size == (320, 240), "the numbers are in sight at once"


@pytest.mark.parametrize("key", ["escape", "q", "return", "space"])
def test_a_key_closes_it(key: str) -> None:
    app = shown(CALMS["words"], (540, 960))
    code = pygame.key.key_code(key)
    app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
    assert not app.running


def test_its_button_closes_it_and_nothing_else_does() -> None:
    app = shown(CALMS["words"], (540, 960))
    app.activate("")
    for key, held in ((pygame.K_r, pygame.KMOD_SHIFT), (pygame.K_h, 0), (pygame.K_l, 0)):
        app.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=held, unicode=""))
    assert app.running and [target.id for target in app.targets()] == ["done"]
    app.activate("done")
    assert not app.running


def _file(folder: Path) -> Path:
    (folder / "home").write_text("a file in place of the folder", "utf-8")
    return folder / "home"


HOMES: dict[str, Callable[[Path], Path]] = {
    "a file": _file,
    "below a file": lambda folder: _file(folder) / "records",
    "300 letters": lambda folder: folder / ("a" * 300),
    "locked": lambda folder: folder / "locked" / "records",
}


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder named locked may not be entered, whoever runs the tests."""
    stat = Path.stat

    def refuse(self: Path, **more: bool) -> os.stat_result:
        if "locked" in self.parts[:-1]:
            raise PermissionError(13, "Permission denied", str(self))
        return stat(self, **more)

    monkeypatch.setattr(Path, "stat", refuse)


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("which", HOMES)
def test_where_records_cannot_lie_one_is_told_once_and_plays(which: str, tmp_path: Path) -> None:
    home = HOMES[which](tmp_path)
    before = sorted(tmp_path.rglob("*"))
    driver = Driver((540, 960), folder=home)
    driver.game.open()
    driver.settle()
    assert any("Lần này chưa lưu được gì" in box.text for box in driver.app.page.texts)
    assert any(str(home) == box.text for box in driver.app.page.texts)
    driver.do("done")
    assert isinstance(driver.screen, TitleScreen)
    driver.play("a-job-offer", "scam", 5)
    driver.do("choice:ask-where")
    driver.play_on()
    assert len(driver.playing.journal.entries) == 1
    assert not any("Chưa lưu được" in box.text for box in driver.app.page.texts)
    driver.services.set(replace(driver.services.settings, text_scale=2.0))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_run_that_was_asked_for_begins_behind_it(tmp_path: Path) -> None:
    driver = Driver((540, 960), folder=_file(tmp_path))
    driver.game.open(driver.services.new_run("a-job-offer", "scam", 5))
    driver.press("return")
    assert driver.screen.name == "play"


def test_where_no_story_can_be_played_the_place_of_the_error_stands(tmp_path: Path) -> None:
    shutil.copytree(SCENARIOS / "vocabulary", tmp_path / "vocabulary")
    driver = Driver((540, 960), library=Library(tmp_path))
    driver.game.open()
    driver.settle()
    assert str(tmp_path) in [box.text for box in driver.app.page.texts]
    (tmp_path / "a-story").mkdir()
    (tmp_path / "a-story" / "situation.yaml").write_text("format: 1\n\ttitle: x\n", "utf-8")
    again = Driver((540, 960), library=Library(tmp_path))
    again.game.open()
    again.settle()
    assert any("a-story/situation.yaml:2:1" in box.text for box in again.app.page.texts)
    again.press("escape")
    assert not again.app.running


def test_the_window_opens_with_it_where_the_words_are_broken(tmp_path: Path) -> None:
    shutil.copytree(SCENARIOS, tmp_path / "scenarios")
    sentences = tmp_path / "scenarios" / "vocabulary" / "sentences.yaml"
    sentences.write_text(sentences.read_text("utf-8").replace("\n  you:", "\n\tyou:"), "utf-8")
    code = (
        "import sys, pathlib, threading, time, pygame\n"
        "from game.cli import catalog, entry, main\n"
        "from game.script import library\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "library.SCENARIOS = folder\n"
        "catalog.Library = lambda say: library.Library(folder, say)\n"
        "entry.has_display = lambda: True\n"
        "def close():\n"
        "    while not pygame.display.get_surface():\n"
        "        time.sleep(0.1)\n"
        "    print(pygame.display.get_surface().get_size(), flush=True)\n"
        # Again and again: what is pressed before the window listens may be dropped.
        "    while True:\n"
        "        key = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode='')\n"
        "        pygame.event.post(key)\n"
        "        time.sleep(0.3)\n"
        "threading.Thread(target=close, daemon=True).start()\n"
        "raise SystemExit(main(['play', 'a-job-offer', '--size', '540x960']))\n"
    )
    environment = {**os.environ, "NOT_ALONE_HOME": str(tmp_path / "home"),
                   "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "scenarios")], cwd=ROOT, env=environment,
        text=True, timeout=60, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2 and done.stdout.splitlines()[-1:] == ["(540, 960)"], done.stderr
    assert "vocabulary/sentences.yaml:" in done.stderr and "111" in done.stderr

"""The runs that a window keeps: found again, removed when they end, never another visitor's."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.records.journals import Journals, read_journal
from game.records.settings import Settings
from game.story.run import Run
from game.studio.driver import Driver
from game.window.play_screen import PlayScreen
from game.window.title import TitleScreen

ROOT = Path(__file__).resolve().parents[2]
SIZE = (540, 960)
JOB, FRIEND = "a-job-offer", "a-friend-needs-money"
IN_2037 = 2_130_000_000
STALE_FOCUS = "the focus outlives what it stood on; it will go with its page or its question"
ONE_VISITOR = "a booth has one set of settings and runs for all; each visitor will have their own"


def begun(folder: Path, name: str = JOB, seed: int = 5, booth: bool = False) -> Run:
    """A story that somebody began and left, in a window of its own."""
    driver = Driver(SIZE, folder=folder, booth=booth)
    playing = driver.services.new_run(name, "scam" if name == JOB else "scam-clean", seed)
    assert playing is not None
    playing, _ = playing.give(playing.offers()[0].given)
    driver.services.save_run(playing)
    return playing


def ended(driver: Driver, seed: int = 8) -> Run:
    playing = driver.services.new_run(JOB, "scam", seed)
    assert playing is not None
    for given in next(iter(driver.services.graph(playing).endings.values())).witness:
        playing, _ = playing.give(given)
        driver.services.save_run(playing)
    return playing


def offered(folder: Path, booth: bool = False) -> Run | None:
    driver = Driver(SIZE, folder=folder, booth=booth)
    driver.go("title")
    assert isinstance(driver.screen, TitleScreen)
    return driver.screen.saved


def kept(folder: Path) -> list[int]:
    paths = (folder / "window" / "journals").glob("*.json")
    return sorted(read_journal(path).head.seed for path in paths)


def date(folder: Path, seed: int, seconds: int) -> None:
    for path in (folder / "window" / "journals").glob(f"*{seed}.json*"):
        os.utime(path, (seconds, seconds))


def test_another_story_played_to_its_end_leaves_the_unfinished_ones(tmp_path: Path) -> None:
    first = begun(tmp_path)
    begun(tmp_path, FRIEND, 6)
    date(tmp_path, 6, 1_000)
    driver = Driver(SIZE, folder=tmp_path)
    ended(driver)
    assert kept(tmp_path) == [5, 6]
    found = offered(tmp_path)
    assert found is not None and found.journal == first.journal


def test_a_run_dated_in_the_future_hides_no_other(tmp_path: Path) -> None:
    begun(tmp_path, FRIEND, 6)
    date(tmp_path, 6, IN_2037)
    first = begun(tmp_path)
    found = offered(tmp_path)
    assert found is not None and found.journal == first.journal


def test_a_run_that_was_over_when_the_power_failed_hides_no_other(tmp_path: Path) -> None:
    first = begun(tmp_path)
    driver = Driver(SIZE, folder=tmp_path)
    Journals(tmp_path / "window").save(ended(driver).journal)
    found = offered(tmp_path)
    assert found is not None and found.journal == first.journal
    assert kept(tmp_path) == [5]


def test_a_run_begun_again_hides_no_other(tmp_path: Path) -> None:
    first = begun(tmp_path)
    again = begun(tmp_path, FRIEND, 6)
    Driver(SIZE, folder=tmp_path).services.save_run(again.restarted())
    found = offered(tmp_path)
    assert found is not None and found.journal == first.journal


def test_a_booth_keeps_no_run_but_the_one_that_is_played(tmp_path: Path) -> None:
    begun(tmp_path, booth=True)
    begun(tmp_path, FRIEND, 6, booth=True)
    assert kept(tmp_path) == [6]
    ended(Driver(SIZE, folder=tmp_path, booth=True))
    assert kept(tmp_path) == [] and offered(tmp_path, booth=True) is None


def test_a_full_disk_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    driver = Driver(SIZE, folder=tmp_path)
    driver.play(JOB, "scam", 5)
    monkeypatch.setattr(os, "fsync", full)
    said = []
    for choice in ("ask-where", "how-to-join"):
        driver.do(f"choice:{choice}")
        driver.play_on()
        said.append(any("máy hết chỗ" in box.text for box in driver.app.page.texts))
    assert said == [True, False]


@pytest.mark.parametrize("home", ("x" * 300, "a file"), ids=("too long a name", "a file"))
def test_a_folder_that_cannot_be_read_opens_the_window_all_the_same(
    tmp_path: Path, home: str
) -> None:
    (tmp_path / "a file").write_text("in the way", "utf-8")
    code = (
        "from game.window.app import App\n"
        "frame = App.frame\n"
        "def once(self):\n"
        "    found = frame(self)\n"
        "    print(*(box.text for box in self.page.texts))\n"
        "    self.running = False\n"
        "    return found\n"
        "App.frame = once\n"
        "from game.cli import main, play\n"
        "play.has_display = lambda: True\n"
        "raise SystemExit(main(['--size', '540x960', '--lang', 'en']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, timeout=120, capture_output=True,
        env={**os.environ, "NOT_ALONE_HOME": str(tmp_path / home), "SDL_VIDEODRIVER": "dummy"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing can be kept this time" in " ".join(done.stdout.split())


@pytest.mark.xfail(strict=True, reason=STALE_FOCUS)
@pytest.mark.parametrize("asked", ("quit", "restart"))
def test_a_question_taken_back_is_answered_by_no_later_key(tmp_path: Path, asked: str) -> None:
    driver = Driver(SIZE, folder=tmp_path, way="keyboard")
    driver.play(JOB, "scam", 5)
    driver.do("choice:ask-where")
    driver.play_on()
    before = driver.playing.journal
    driver.press("p")
    driver.do(asked)
    driver.tab_to("yes")
    driver.press("escape")
    driver.press("return")
    driver.settle()
    saved = driver.game.saved_run()
    assert saved is not None and saved.journal == before, "what was kept is kept"
    assert driver.app.running
    for _ in range(2):
        if not isinstance(driver.screen, PlayScreen):
            driver.press("escape")
    assert driver.playing.journal == before, "and it is what one goes on with"


TOUCHES = ("set:language:1", "set:text_scale:2", "set:high_contrast:1", "set:read_aloud:1")
"""What a visitor sets: English, the largest text, high contrast, reading aloud."""


def visit(driver: Driver) -> None:
    """Somebody sets the booth to their needs, begins a story, and leaves it for the title."""
    driver.go("title")
    driver.do("settings")
    for target in TOUCHES:
        driver.do(target)
    driver.do("back")
    for target in ("start", f"story:{JOB}", "start"):
        driver.do(target)
    driver.play_on()
    driver.do(next(name for name in driver.ids() if name.startswith("choice:")))
    for target in ("pause", "another", "back"):
        driver.do(target)


@pytest.mark.xfail(strict=True, reason=ONE_VISITOR)
def test_a_visitor_of_a_booth_finds_nothing_of_the_one_before(tmp_path: Path) -> None:
    fresh = Driver(SIZE, folder=tmp_path / "fresh", booth=True)
    fresh.go("title")
    booth = Driver(SIZE, folder=tmp_path / "booth", booth=True)
    visit(booth)
    assert isinstance(booth.screen, TitleScreen) and isinstance(fresh.screen, TitleScreen)
    assert booth.screen.saved is None, "no run to go on with"
    assert booth.services.settings == fresh.services.settings
    assert booth.ids() == fresh.ids()
    assert booth.app.texts() == fresh.app.texts()
    assert booth.app.kit.theme == fresh.app.kit.theme
    assert booth.app.kit.metrics == fresh.app.kit.metrics


@pytest.mark.xfail(strict=True, reason=ONE_VISITOR)
def test_a_booth_that_was_started_again_is_as_at_the_start(tmp_path: Path) -> None:
    """The settings that its operator made before the first visitor stay; a visitor's do not."""
    visit(Driver(SIZE, folder=tmp_path, booth=True))
    assert Driver(SIZE, folder=tmp_path, booth=True).services.settings == Settings()

"""What happens to a window in the middle of everything: nothing is lost and nothing raises."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.records.record_file import EARLIER
from game.records.settings import FILE, Settings, save_settings
from game.story import journal_file
from game.studio.driver import Driver
from game.ui import glyphs
from game.ui.sound import Speaker
from game.window.play_screen import PlayScreen
from game.window.routes import ToDebrief, ToPlay, ToTitle
from game.window.title import TitleScreen
from game.window.window import DisplayLost, Loop
from tests.support.fonts import forget_fonts
from tests.support.saves import laid_above

JOB = "a-job-offer"
SIZE = (540, 960)
ODD = [(320, 240), (240, 320), (1280, 720), (3840, 2160)]
ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Seat:
    """A game in a window with the loop that real events go through. The clock is ours."""

    folder: Path | None = None
    size: tuple[int, int] = SIZE
    settings: Settings | None = None
    driver: Driver = field(init=False)
    loop: Loop = field(init=False)

    def __post_init__(self) -> None:
        self.driver = Driver(self.size, self.settings, folder=self.folder)
        self.loop = Loop(self.driver.app, clock=lambda: self.driver.now)

    def event(self, kind: int, **given: Any) -> None:
        self.loop._handle(pygame.event.Event(kind, **given))

    def resize(self, size: tuple[int, int]) -> None:
        pygame.display.set_mode(size, pygame.RESIZABLE)
        self.event(pygame.VIDEORESIZE, w=size[0], h=size[1], size=size)
        self.driver.app.frame()

    def texts(self) -> list[str]:
        return [box.text for box in self.driver.app.page.texts]

    def play(self) -> PlayScreen:
        self.driver.play(JOB, "scam", 5)
        screen = self.driver.screen
        assert isinstance(screen, PlayScreen)
        return screen


def _chat(seat: Seat) -> None:
    seat.play()


def _typing(seat: Seat) -> None:
    seat.driver.go(ToPlay(seat.driver.new_run(JOB, "scam", 5)))
    seat.driver.pass_time(1.0)


def _sheet(seat: Seat) -> None:
    seat.play()
    seat.driver.do("tell")
    seat.driver.do("person:mum")


def _sliding(seat: Seat) -> None:
    seat.play().open_look()
    seat.driver.pass_time(0.05)


def _debrief(seat: Seat) -> None:
    playing = seat.play().playing
    graph = seat.driver.services.graph(playing)
    for given in next(iter(graph.endings.values())).witness:
        playing, _ = playing.give(given)
    seat.driver.go(ToDebrief(playing))


MIDDLES: list[Callable[[Seat], None]] = [_chat, _typing, _sheet, _sliding, _debrief]


@pytest.mark.parametrize("middle", MIDDLES)
def test_another_size_in_the_middle_shows_the_same_things(middle: Callable[[Seat], None]) -> None:
    seat = Seat()
    middle(seat)
    before, what = set(seat.driver.ids()), seat.driver.screen
    for size in ODD:
        seat.resize(size)
        assert seat.driver.app.canvas.surface.get_size() == size
        assert seat.driver.screen is what and seat.texts()
    seat.resize(SIZE)
    assert set(seat.driver.ids()) == before, "back in the old size all is as it was"


def test_minimised_nothing_goes_on_and_afterwards_all_goes_on_as_before() -> None:
    seat = Seat()
    _typing(seat)
    due = seat.driver.screen.due()
    assert due is not None
    left = due - seat.driver.now
    seat.event(pygame.WINDOWMINIMIZED)
    seat.driver.now += 500
    seat.event(pygame.WINDOWRESTORED)
    again = seat.driver.screen.due()
    assert again is not None and again - seat.driver.now == pytest.approx(left)
    assert seat.driver.app.frame(), "the window is painted anew"


def test_the_loop_sleeps_while_minimised_and_ends_when_closed() -> None:
    seat = Seat()
    _typing(seat)
    screen = seat.driver.screen
    assert isinstance(screen, PlayScreen)
    shown = screen.playback.shown
    pygame.event.clear()
    for kind in (pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED, pygame.QUIT):
        pygame.event.post(pygame.event.Event(kind))
    seat.loop.run()
    assert not seat.driver.app.running and screen.playback.shown == shown


def test_losing_the_display_is_told_and_the_run_is_kept(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    seat.play()
    seat.driver.do("choice:ask-where")
    kept = seat.driver.playing.journal
    try:
        pygame.display.quit()
        seat.driver.app.changed()
        with pytest.raises(DisplayLost):
            seat.loop.run()
    finally:
        pygame.display.init()
    title = Seat(tmp_path).driver
    saved = title.game.saved_run()
    assert saved is not None and saved.journal.entries == kept.entries


def test_the_command_says_in_words_that_the_display_was_lost(tmp_path: Path) -> None:
    code = (
        "import pygame\n"
        "from game.window.app import App\n"
        "frame = App.frame\n"
        "def once(self):\n"
        "    found = frame(self)\n"
        "    pygame.display.quit()\n"
        "    return found\n"
        "App.frame = once\n"
        "from game.cli import main, play\n"
        "play.has_display = lambda: True\n"
        "raise SystemExit(main(['--size', '540x960', '--lang', 'en']))\n"
    )
    done = _process(code, tmp_path)
    assert "window was lost" in done.stderr and "Traceback" not in done.stderr
    assert done.returncode == 0


def _process(code: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NOT_ALONE_HOME": str(folder), "SDL_VIDEODRIVER": "dummy", **more}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, text=True, timeout=60,
        capture_output=True, check=False,
    )  # fmt: skip


def test_without_a_sound_device_the_game_is_silent_and_goes_on(tmp_path: Path) -> None:
    code = (
        "import pygame, threading, time\n"
        "from game.cli import main, play\n"
        "play.has_display = lambda: True\n"
        "def quit():\n"
        # Again and again: on a busy machine the window may not be there yet, and drops the event.
        "    while True:\n"
        "        time.sleep(0.3)\n"
        "        if pygame.display.get_surface():\n"
        "            pygame.event.post(pygame.event.Event(pygame.QUIT))\n"
        "threading.Thread(target=quit, daemon=True).start()\n"
        "raise SystemExit(main(['play', 'a-job-offer', '--size', '540x960', '--lang', 'en']))\n"
    )
    done = _process(code, tmp_path, SDL_AUDIODRIVER="no-such-device")
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr


def test_a_speaker_without_a_device_raises_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object, **more: object) -> None:
        raise pygame.error("no audio device")

    pygame.mixer.quit()
    monkeypatch.setattr(pygame.mixer, "init", refuse)
    monkeypatch.setattr(pygame.mixer, "pre_init", refuse)
    Speaker().close()


def test_a_missing_font_is_named_and_a_plain_one_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    forget_fonts()
    monkeypatch.setattr(glyphs, "FONTS", tmp_path)
    try:
        seat = Seat(size=(400, 701))
        seat.play()
        assert seat.driver.app.page.items and seat.texts()
        assert "font" in capsys.readouterr().err
    finally:
        forget_fonts()


def test_damaged_settings_are_set_aside_with_a_word_that_is_read_once(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("{ not json", encoding="utf-8")
    seat = Seat(tmp_path)
    seat.driver.go(ToTitle())
    assert any("cài đặt đã lưu bị hỏng" in text for text in seat.texts())
    assert (tmp_path / (FILE + ".damaged")).exists()
    seat.driver.go(ToTitle())
    assert not any("bị hỏng" in text for text in seat.texts())


def test_damaged_settings_fall_back_on_their_earlier_copy(tmp_path: Path) -> None:
    for scale in (2.0, 1.5):
        save_settings(Settings(text_scale=scale), tmp_path)
    (tmp_path / FILE).write_bytes(b"\x00\xff" * 50)
    assert (tmp_path / (FILE + EARLIER)).exists()
    assert Seat(tmp_path).driver.services.settings.text_scale == 2.0


def test_a_damaged_journal_is_set_aside_with_a_word(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    seat.play()
    seat.driver.do("choice:ask-where")
    for path in (tmp_path / "window" / "journals").iterdir():
        path.write_text("torn", encoding="utf-8")
    again = Seat(tmp_path)
    again.driver.go(ToTitle())
    title = again.driver.screen
    assert isinstance(title, TitleScreen) and title.saved is None
    assert any("bị hỏng" in text for text in again.texts())


def test_a_save_of_a_newer_game_stays_when_a_run_is_over(tmp_path: Path) -> None:
    newer = tmp_path / "window" / "journals" / "x-0000000000000001.json"
    newer.parent.mkdir(parents=True)
    newer.write_text('{"head": {"format": 99}, "entries": []}', encoding="utf-8")
    seat = Seat(tmp_path)
    seat.driver.go(ToTitle())
    assert any("bản mới hơn" in text for text in seat.texts())
    _debrief(seat)
    seat.driver.services.save_run(None)
    assert list(newer.parent.iterdir()) == [newer]


@pytest.mark.parametrize(
    ("shape", "said"),
    [("newer", "bản mới hơn"), ("foreign", "không khớp"), ("misfit", "không khớp")],
)
def test_an_older_run_of_one_s_own_is_found_beneath_what_cannot_be_played(
    tmp_path: Path, shape: str, said: str
) -> None:
    seat = Seat(tmp_path)
    seat.play()
    seat.driver.do("choice:ask-where")
    above = laid_above(next((tmp_path / "window" / "journals").glob("*.json")), shape)
    before = above.read_bytes()
    again = Seat(tmp_path)
    again.driver.go(ToTitle())
    title = again.driver.screen
    assert isinstance(title, TitleScreen) and title.saved is not None
    assert title.saved.steps[-1].entry.given.id == "ask-where"
    assert any(said in text for text in again.texts())
    assert above.read_bytes() == before and len(list(above.parent.iterdir())) == 2


def test_a_run_of_an_edited_story_goes_on_and_says_from_where(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    seat.play()
    seat.driver.do("choice:ask-where")
    kept = next((tmp_path / "window" / "journals").glob("*.json"))
    more = '"id": "ask-where"},\n{"stop": "gone", "act": "leave"}'
    kept.write_text(kept.read_text("utf-8").replace('"id": "ask-where"}', more), "utf-8")
    again = Seat(tmp_path)
    again.driver.go(ToTitle())
    title = again.driver.screen
    assert isinstance(title, TitleScreen) and title.saved is not None
    assert any("vừa được sửa" in text for text in again.texts())


def test_where_nothing_can_be_kept_one_plays_on_and_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "window").write_text("a file where a folder should be", encoding="utf-8")
    seat = Seat(tmp_path)
    seat.play()
    assert not any("Chưa lưu được" in text for text in seat.texts())
    seat.driver.do("choice:ask-where")
    seat.driver.play_on()
    assert len(seat.driver.playing.journal.entries) == 1
    assert any("Chưa lưu được" in text for text in seat.texts())
    # It is said once, not at every input.
    seat.driver.do("choice:how-to-join")
    seat.driver.play_on()
    assert not any("Chưa lưu được" in text for text in seat.texts())


def test_a_run_that_grew_too_long_says_so_and_is_played_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_file, "MAX_ENTRIES", 0)
    seat = Seat(tmp_path)
    seat.play()
    seat.driver.do("choice:ask-where")
    seat.driver.play_on()
    assert any("không lưu thêm được" in text for text in seat.texts())
    assert "choice:how-to-join" in seat.driver.ids()


def test_the_language_changes_while_a_sheet_is_open_and_the_sheet_stays() -> None:
    seat = Seat()
    _sheet(seat)
    before = seat.driver.ids()
    seat.driver.do("language")
    assert seat.driver.ids() == before
    assert any(text == "Send to Mum" or "Mum" in text for text in seat.texts())


def test_pausing_stops_the_story_and_restarting_begins_it_again(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    _typing(seat)
    due = seat.driver.screen.due()
    assert due is not None
    left = due - seat.driver.now
    seat.driver.press("p")
    seat.driver.now += 300
    seat.driver.press("escape")
    again = seat.driver.screen.due()
    assert again is not None and again - seat.driver.now == pytest.approx(left, abs=0.2)
    seat.play()
    seat.driver.do("choice:ask-where")
    draws = seat.driver.playing.journal.head
    for target in ("pause", "restart", "yes"):
        seat.driver.do(target)
    assert seat.driver.playing.journal.entries == ()
    assert seat.driver.playing.journal.head == draws
    assert seat.driver.game.saved_run() is None, "there is nothing to go on with yet"


def test_undo_is_kept_too(tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    seat.play()
    seat.driver.do("choice:ask-where")
    seat.driver.play_on()
    seat.driver.press("u")
    assert seat.driver.playing.journal.entries == ()
    seat.driver.do("choice:ask-where")
    saved = Seat(tmp_path).driver.game.saved_run()
    assert saved is not None and len(saved.journal.entries) == 1


@pytest.mark.parametrize("timers", [True, False])
def test_a_timed_choice_runs_out_only_if_asked_for(timers: bool) -> None:
    seat = Seat(settings=Settings(timers=timers))
    driver = seat.driver
    playing = driver.services.new_run(JOB, "scam", 5)
    assert playing is not None
    graph = driver.services.graph(playing)
    timed = next(
        (n for n, node in enumerate(graph.nodes) for e in node.edges if e.given.act == "timeout"),
        None,
    )
    if timed is None:
        seat.play()
    else:
        from game.graph.paths import path_to

        for given in path_to(graph, timed):
            playing, _ = playing.give(given)
        driver.go(ToPlay(playing))
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    before = len(screen.playing.journal.entries)
    screen.playback.finish()
    assert (screen.due() is not None) == (timers and timed is not None)
    driver.now += 1000
    driver.app.frame()
    assert len(screen.playing.journal.entries) == before + (timers and timed is not None)

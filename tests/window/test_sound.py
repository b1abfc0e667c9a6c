"""Sound: gentle files, no device no problem, every happening its sound, captions, no hints."""

from __future__ import annotations

import array
import importlib.util
import math
import sys
import wave
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import pygame
import pytest

from game.graph.paths import path_to
from game.play.cues import PLAIN, SILENT, caption_of, sounds_of
from game.records.settings import VOLUMES, Settings
from game.story.event import Event, EventKind, EventRun
from game.story.graph import Graph
from game.story.input import Input, choose
from game.story.run import Run, begin
from game.story.step import offers_at
from game.studio.driver import Driver
from game.ui.sound import FOLDER, SHARES, Mixer, Speaker, slots
from game.window.game import Game
from game.window.play_screen import PlayScreen, resumed
from game.window.routes import ToDebrief, ToPlay, ToSettings, ToTitle
from game.window.sounds import CUES, SoundFollower, Sounds
from tests.support.console import LIBRARY, graphs, situation

JOB = "a-job-offer"
SEED = 5
FILE_PEAK = 0.5
"""The loudest that a file may be: the shares of the slots reckon with it."""
FILES = sorted(FOLDER.glob("*.wav"))
TAP, RING = CUES["tap"], CUES["ring"]
IN, OUT = CUES["message-in"], CUES["message-out"]


@dataclass
class Fake:
    """An output that notes what it is asked; a slot is busy until it is told otherwise."""

    ready: bool = True
    played: list[str] = field(default_factory=list)
    gains: dict[int, float] = field(default_factory=dict)
    on: set[int] = field(default_factory=set)
    faded: list[int] = field(default_factory=list)
    opened: int = 0

    def open(self, slots: int) -> bool:
        self.opened += 1
        return self.ready

    def play(self, slot: int, file: Path, gain: float, loops: int = 0) -> bool:
        assert file.is_file()
        self.played.append(file.stem)
        self.gains[slot] = gain
        self.on.add(slot)
        return True

    def busy(self, slot: int) -> bool:
        return slot in self.on

    def gain(self, slot: int, gain: float) -> None:
        self.gains[slot] = gain

    def fade(self, slot: int, milliseconds: int) -> None:
        self.faded.append(slot)

    def wake(self, slot: int) -> None:
        pass

    def close(self) -> None:
        self.ready = False


def generator() -> Any:
    spec = importlib.util.spec_from_file_location("make_sounds", FOLDER / "make_sounds.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def samples(file: Path) -> array.array[int]:
    with wave.open(str(file), "rb") as read:
        assert (read.getnchannels(), read.getsampwidth(), read.getframerate()) == (1, 2, 22_050)
        found = array.array("h", read.readframes(read.getnframes()))
    if sys.byteorder == "big":
        found.byteswap()
    return found


# The files


def test_the_generator_makes_the_very_files() -> None:
    made = generator()
    assert {file.stem for file in FILES} == set(made.SOUNDS) == set(CUES)
    for file in FILES:
        assert made.wav(file.stem) == file.read_bytes(), file.name


def test_all_sounds_together_are_small() -> None:
    assert sum(file.stat().st_size for file in FILES) < 1_000_000


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_sound_is_soft_and_does_not_click(file: Path) -> None:
    found = samples(file)
    peak = max(abs(value) for value in found) / 32768
    assert 20 * math.log10(peak) <= -6 and peak <= FILE_PEAK
    assert max(abs(value) for value in (*found[:3], *found[-3:])) < 33, "it begins and ends at zero"
    mean = sum(found) / len(found)
    assert abs(mean) < 33


def test_all_that_can_sound_at_once_cannot_clip() -> None:
    assert sum(count * share for count, share in SHARES.values()) * FILE_PEAK <= 1.0
    assert max(VOLUMES) <= 1.0
    speaker = Speaker(fake := Fake())
    speaker.set(5.0)
    for cue in CUES.values():
        speaker.play(cue)
    assert sum(fake.gains.values()) * FILE_PEAK <= 1.0


# The speaker


def test_there_is_one_of_a_kind_at_once() -> None:
    speaker = Speaker(fake := Fake())
    assert speaker.play(RING) and not speaker.play(RING)
    assert speaker.play(IN) and speaker.play(OUT)
    assert fake.faded == [slots("message")[0]], "the earlier message fades away"
    assert speaker.play(TAP) and not speaker.play(CUES["sheet"])
    assert fake.played == ["ring", "message-in", "message-out", "tap"]


def test_the_ambience_goes_down_under_an_alert_and_comes_back() -> None:
    speaker, (night,) = Speaker(fake := Fake()), slots("ambience")
    speaker.under(CUES["ambience"])
    assert fake.opened == 0, "it begins with the first sound"
    speaker.play(TAP)
    full = fake.gains[night]
    speaker.play(RING)
    assert 0 < fake.gains[night] < full / 2
    speaker.settle()
    assert fake.gains[night] < full
    fake.on -= set(slots("alert"))
    speaker.settle()
    assert fake.gains[night] == full
    speaker.under(None)
    assert fake.faded == [night]


def test_muted_nothing_sounds_and_no_device_is_opened() -> None:
    speaker = Speaker(fake := Fake())
    speaker.set(0.0)
    assert not any(speaker.play(cue) for cue in CUES.values())
    assert (fake.opened, fake.played) == (0, [])
    speaker.set(0.6, frozenset({"ambience"}))
    speaker.under(CUES["ambience"])
    speaker.play(TAP)
    assert fake.played == ["tap"]
    speaker.set(0.0)
    assert slots("interface")[0] in fake.faded, "what sounds is ended softly"


def test_the_player_sets_the_volume_at_once() -> None:
    driver = driver_with(fake := Fake())
    driver.go(ToSettings(driver.screen_shown(ToTitle())))
    driver.do("set:volume:1")
    driver.do("set:volume:3")
    assert fake.gains[slots("interface")[0]] == SHARES["interface"][1]
    driver.do("set:volume:0")
    fake.on.clear()
    count = len(fake.played)
    driver.do("set:timers:1")
    assert len(fake.played) == count
    driver.do("set:volume:2")
    driver.do("set:captions:0")
    assert fake.played[-1] == "tap" or fake.played[-2] == "tap"
    assert not driver.services.settings.captions


# The device


def test_without_a_device_it_is_silent_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        import os

        os.write(2, b"ALSA lib: cannot find card\n")
        raise pygame.error("no audio device")

    monkeypatch.setattr(pygame.mixer, "init", broken)
    speaker = Speaker()
    speaker.under(CUES["ambience"])
    assert not any(speaker.play(cue) for cue in CUES.values())
    speaker.settle()
    speaker.stop(RING)
    speaker.set(0.3)
    speaker.under(None)
    speaker.close()
    assert capfd.readouterr() == ("", "")


def test_on_a_device_that_goes_away_it_falls_silent() -> None:
    speaker = Speaker(mixer := Mixer())
    speaker.set(0.6)
    assert speaker.play(TAP) and mixer.ready
    pygame.mixer.quit()
    for cue in CUES.values():
        speaker.play(cue)
    speaker.settle()
    assert not mixer.ready
    assert not speaker.play(RING)
    speaker.set(0.6)
    assert speaker.play(RING), "setting the volume tries the device again"
    speaker.close()


def test_a_missing_file_is_no_problem(tmp_path: Path) -> None:
    speaker = Speaker(folder=tmp_path)
    speaker.play(TAP)
    speaker.close()


def test_every_file_plays_on_the_dummy_device() -> None:
    mixer = Mixer()
    assert mixer.open(1)
    assert all(mixer.play(0, file, 0.5) and mixer.busy(0) for file in FILES)
    mixer.close()


# What makes which sound


def driver_with(fake: Fake, size: tuple[int, int] = (540, 960)) -> Driver:
    """A driver whose house can be heard."""
    driver = Driver(size)
    driver.game = Game(
        driver.app.canvas.surface, LIBRARY, clock=lambda: driver.now, speaker=Speaker(fake)
    )
    driver.app, driver.services = driver.game.app, driver.game.services
    return driver


def test_every_kind_of_event_has_its_sound_or_its_silence() -> None:
    said = {"line", "paper", "post", "chosen", "answered"}
    assert {*PLAIN, *SILENT, *said} == set(get_args(EventKind))
    assert set(PLAIN.values()) <= set(CUES)


def heard(graph: Graph, shown: EventRun, number: int) -> tuple[str, ...]:
    return tuple(sounds_of(graph.content, shown[:number], shown[number]))


@pytest.mark.parametrize("variant", ("scam", "genuine"))
def test_every_event_of_the_shipped_stories_is_heard_alike(variant: str) -> None:
    graph = graphs(JOB, "full")[variant]
    found: dict[str, set[str]] = {}
    for run in graph.runs:
        for number, event in enumerate(run):
            names = heard(graph, run, number)
            assert set(names) <= set(CUES)
            found.setdefault(event.kind, set()).update(names)
    assert found["line"] >= {"message-in"}
    assert found["ended"] == {"ending"}
    assert found.get("dim", {"light-dims"}) == {"light-dims"}
    assert found["asked"] == {"message-out"}


def play_of(graph: Graph, situation_name: str, variant: str, inputs: tuple[Input, ...]) -> Run:
    playing = begin(situation(situation_name).programs[variant, "full"], SEED)
    for given in inputs:
        playing, _ = playing.give(given)
    return playing


def test_a_light_that_comes_back_is_heard_and_one_that_shone_is_not() -> None:
    graph = graphs(JOB, "full")["scam"]
    content = graph.content
    person = next(iter(content.circle))
    answer = next(a for a in content.answers.values() if a.person == person)
    dim, told = Event("dim", person), Event("answered", answer.id)
    assert "light-back" in tuple(sounds_of(content, (dim,), told))
    assert "light-back" not in tuple(sounds_of(content, (), told))


def test_what_has_come_is_heard_once_and_what_stood_not_at_all() -> None:
    driver = driver_with(fake := Fake())
    driver.play(JOB, "scam", SEED)
    assert "message-in" in fake.played
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    assert screen.sound_follower.follow(screen.shown()) == ()
    again = resumed(driver.services, screen.playing)
    assert again.sound_follower.follow(again.shown()) == ()
    screen.give(choose("ask-where"))
    driver.play_on()
    driver.do("pause")
    fake.played.clear()
    fake.on.clear()
    driver.do("undo")
    driver.play_on()
    assert set(fake.played) <= {"tap", "ambience"}


def test_typing_sounds_while_somebody_writes_and_ends_with_the_line() -> None:
    driver = driver_with(fake := Fake())
    driver.go(ToPlay(driver.new_run(JOB, "scam", SEED)))
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    while screen.playback.typing is None or "typing" not in fake.played:
        due = screen.due()
        assert due is not None
        driver.now = due
        driver.app.frame()
        fake.on.discard(slots("message")[0])
    fake.on.add(next(slot for slot in slots("message")))
    driver.tap((270, 350))
    assert screen.playback.typing is None
    assert fake.faded


def test_sheets_endings_and_the_morning_are_heard() -> None:
    driver = driver_with(fake := Fake())
    driver.play(JOB, "scam", SEED)
    fake.on.clear()
    driver.app.focus = None
    driver.press("k")
    assert "sheet" in fake.played
    graph = graphs(JOB, "full")["scam"]
    ending = next(iter(graph.endings.values()))
    *before, last = ending.witness
    driver.go(ToPlay(play_of(graph, JOB, "scam", tuple(before))))
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    fake.on.clear()
    screen.give(last)
    for _ in range(200):
        fake.on.clear()
        driver.pass_time(1.0)
    assert "ending" in fake.played and driver.screen.name == "judge"
    fake.on.clear()
    driver.go(ToDebrief(screen.playing))
    assert fake.played[-1] == "morning"


# No hints


@pytest.mark.parametrize("look_first", (True, False))
def test_twins_sound_alike_for_as_long_as_they_are_alike(look_first: bool) -> None:
    """The same inputs to both, as far as the same is shown: the same is heard."""
    programs = situation(JOB).programs
    waiting = [(begin(programs["scam", "full"], SEED), begin(programs["genuine", "full"], SEED), 0)]
    compared = 0
    while waiting:
        one, other, depth = waiting.pop()
        mine, theirs = (keys(playing.transcript()) for playing in (one, other))
        if mine != theirs:
            continue
        compared += 1
        assert sounds_heard(one) == sounds_heard(other)
        offers = {o.given for o in offers_at(one.program, one.state)}
        both = offers & {o.given for o in offers_at(other.program, other.state)}
        for given in sorted(both, key=repr) if depth < 3 else ():
            if (given.act == "look") is look_first or depth:
                waiting.append((one.give(given)[0], other.give(given)[0], depth + 1))
    assert compared > 3


def keys(run: EventRun) -> list[tuple[str, str]]:
    return [(event.kind, event.id) for event in run]


def sounds_heard(playing: Run) -> tuple[str, ...]:
    return SoundFollower(Sounds(), playing.program.content).follow(playing.transcript())


# Captions


@pytest.mark.parametrize("language", ("vi", "en"))
@pytest.mark.parametrize("scale", (1.0, 2.0))
def test_what_a_sound_means_stands_on_the_page(language: str, scale: float) -> None:
    driver = Driver((540, 960), Settings(language=language, text_scale=scale))
    for kind in ("dim", "ring"):
        for variant, graph in graphs(JOB, "full").items():
            found = reach(graph, kind)
            if found is not None:
                caption_shows(driver, graph, variant, found, kind)


def reach(graph: Graph, kind: str) -> tuple[Input, ...] | None:
    """Inputs after which a run shows an event of a kind."""
    for number, node in enumerate(graph.nodes):
        for edge in node.edges:
            if any(event.kind == kind for event in graph.runs[edge.run]):
                return (*path_to(graph, number), edge.given)
    return None


def caption_shows(
    driver: Driver, graph: Graph, variant: str, inputs: tuple[Input, ...], kind: str
) -> None:
    driver.go(ToPlay(play_of(graph, JOB, variant, inputs[:-1])))
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    screen.playback.finish()
    screen.give(inputs[-1])
    seen: set[str] = set()
    for _ in range(400):
        driver.app.frame()
        seen.update(text.text for text in driver.app.page.texts)
        due = screen.due()
        if due is None or driver.screen is not screen:
            break
        driver.now = max(driver.now, due)
    words = driver.services.words(screen.playing)
    wanted = {"dim": ("caption-dim", "caption-dims"),
              "ring": ("caption-ring", "call-ringing", "call-incoming")}[kind]  # fmt: skip
    starts = [words.vocabulary.sentences[name][words.language].split("<")[0] for name in wanted]
    assert any(start in text for start in starts for text in seen), (variant, kind)


def test_a_caption_lasts_for_as_long_as_it_is_true() -> None:
    content = graphs(JOB, "full")["scam"].content
    line = next(n for n, x in content.lines.items() if x.kind == "line" and not x.by)
    ring, wait, said = Event("ring", ""), Event("wait", ""), Event("line", line)

    def shows(app: str, *events: Event) -> str:
        shown = (Event("app", app), *events)
        found = caption_of(content, shown, len(shown))
        return found[0] if found else ""

    assert shows("chat", ring) == "caption-ring" and shows("chat", ring, said) == ""
    assert shows("call", ring) == "", "the call says it itself"
    assert shows("place", wait) == "caption-silence" and shows("place", wait, said) == ""
    assert shows("chat", wait) == "", "where people write, nothing was to be heard"
    one, other, *_ = content.circle
    dim = Event("dim", one)
    assert shows("chat", dim, said, said) == "caption-dim", "time to read it"
    assert shows("chat", dim, Event("dim", other)) == "caption-dims"
    assert caption_of(content, (dim, said), 1) is None, "with the next input it goes"


def test_captions_can_be_turned_off() -> None:
    driver = Driver((540, 960), Settings(captions=False))
    graph = graphs(JOB, "full")["scam"]
    inputs = reach(graph, "dim")
    assert inputs is not None
    driver.go(ToPlay(play_of(graph, JOB, "scam", inputs)))
    driver.play_on()
    assert not any("[" in text.text for text in driver.app.page.texts)


def test_a_light_that_comes_back_has_its_caption() -> None:
    driver = Driver((540, 960), Settings(language="en"))
    driver.play(JOB, "scam", SEED)
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    content = screen.playing.program.content
    person = next(iter(content.circle))
    answer = next(a for a in content.answers.values() if a.person == person)
    shown = (Event("dim", person), Event("asked", answer.id), Event("answered", answer.id))
    screen.playback.shown = 2
    assert "warm chord" in screen.caption(shown)

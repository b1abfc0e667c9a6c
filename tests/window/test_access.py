"""Ways in: one switch, two, the keyboard alone, large text, a voice; and the circle's own rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from game.play.circle import HELPLINE, can_leave, circle_of
from game.records.plays import Plays, load_plays, save_plays
from game.records.settings import SCAN_SECONDS, Settings
from game.story.input import Input
from game.studio.driver import Driver, Way
from game.window.debrief.debrief_screen import DebriefScreen
from game.window.game import Game
from game.window.judge import JudgeScreen
from game.window.pause import PauseScreen
from game.window.people import PeopleScreen
from game.window.play_screen import PlayScreen
from game.window.routes import ToPick, ToPlay, ToTitle
from game.window.screen import Screen
from game.window.services import tell_button_level
from game.window.settings_screen import SettingsScreen
from tests.support.console import situation
from tests.support.fit import BareKit, contrast_kit, faults
from tests.window.test_ways import SITUATION, inputs_to, touch

PORTRAIT, LANDSCAPE = (540, 960), (1280, 720)
SWITCHED: dict[Way, str] = {"switch": "one", "switches": "two"}


@dataclass
class Heard:
    """A voice that only remembers."""

    said: list[str] = field(default_factory=list)
    queued: list[bool] = field(default_factory=list)
    languages: set[str] = field(default_factory=set)
    hushed: int = 0

    def say(self, text: str, language: str, queue: bool = False) -> None:
        self.said.append(text)
        self.queued.append(queue)
        self.languages.add(language)

    def hush(self) -> None:
        self.hushed += 1


def driver(way: Way = "finger", size: tuple[int, int] = PORTRAIT, **settings: object) -> Driver:
    chosen = Settings(switches=SWITCHED.get(way, "off"), **settings)  # type: ignore[arg-type]
    return Driver(size, chosen, way=way)


def playing(way: Way = "finger", size: tuple[int, int] = PORTRAIT, **settings: object) -> Driver:
    found = driver(way, size, **settings)
    found.play(SITUATION, "scam", 5)
    return found


def play_screen(found: Driver) -> PlayScreen:
    assert isinstance(found.screen, PlayScreen)
    return found.screen


def lines(found: Driver) -> list[str]:
    return [t.id for t in found.app.page.targets if t.role == "line" and t.enabled]


# The whole game by each way


@pytest.mark.parametrize("way", ("switch", "switches", "keyboard"))
@pytest.mark.parametrize("scale", (1.0, 2.0))
def test_a_whole_run_from_the_title_to_the_debrief(way: Way, scale: float) -> None:
    found = driver(way, text_scale=scale)
    found.go(ToTitle())
    assert found.ids(), "something can be reached at once"
    found.play(SITUATION, "scam", 5)
    for given in inputs_to("scam", "home-again"):
        touch(found, given)
    assert isinstance(found.screen, JudgeScreen)
    found.do("rating:6")
    assert isinstance(found.screen, DebriefScreen)
    acts = [entry.given.act for entry in found.screen.playing.journal.entries]
    assert "look" in acts and "tell" in acts and acts[-1] == "judge"


@pytest.mark.parametrize("way", ("switch", "switches"))
def test_the_menus_by_switches(way: Way) -> None:
    found = playing(way)
    found.do("pause")
    assert isinstance(found.screen, PauseScreen)
    found.do("set:language:1")
    assert found.services.settings.language == "en"
    found.do("resume")
    assert isinstance(found.screen, PlayScreen)


# Switches


@pytest.mark.parametrize("size", (PORTRAIT, LANDSCAPE))
@pytest.mark.parametrize("plays", (0, 4, 9))
def test_telling_is_one_step_one_key_and_one_touch(size: tuple[int, int], plays: int) -> None:
    found = driver("switch", size)
    found.services.plays = Plays(plays)
    found.play(SITUATION, "scam", 5)
    assert found.app.switching.marked == ("tell",), "it is marked first"
    found.pass_time(0.5)
    found.press("space")
    assert play_screen(found).sheet == "tell"
    by_key, by_touch = playing(size=size), playing(size=size)
    by_key.press("k")
    by_touch.tap(by_touch.bring("tell").rect.center)
    assert play_screen(by_key).sheet == play_screen(by_touch).sheet == "tell"


@pytest.mark.parametrize("seconds", SCAN_SECONDS)
def test_a_scan_steps_by_the_clock(seconds: float) -> None:
    found = playing("switch", scan_seconds=seconds)
    for _ in range(3):
        before, due = found.app.switching.marked, found.app.switching.due()
        assert due is not None and found.now <= due <= found.now + seconds
        found.pass_time(due - found.now - 0.01)
        assert found.app.switching.marked == before
        wait = found.app.wait()
        assert wait is not None and wait <= 0.011
        found.pass_time(0.011)
        assert found.app.switching.marked != before


def test_two_switches_wait_for_ever() -> None:
    found = playing("switches")
    before = found.app.switching.marked
    found.pass_time(600)
    assert found.app.switching.marked == before
    assert found.app.switching.due() is None


def test_a_scan_goes_round_and_a_group_lets_go() -> None:
    found = playing("switches")
    found.pass_time(0.5)
    everything = {t.id for t in found.app.page.targets if t.enabled}
    seen: set[str] = set()
    first = found.app.switching.marked
    for _ in range(99):
        marked = found.app.switching.marked
        seen.update(marked)
        if len(marked) > 1:
            found.press("return")
            for member in marked:
                assert found.app.switching.marked == (member,)
                found.press("space")
        else:
            found.press("space")
        if found.app.switching.marked == first:
            break
    assert seen == everything


def test_a_held_switch_counts_once() -> None:
    import pygame

    found = playing("switches")
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, unicode=" ")
    found.app.handle(event)
    once = found.app.switching.marked
    for _ in range(5):
        found.app.handle(event)
    assert found.app.switching.marked == once


def test_a_press_just_after_the_page_changed_does_nothing() -> None:
    found = playing("switch")
    found.app.go(found.screen)
    found.app.switching.scan.show(())
    found.app.frame()
    found.press("space")
    assert play_screen(found).sheet == ""


def test_other_keys_for_the_switches() -> None:
    found = playing("switches", switch_keys="left-right")
    before = found.app.switching.marked
    found.press("left")
    assert found.app.switching.marked != before


def test_without_switches_nothing_is_marked_and_nothing_steps() -> None:
    found = playing()
    assert found.app.switching.marked == () and found.app.switching.due() is None


# Flags


@pytest.mark.parametrize("scale", (1.0, 2.0))
@pytest.mark.parametrize("size", (PORTRAIT, LANDSCAPE))
def test_a_line_is_flagged_by_two_touches(scale: float, size: tuple[int, int]) -> None:
    found = playing(size=size, text_scale=scale)
    target = lines(found)[-1]
    name = target.removeprefix("line:")
    found.do(target)
    assert f"flag:{name}" in found.ids(), "a button comes beside the line"
    assert found.bring(f"flag:{name}").rect.h >= found.app.kit.dp(44) - 1
    found.do(f"flag:{name}")
    assert found.playing.journal.entries[-1].given == Input("flag", name)
    assert name in play_screen(found).flagged()
    assert found.services.words().ui("flag-noted") in found.app.texts() or any(
        found.services.words().ui("flag-noted") in text.text for text in found.app.page.texts
    )


def test_a_second_touch_on_the_line_flags_it_too_and_only_once() -> None:
    found = playing()
    target = lines(found)[-1]
    for _ in range(4):
        found.do(target)
    acts = [entry.given.act for entry in found.playing.journal.entries]
    assert acts == ["flag"]


def test_the_picked_line_stays_where_it_was() -> None:
    found = playing()
    for name in ("choice:ask-where",):
        found.do(name)
        found.play_on()
    target = found.bring(lines(found)[0])
    found.do(target.id)
    after = next(t for t in found.app.targets() if t.id == target.id)
    assert abs(after.rect.bottom - found.bring(target.id).rect.bottom) <= 1
    assert abs(after.rect.y - target.rect.y) <= found.app.kit.dp(1)


def test_a_touch_beside_a_line_lets_go_of_it_and_hurries_nothing() -> None:
    found = playing()
    found.do(lines(found)[-1])
    found.app.activate("")
    assert play_screen(found).picked == "" and not found.playing.journal.entries


def test_while_the_story_runs_a_touch_on_a_line_hurries_it() -> None:
    found = driver()
    found.go(ToPlay(found.new_run(SITUATION, "scam", 5)))
    screen = play_screen(found)
    found.play_on()
    found.do("choice:ask-where")
    assert not lines(found)
    shown, bubble = screen.playback.shown, next(t for t in found.app.targets() if t.role == "line")
    found.tap(bubble.rect.center)
    assert screen.picked == "" and screen.playback.shown > shown


def test_flags_by_keyboard() -> None:
    found = playing("keyboard")
    newest = lines(found)[-1]
    found.tab_to(newest)
    found.press("up")
    above = found.app.focus
    assert above is not None and above.startswith("line:") and above != newest
    found.press("return")
    found.press("return")
    assert found.playing.journal.entries[-1].given == Input("flag", above.removeprefix("line:"))


def test_flags_change_nothing_that_happens() -> None:
    found = playing()
    before = found.playing.state
    found.do(lines(found)[-1])
    found.do(lines(found)[-1])
    assert found.playing.state == before and "choice:ask-where" in found.ids()


# The beacon


def test_the_beacon_grows_quiet() -> None:
    levels = [tell_button_level(Plays(n), False) for n in range(8)]
    assert levels == ["loud"] * 3 + ["plain"] * 3 + ["contacts"] * 2
    assert {tell_button_level(Plays(n), True) for n in range(8)} == {"loud"}


def test_plays_are_counted_and_tellings_apart(tmp_path: Path) -> None:
    for loud in (True, False):
        found = Driver(PORTRAIT, Settings(loud_tell=loud), folder=tmp_path)
        found.services.plays = found.services.plays if loud else Plays(9, *_told(tmp_path))
        found.play(SITUATION, "scam", 5)
        for given in inputs_to("scam", "home-again"):
            touch(found, given)
        assert isinstance(found.screen, JudgeScreen)
    kept = load_plays(tmp_path)
    assert kept.finished == 10 and kept.prompted >= 1 and kept.unprompted == kept.prompted
    text = (tmp_path / "plays.json").read_text(encoding="utf-8")
    assert SITUATION not in text and "mum" not in text


def _told(folder: Path) -> tuple[int, int]:
    kept = load_plays(folder)
    return kept.prompted, kept.unprompted


def test_where_nothing_is_kept_it_stays_golden() -> None:
    found = playing()
    found.services.finished(found.playing)
    assert found.services.plays == Plays() and found.services.tell_button_level == "loud"


@pytest.mark.parametrize(
    "text", ("", "[]", "{", '{"format": 1, "finished": -3}', '{"format": 1, "finished": true}')
)
def test_damaged_counts_begin_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / "plays.json").write_text(text, encoding="utf-8")
    assert load_plays(tmp_path) == Plays()
    save_plays(Plays(2, 1, 0), tmp_path)
    assert load_plays(tmp_path) == Plays(2, 1, 0)


@pytest.mark.parametrize("size", (PORTRAIT, LANDSCAPE))
@pytest.mark.parametrize("scale", (1.0, 2.0))
def test_a_light_opens_telling_with_its_person(size: tuple[int, int], scale: float) -> None:
    found = playing(size=size, text_scale=scale)
    lights = [name for name in found.ids() if name.startswith("light:")]
    assert len(lights) >= 3
    found.do(lights[0])
    assert play_screen(found).sheet == "tell"
    assert play_screen(found).whom == lights[0].removeprefix("light:")
    assert "send" in found.ids()


# Who is in the circle


def test_removal_never_leaves_nobody() -> None:
    for variant in ("scam", "genuine"):
        content = situation(SITUATION).programs[variant, "full"].content
        everybody = frozenset(content.circle)
        assert circle_of(content, everybody), "somebody remains"
        assert (HELPLINE in circle_of(content, everybody)) == (HELPLINE in content.circle)
        out: frozenset[str] = frozenset()
        for person in content.circle:
            if can_leave(content, out, person):
                out |= {person}
            assert circle_of(content, out)


def test_a_person_left_out_is_neither_shown_nor_offered() -> None:
    found = playing()
    found.do("pause")
    found.do("people")
    assert isinstance(found.screen, PeopleScreen)
    found.do("out:mum")
    found.do("done")
    found.do("resume")
    assert isinstance(found.screen, PlayScreen)
    assert "light:mum" not in found.ids()
    found.do("tell")
    people = [name for name in found.ids() if name.startswith("person:")]
    assert people and "person:mum" not in people


def test_everybody_taken_out_leaves_the_helpline() -> None:
    found = playing()
    found.do("pause")
    found.do("people")
    for _ in range(9):
        leaving = [
            t.id for t in found.app.page.targets if t.id.startswith("out:") and t.role != "chosen"
        ]
        if not leaving:
            break
        found.do(leaving[0])
    found.do("done")
    found.do("resume")
    lights = [name for name in found.ids() if name.startswith("light:")]
    assert lights == [f"light:{HELPLINE}"]


def test_who_was_left_out_is_not_kept(tmp_path: Path) -> None:
    found = Driver(PORTRAIT, folder=tmp_path)
    found.services.leave_out("mum", True)
    found.services.set(replace(found.services.settings, speed=0.7))
    assert "mum" not in (tmp_path / "settings.json").read_text(encoding="utf-8")


# The voice


def listening(way: Way = "finger", **settings: object) -> tuple[Driver, Heard]:
    heard = Heard()
    chosen = Settings(
        language="en",
        switches=SWITCHED.get(way, "off"),
        **settings,  # type: ignore[arg-type]
    )
    return Driver(PORTRAIT, chosen, way=way, voice=lambda: heard), heard


def test_new_lines_and_answers_are_read_in_turn() -> None:
    found, heard = listening(read_aloud=True)
    found.play(SITUATION, "scam", 5)
    said = " ".join(heard.said)
    assert "Hi, I'm Quỳnh" in said
    assert "How do you answer?" in said and "1: " in said
    assert heard.languages == {"en"}
    news = [text for text, queued in zip(heard.said, heard.queued, strict=True) if queued]
    assert len(news) == len(set(news)), "each line is read once"


def test_the_focus_is_read_and_interrupts() -> None:
    found, heard = listening("keyboard", read_aloud=True)
    found.play(SITUATION, "scam", 5)
    heard.said.clear()
    heard.queued.clear()
    found.tab_to("tell")
    assert heard.said[-1] == "Tell someone."
    assert not any(heard.queued)


def test_a_switch_hears_what_it_would_select() -> None:
    found, heard = listening("switches", read_aloud=True)
    found.play(SITUATION, "scam", 5)
    heard.said.clear()
    found.press("space")
    marked = found.app.switching.marked
    labels = [t.label for t in found.app.page.targets if t.id in marked]
    assert labels and all(label.rstrip(".") in heard.said[-1] for label in labels)


def test_everything_that_can_have_the_focus_has_words() -> None:
    found = playing()
    for route in (ToTitle(), ToPick()):
        assert all(t.label.strip() for t in found.app.page.targets)
        found.go(route)


def test_silent_unless_asked_and_r_reads_the_page() -> None:
    found, heard = listening()
    found.play(SITUATION, "scam", 5)
    assert not heard.said
    found.press("r")
    assert "Quỳnh" in heard.said[-1]
    found.press("r", shift=True)
    assert found.services.settings.read_aloud and "on" in heard.said[-1]


def test_a_covered_page_is_not_read() -> None:
    found, heard = listening()
    found.play(SITUATION, "scam", 5)
    found.do("tell")
    found.press("r")
    assert "Whom would you like to tell?" in heard.said[-1]
    assert "Hi, I'm Quỳnh" not in heard.said[-1]


def test_a_look_closer_is_read() -> None:
    found, heard = listening(read_aloud=True)
    found.play(SITUATION, "scam", 5)
    heard.said.clear()
    found.do("look")
    detail = next(name for name in found.ids() if name.startswith("detail:"))
    found.do(detail)
    name = found.playing.program.content.details[detail.removeprefix("detail:")].name
    assert any(found.services.words().of(name) in text for text in heard.said)


def test_a_house_without_a_voice_is_silent() -> None:
    import pygame

    from game.script.library import Library

    game = Game(pygame.Surface(PORTRAIT), Library(), settings=Settings(read_aloud=True))
    game.open()
    game.app.frame()


def test_a_page_that_comes_by_itself_waits_for_what_is_being_read() -> None:
    found, heard = listening(read_aloud=True)
    found.go(ToTitle())
    assert heard.queued[-1] and heard.said[-1]
    before = heard.hushed
    found.press("l")
    assert heard.hushed > before, "what the player does interrupts"


# All of it fits


def pages(found: Driver) -> Iterator[tuple[str, Screen]]:
    """Every page that looks different for what this file is about."""
    screen = play_screen(found)
    for plays in (4, 9):
        found.services.plays = Plays(plays)
        yield f"after {plays} plays", screen
    found.services.plays = Plays()
    for target in lines(found):
        screen.act(target)
        yield f"{target} picked", screen
        screen.act(target)
        yield f"{target} flagged", screen
    found.services.leave_out("mum", True)
    yield "without mum", screen
    yield "people", PeopleScreen(found.services, screen, screen.playing.program.content)
    yield "pause", PauseScreen(found.services, screen)
    for switches in ("one", "two"):
        found.services.set(replace(found.services.settings, switches=switches))
        yield f"settings with {switches}", SettingsScreen(found.services, screen)


@pytest.mark.parametrize("language", ("vi", "en"))
@pytest.mark.parametrize("size", (PORTRAIT, LANDSCAPE, (1366, 768)))
@pytest.mark.parametrize("scale", (1.0, 1.5, 2.0))
def test_it_all_fits(language: str, size: tuple[int, int], scale: float) -> None:
    found = playing(size=size, text_scale=scale, language=language)
    for name, screen in pages(found):
        for kit in (BareKit(size, scale), contrast_kit(size, scale)):
            assert not faults(kit, screen.build(kit)), name

"""One story, four ways to play it: finger, mouse, keyboard and console leave the same journal."""

from __future__ import annotations

import pytest

from game.console.commands import NAMES, Commands
from game.story.input import LEAVE, Input
from game.story.journal import Journal
from game.story.run import begin
from game.studio.driver import Driver, Way
from game.window.judge import JudgeScreen
from game.window.play_screen import PlayScreen
from game.window.routes import ToPlay
from tests.support.console import LIBRARY, graphs, play, situation, typed

SITUATION = "a-job-offer"
SEED = 5
RUNS = [("scam", "home-again"), ("genuine", "first-shift-checked")]


def inputs_to(variant: str, ending: str) -> tuple[Input, ...]:
    """A look, a telling, then the shortest way to an ending."""
    graph = graphs(SITUATION, "full")[variant]
    first = graph.nodes[graph.starts[0].node]
    side = next(edge.given for edge in first.edges if edge.given.act == "look")
    told = next(edge.given for edge in first.edges if edge.given.act == "tell")
    return (side, told, *graph.endings[ending].witness)


def touch(driver: Driver, given: Input) -> None:
    """One input by the targets that stand for it on the screen."""
    if given.act == "choose":
        driver.do(f"choice:{given.id}")
    elif given.act == "look":
        driver.do("look")
        driver.do(f"detail:{given.id}")
        driver.do("back")
    elif given.act == "tell":
        driver.do("tell")
        driver.do(f"person:{given.person}")
        if f"sentence:{given.id}" in driver.ids():
            driver.do(f"sentence:{given.id}")
        driver.do("send")
    else:
        driver.do(given.act)
    driver.play_on()
    close_talk(driver)


def close_talk(driver: Driver) -> None:
    screen = driver.screen
    if isinstance(screen, PlayScreen) and screen.talk():
        driver.do("back")
        driver.play_on()


def played(way: Way, variant: str, inputs: tuple[Input, ...]) -> Journal:
    driver = Driver((540, 960), way=way)
    driver.play(SITUATION, variant, SEED)
    for given in inputs:
        touch(driver, given)
    screen = driver.screen
    assert isinstance(screen, JudgeScreen), "the story comes to its end and asks for a judgement"
    return screen.playing.journal


@pytest.mark.parametrize(("variant", "ending"), RUNS)
def test_finger_mouse_keyboard_and_console_leave_the_same_journal(
    variant: str, ending: str
) -> None:
    inputs = inputs_to(variant, ending)
    playing = begin(situation(SITUATION).programs[variant, "full"], SEED)
    commands = Commands(LIBRARY.vocabulary)
    words = {name: commands.shown(name, "en") for name in NAMES}
    by_console = play(playing, typed(playing, inputs, words)).kept[-1]
    for way in ("finger", "mouse", "keyboard"):
        journal = played(way, variant, inputs)
        assert [(e.stop, e.given) for e in journal.entries] == [
            (e.stop, e.given) for e in by_console.entries if e.given.act != "judge"
        ], way
        assert journal.head == by_console.head


def while_a_line_is_written(driver: Driver) -> str:
    """Play until somebody writes and the answers stand already; the line's id."""
    driver.go(ToPlay(driver.new_run(SITUATION, "scam", SEED)))
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    while not (screen.playback.typing and screen.playback.nearly_done):
        due = screen.due()
        assert due is not None
        driver.now = due
        driver.app.frame()
    return screen.playback.typing.id


def test_choosing_while_a_line_is_being_written_takes_nothing_away() -> None:
    driver = Driver((540, 960))
    written = while_a_line_is_written(driver)
    driver.do("choice:ask-where")
    assert driver.playing.journal.entries[0].heard is None
    shown = [event.id for event in driver.playing.transcript()]
    assert written in shown[: shown.index("ask-where")]


def test_leaving_while_a_line_is_being_written_notes_how_far_one_had_heard() -> None:
    driver = Driver((540, 960))
    driver.play(SITUATION, "scam", SEED)
    driver.do("choice:ask-where")
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    while screen.playback.typing is None:
        driver.now = screen.due() or driver.now
        driver.app.frame()
    written = screen.playback.typing.id
    screen.give(LEAVE)
    entry = driver.playing.journal.entries[-1]
    assert entry.heard is not None, "the journal says what was heard"
    assert entry.heard != written
    assert written not in [event.id for event in driver.playing.transcript()]


def test_a_finger_and_the_mouse_that_sdl_makes_of_it_count_once() -> None:
    import pygame

    driver = Driver((540, 960))
    driver.play(SITUATION, "scam", SEED)
    target = driver.bring("choice:ask-where")
    x, y = target.rect.center
    for finger, mouse in (
        (pygame.FINGERDOWN, pygame.MOUSEBUTTONDOWN), (pygame.FINGERUP, pygame.MOUSEBUTTONUP),
    ):  # fmt: skip
        driver.app.handle(pygame.event.Event(finger, finger_id=1, x=x / 540, y=y / 960))
        driver.app.handle(pygame.event.Event(mouse, pos=(x, y), button=1, touch=True))
    assert len(driver.playing.journal.entries) == 1


def test_one_touch_goes_on_to_the_next_line_and_another_finishes_it() -> None:
    driver = Driver((540, 960))
    driver.go(ToPlay(driver.new_run(SITUATION, "scam", SEED)))
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    for _ in range(3):
        if screen.playback.typing is None:
            driver.tap((270, 350))
    assert screen.playback.typing is not None, "the next line is being written"
    before = screen.playback.shown
    driver.tap((270, 350))
    assert screen.playback.typing is None
    assert screen.playback.shown == before + 1, "it stands at once"


def test_switching_the_language_in_mid_chat_writes_the_history_anew() -> None:
    driver = Driver((540, 960))
    driver.play(SITUATION, "scam", SEED)
    vietnamese = [box.text for box in driver.app.page.texts]
    driver.do("language")
    english = [box.text for box in driver.app.page.texts]
    assert len(english) >= len(vietnamese) - 2
    assert any("Chào em" in text for text in vietnamese)
    assert any(text.startswith("Hi, I'm Quỳnh") for text in english)
    assert not any("Chào em" in text for text in english)


def test_undo_takes_the_last_choice_back() -> None:
    driver = Driver((1280, 720))
    driver.play(SITUATION, "scam", SEED)
    driver.do("choice:ask-where")
    driver.play_on()
    driver.do("undo")
    assert driver.playing.journal.entries == ()
    assert "choice:ask-where" in driver.ids()


def test_digits_choose_and_letters_open_sheets() -> None:
    driver = Driver((1366, 768))
    driver.play(SITUATION, "scam", SEED)
    driver.press("x")
    driver.settle()
    assert any(name.startswith("detail:") for name in driver.ids())
    driver.press("escape")
    driver.settle()
    driver.press("k")
    driver.settle()
    assert "person:mum" in driver.ids()
    driver.press("escape")
    driver.settle()
    driver.press("1")
    assert driver.playing.journal.entries[0].given.act == "choose"

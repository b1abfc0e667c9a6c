"""While a sheet lies over the phone the story's clocks stand: nobody is hurried for asking."""

from __future__ import annotations

import pytest

from game.graph.paths import path_to
from game.records.settings import Settings
from game.studio.driver import Driver
from game.window.play_screen import PlayScreen
from game.window.routes import ToPlay
from tests.support.apps import LIBRARY
from tests.support.situations import parcel_graph

PARCEL, JOB = "a-parcel", "a-job-offer"
SHEETS = ("tell", "look")
FRAME = 0.02
MINUTE = 60.0
TO_COME = "the sheets stand still without moving the clock on; one clock of the session mends it"


def story(driver: Driver) -> PlayScreen:
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    return screen


def given(driver: Driver) -> list[str]:
    return [entry.given.act for entry in driver.playing.journal.entries]


def timed_choice() -> tuple[Driver, float]:
    """A player before a choice that runs out, all lines read, and how long there is for it (s)."""
    driver = Driver((540, 960), Settings(timers=True), library=LIBRARY)
    playing = driver.services.new_run(PARCEL, "scam", 5)
    assert playing is not None
    graph = parcel_graph()
    timed = next(
        number for number, node in enumerate(graph.nodes)
        if {"timeout", "look", "tell"} <= {edge.given.act for edge in node.edges}
    )  # fmt: skip
    for step in path_to(graph, timed):
        playing, _ = playing.give(step)
    driver.go(ToPlay(playing))
    while not story(driver).playback.done:
        driver.press("space")
    due = driver.screen.due()
    assert due is not None
    return driver, due - driver.now


def in_the_middle() -> Driver:
    """A player to whom three things have come, the third a moment ago, and more are to come."""
    driver = Driver((540, 960))
    driver.go(ToPlay(driver.new_run(JOB, "scam", 5)))
    while len(story(driver).shown()) < 3:
        due = driver.screen.due()
        assert due is not None
        driver.pass_time(due - driver.now)
    return driver


def opened(driver: Driver, sheet: str) -> None:
    driver.press({"tell": "k", "look": "x"}[sheet])
    driver.settle()
    assert story(driver).sheet == sheet


def closed(driver: Driver) -> None:
    driver.press("escape")
    driver.pass_time(FRAME)
    assert story(driver).sheet == ""


@pytest.mark.xfail(strict=True, reason=TO_COME)
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_timed_choice_waits_while_a_sheet_is_open(sheet: str) -> None:
    driver, seconds = timed_choice()
    before = given(driver)
    driver.pass_time(seconds / 4)
    opened(driver, sheet)
    driver.pass_time(seconds + MINUTE)
    assert given(driver) == before, "nothing runs out behind a sheet"
    closed(driver)
    assert given(driver) == before, "nor when it closes"
    driver.pass_time(seconds / 2)
    assert given(driver) == before, "there is as much time left as there was"
    driver.pass_time(seconds / 2)
    assert given(driver) == [*before, "timeout"], "the clock goes on"


@pytest.mark.xfail(strict=True, reason=TO_COME)
@pytest.mark.parametrize("sheet", SHEETS)
def test_lines_that_were_due_behind_a_sheet_do_not_flood_in(sheet: str) -> None:
    driver = in_the_middle()
    opened(driver, sheet)
    stood = len(story(driver).shown())
    driver.pass_time(MINUTE)
    closed(driver)
    assert len(story(driver).shown()) == stood, "what is read goes on where it was"
    driver.play_on()
    assert story(driver).playback.done and driver.ids(), "and it does go on"

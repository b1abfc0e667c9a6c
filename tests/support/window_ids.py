"""Every id that can be touched, by screen: the screens of all pictures, and moments beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from game.phone.thread import LINE
from game.records.settings import Settings
from game.script.library import Library
from game.story.input import flag, judge
from game.studio.driver import Driver
from game.studio.preview import PreviewScreen
from game.studio.preview_tools import Watch
from game.studio.shots import SITUATION, shots
from game.window.debrief.debrief_view import OPEN
from game.window.routes import ToDebrief, ToPeople, ToTitle
from game.window.screen import Screen

_OF_A_STORY = re.compile(
    r"(choice|detail|person|sentence|flag|line|light|story|in|out|plan-flag|plan-person"
    r"|plan-sentence|scene|open:transcript)([:=]).+"
)
_NUMBER = re.compile(r"(?<=[:=])[0-9]+")
_SEED = 5


def general(name: str) -> str:
    """An id without what a story or a count puts into it: `choice:ID`, `rating:N`."""
    return _NUMBER.sub("N", _OF_A_STORY.sub(r"\1\2ID", name))


def touched_ids(size: tuple[int, int], language: str, folder: Path) -> set[str]:
    """Rows of screen and id, `play/choice:ID`. `folder` is for what is kept meanwhile."""
    driver = Driver(size, Settings(language=language, switches="one"), folder=folder)
    return {
        f"{screen.name}/{general(target.id)}"
        for screen in _moments(driver)
        for target in driver.app.page.targets
    }


def _moments(driver: Driver) -> Iterator[Screen]:
    for shot in shots():
        shot.show(driver)
        yield driver.screen
    yield from _looking_back(driver)
    yield from _on_a_line(driver)
    driver.go(ToPeople(driver.screen, driver.playing.content))
    yield driver.screen
    driver.go(ToTitle())
    yield driver.screen
    yield from _preview(driver)


def _looking_back(driver: Driver) -> Iterator[Screen]:
    """The debrief of a run with a flag and a telling, each of its blocks unfolded in turn."""
    playing = driver.services.new_run(SITUATION, "scam", _SEED)
    assert playing is not None
    graph = driver.services.graph(playing)
    ending = next(name for name, e in graph.content.endings.items() if e.kind == "late-but-well")
    told = next(given for given in playing.on.inputs(playing.state) if given.act == "tell")
    line = flag(playing.flaggable[-1])
    for given in (line, told, *graph.endings[ending].witness, judge(5)):
        playing, _ = playing.give(given)
    driver.go(ToDebrief(playing))
    yield driver.screen
    for name in _folds(driver):
        yield _unfolded(driver, name)
        for inner in _folds(driver):
            if inner.startswith(f"{name}:"):
                yield _unfolded(driver, inner)
                break


def _unfolded(driver: Driver, name: str) -> Screen:
    """Without the many swipes that a finger would need."""
    driver.screen.act(name)
    driver.settle()
    return driver.screen


def _folds(driver: Driver) -> list[str]:
    return [target.id for target in driver.app.page.targets if target.id.startswith(OPEN)]


def _on_a_line(driver: Driver) -> Iterator[Screen]:
    """A line that was touched can be flagged; its button comes beside it."""
    driver.play(SITUATION, "scam", _SEED)
    driver.do(next(name for name in driver.ids() if name.startswith(LINE)))
    yield driver.screen


def _preview(driver: Driver) -> Iterator[Screen]:
    library = Library()
    watch = Watch(library.folder / SITUATION, library)
    assert watch.read()
    driver.app.go(PreviewScreen(driver.services, watch, "scam", ""))
    driver.settle()
    for name in ("scenes", "facts", "problems"):
        yield driver.screen
        if name in driver.ids():
            driver.do(name)
            yield driver.screen
            driver.do("close")

"""The walk through every app of tests/stories/every-app, as windows show it."""

from __future__ import annotations

from game.records.settings import Settings
from game.script.library import Library
from game.story.vocabulary import Vocabulary
from game.studio.driver import Driver
from game.studio.shots import Walk
from game.ui.page import Page
from game.window.routes import ToPlay
from tests.support.situations import SHIPPED, STORIES


class _Stories(Library):
    """The test stories with every word of the shipped game."""

    @property
    def vocabulary(self) -> Vocabulary:
        return SHIPPED.vocabulary


LIBRARY = _Stories(STORIES.folder)
WALK = Walk(LIBRARY, "every-app")


def driver_of(
    size: tuple[int, int] = (540, 960), scale: float = 1.0, language: str = "vi",
    contrast: bool = False,
) -> Driver:  # fmt: skip
    settings = Settings(language=language, text_scale=scale, high_contrast=contrast)
    return Driver(size, settings, library=LIBRARY)


def shown(driver: Driver, app: str) -> Page:
    """The page of an app, when everything in it has come."""
    playing = dict(WALK.runs(driver))[app]
    driver.go(ToPlay(playing))
    driver.play_on()
    return driver.app.page


def words(page: Page) -> list[str]:
    return [box.text for box in page.texts]

"""Every app of the phone: it shows itself, its words fit, what can be touched is large enough."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

import pytest

from game.phone.thread import NEWEST
from game.script.problem import Problems
from game.script.values import APPS
from game.studio.shots import RINGING
from game.ui.page import Page, TextBox
from game.window.play_screen import PlayScreen
from game.window.routes import ToPlay
from tests.support.apps import LIBRARY, WALK, driver_of
from tests.support.fit import BareKit

SMALL, WIDE, KIOSK, HUGE = (540, 960), (1366, 768), (1080, 1920), (3840, 2160)
SCALES = [1.0, 1.5, 2.0]
CASES = [
    *((size, scale, "vi", False) for size in (SMALL, WIDE) for scale in SCALES),
    *((size, scale, "en", False) for size in (SMALL, WIDE) for scale in SCALES),
    *((SMALL, scale, "vi", True) for scale in SCALES),
    (WIDE, 1.0, "en", True), (KIOSK, 1.0, "vi", False), (HUGE, 1.0, "vi", False),
    (HUGE, 2.0, "en", False),
]  # fmt: skip
NAMES = (*APPS, RINGING)


@lru_cache(maxsize=8)
def pages(
    size: tuple[int, int], scale: float, language: str, contrast: bool
) -> dict[str, tuple[Page, int]]:
    """Every app's page, laid out and not painted, and the least a target may measure in px."""
    found = {}
    with pytest.MonkeyPatch.context() as bare:
        bare.setattr("game.window.app.Kit", BareKit.instead)
        driver = driver_of(size, scale, language, contrast)
        for app, playing in WALK.runs(driver):
            driver.go(ToPlay(playing))
            driver.play_on()
            found[app] = (driver.app.page, driver.services.dp(44) - 1)
    return found


def scrolled(box: TextBox) -> bool:
    return any(group.scrolls for group in box.path)


def test_the_story_opens_every_app_and_passes_the_check() -> None:
    problems = Problems()
    assert LIBRARY.load("every-app", problems) is not None
    assert not problems.items
    assert set(pages((540, 960), 1.0, "vi", False)) == set(NAMES)


@pytest.mark.parametrize(("size", "scale", "language", "contrast"), CASES)
def test_words_fit_and_targets_are_large_enough(
    size: tuple[int, int], scale: float, language: str, contrast: bool
) -> None:
    for app, (page, least) in pages(size, scale, language, contrast).items():
        for box in page.texts:
            assert box.needed[0] <= box.rect.w + 1, (app, box.text)
            assert box.needed[1] <= box.rect.h + 1, (app, box.text)
            assert box.rect.left >= 0 and box.rect.right <= size[0], (app, box.text)
            if not scrolled(box):
                assert box.rect.top >= 0 and box.rect.bottom <= size[1], (app, box.text)
        assert len({target.id for target in page.targets}) == len(page.targets), app
        for target in page.targets:
            assert target.rect.w >= least and target.rect.h >= least, (app, target.id)


@pytest.mark.parametrize("size", [SMALL, WIDE])
@pytest.mark.parametrize("scale", SCALES)
def test_words_of_one_window_do_not_overlap(size: tuple[int, int], scale: float) -> None:
    for app, (page, _) in pages(size, scale, "vi", False).items():
        boxes = [box for box in page.texts if box.text and _window(box) != "toast"]
        for a, b in combinations(boxes, 2):
            if _window(a) == _window(b):
                inner = (a.rect.inflate(-2, -6), b.rect.inflate(-2, -6))
                assert not inner[0].colliderect(inner[1]), (app, a.text, b.text)


def _window(box: TextBox) -> str:
    names = [group.name for group in box.path if group.name != NEWEST]
    return names[-1] if names else ""


def test_the_chip_looks_closer_wherever_there_are_details() -> None:
    driver = driver_of()
    for app, playing in WALK.runs(driver):
        driver.go(ToPlay(playing))
        driver.play_on()
        screen = driver.screen
        assert isinstance(screen, PlayScreen)
        assert ("look" in driver.ids()) == bool(screen.view().looks()), app


def test_what_is_only_laid_out_stands_where_it_is_painted() -> None:
    driver, bare = driver_of(SMALL), pages(SMALL, 1.0, "vi", False)
    for app, playing in WALK.runs(driver):
        driver.go(ToPlay(playing))
        driver.play_on()
        painted, measured = driver.app.page, bare[app][0]
        assert painted.texts == measured.texts, app
        assert painted.targets == measured.targets, app

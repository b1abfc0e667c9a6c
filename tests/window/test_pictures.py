"""Every kind of screen beside its reviewed picture and the list of what can be touched on it.

`pytest tests/window -k pictures --update` writes both anew where they are no more right; look at
each before it is committed. Where a screen differs, a picture of both and of the difference is
written.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.records.settings import Settings
from game.studio.driver import Driver
from game.studio.shots import Shot, shots
from tests.support.reviewed import hold, leftovers

FOLDER = Path(__file__).parent / "pictures"
PORTRAIT, LANDSCAPE = (540, 960), (1280, 720)
IN_ENGLISH = ("title", "chat", "look-closer", "tell", "debrief", "help")
WIDE = (
    "title", "pick", "notice", "chat", "look-closer", "tell", "answer", "call", "judge", "debrief",
    "pause", "help", "settings",
)  # fmt: skip
LARGE = ("title", "chat", "look-closer", "tell", "judge", "debrief")
CONTRAST = ("chat", "tell", "debrief")
Case = tuple[str, str, tuple[int, int], float, bool]


def cases() -> list[Case]:
    """Shot, language, size, text scale and contrast of each picture."""
    names = [shot.name for shot in shots()]
    upright: list[Case] = [(name, "vi", PORTRAIT, 1.0, False) for name in names]
    wide: list[Case] = [(name, "vi", LANDSCAPE, 1.0, False) for name in names if name in WIDE]
    english: list[Case] = [(name, "en", PORTRAIT, 1.0, False) for name in IN_ENGLISH]
    large: list[Case] = [(name, "vi", PORTRAIT, 2.0, False) for name in LARGE]
    contrast: list[Case] = [(name, "en", PORTRAIT, 2.0, True) for name in CONTRAST]
    return [*upright, *wide, *english, *large, *contrast]


def name_of(case: Case) -> str:
    shot, language, size, scale, contrast = case
    place = "portrait" if size == PORTRAIT else "landscape"
    return f"{shot}-{language}-{place}-{round(scale * 100)}{'-contrast' if contrast else ''}.png"


def shown(case: Case) -> Driver:
    """A window that shows the screen."""
    shot, language, size, scale, contrast = case
    settings = Settings(language=language, text_scale=scale, high_contrast=contrast)
    driver = Driver(size, settings)
    _shot(shot).show(driver)
    return driver


def _shot(name: str) -> Shot:
    return next(shot for shot in shots() if shot.name == name)


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_screen_is_as_reviewed(case: Case, update: bool, tmp_path: Path) -> None:
    hold(shown(case), FOLDER / name_of(case), update, tmp_path)


def test_no_picture_is_left_over_and_all_are_small(update: bool) -> None:
    assert not leftovers(FOLDER, {name_of(case) for case in cases()}, update)
    kept = FOLDER.glob("*.png")
    assert sum(path.stat().st_size for path in kept) < 4 * 1024 * 1024

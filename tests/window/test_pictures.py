"""Every kind of screen beside its reviewed picture, with a tolerance.

`pytest tests/window/test_pictures.py --update` writes the pictures anew; look at each before it
is committed. Where a screen differs, a picture of both and of the difference is written.
"""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.records.settings import Settings
from game.window.driver import Driver
from game.window.shots import Shot, shots
from tests.support.pictures import Difference, beside, difference, keep

FOLDER = Path(__file__).parent / "pictures"
PORTRAIT, LANDSCAPE = (540, 960), (1280, 720)
MEAN, SHARE = 2.5, 0.015
"""Letters and curves fall a little differently with other versions of SDL and FreeType."""
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


def painted(case: Case) -> pygame.Surface:
    """The screen as it is now."""
    shot, language, size, scale, contrast = case
    settings = Settings(language=language, text_scale=scale, high_contrast=contrast)
    driver = Driver(size, settings)
    _shot(shot).show(driver)
    return driver.picture()


def _shot(name: str) -> Shot:
    return next(shot for shot in shots() if shot.name == name)


def told(path: Path, apart: Difference, kept: pygame.Surface, now: pygame.Surface) -> str:
    """Writes the difference and says where it lies."""
    pygame.image.save(beside(kept, now, apart.picture), path)
    return (
        f"mean difference {apart.mean:.2f}, {apart.share:.2%} of the pixels; see {path} (kept, "
        "now, difference). If the new one is right: pytest tests/window/test_pictures.py --update"
    )


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_screen_is_as_reviewed(case: Case, update: bool, tmp_path: Path) -> None:
    now, path = painted(case), FOLDER / name_of(case)
    if update and not (path.exists() and _close(path, now)):
        keep(now, path)
    assert path.exists(), f"There is no picture {path.name}; write it with --update."
    kept = pygame.image.load(path)
    assert kept.get_size() == now.get_size()
    apart = difference(kept, now)
    assert apart.within(MEAN, SHARE), told(tmp_path / path.name, apart, kept, now)


def _close(path: Path, now: pygame.Surface) -> bool:
    """Whether a kept picture is as good as new: no need to write it again."""
    kept = pygame.image.load(path)
    return kept.get_size() == now.get_size() and difference(kept, now).within(0.05, 0.0005)


def test_no_picture_is_left_over_and_all_are_small(update: bool) -> None:
    wanted = {name_of(case) for case in cases()}
    kept = {path.name: path for path in FOLDER.glob("*.png")}
    if update:
        for name in set(kept) - wanted:
            kept.pop(name).unlink()
    assert set(kept) == wanted
    assert sum(path.stat().st_size for path in kept.values()) < 4 * 1024 * 1024


def test_a_change_is_seen_and_its_picture_named(tmp_path: Path) -> None:
    kept = painted(("pause", "vi", PORTRAIT, 1.0, False)).copy()
    now = kept.copy()
    now.fill("#808080", (40, 300, 200, 100))
    apart = difference(kept, now)
    assert not apart.within(MEAN, SHARE)
    path = tmp_path / "pause.png"
    assert str(path) in told(path, apart, kept, now) and path.exists()
    assert difference(kept, kept).within(0, 0)

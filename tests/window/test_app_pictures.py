"""Every app of the phone beside its reviewed picture, with a tolerance; see `test_pictures`."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.script.shape import APPS
from game.window.app_shots import RINGING
from tests.support.apps import WALK, driver_of, shown
from tests.support.pictures import difference, keep
from tests.window.test_pictures import FOLDER, MEAN, SHARE, told

SIZE = (405, 720)
APP_FOLDER = FOLDER / "apps"
NAMES = (*APPS, RINGING)


def path_of(app: str) -> Path:
    return APP_FOLDER / f"{app}-vi.png"


@pytest.mark.parametrize("app", NAMES)
def test_app_is_as_reviewed(app: str, update: bool, tmp_path: Path) -> None:
    driver = driver_of(SIZE)
    shown(driver, app)
    now, path = driver.picture(), path_of(app)
    if update:
        keep(now, path)
    assert path.exists(), f"There is no picture {path.name}; write it with --update."
    kept = pygame.image.load(path)
    assert kept.get_size() == now.get_size()
    apart = difference(kept, now)
    close = apart.mean <= MEAN and apart.share <= SHARE
    assert close, told(tmp_path / path.name, apart, kept, now)


def test_every_app_of_the_format_is_walked_through() -> None:
    assert {name for name, _ in WALK.runs(driver_of(SIZE))} == set(NAMES)


def test_no_picture_of_an_app_is_left_over() -> None:
    assert {path.name for path in APP_FOLDER.glob("*.png")} == {
        path_of(name).name for name in NAMES
    }

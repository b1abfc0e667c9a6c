"""Every app of the phone beside its reviewed picture and its targets; see `test_pictures`."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.script.values import APPS
from game.studio.shots import RINGING
from tests.support.apps import WALK, driver_of, shown
from tests.support.reviewed import hold, leftovers
from tests.window.test_pictures import FOLDER

SIZE = (405, 720)
APP_FOLDER = FOLDER / "apps"
NAMES = (*APPS, RINGING)


def path_of(app: str) -> Path:
    return APP_FOLDER / f"{app}-vi.png"


@pytest.mark.parametrize("app", NAMES)
def test_app_is_as_reviewed(app: str, update: bool, tmp_path: Path) -> None:
    driver = driver_of(SIZE)
    shown(driver, app)
    hold(driver, path_of(app), update, tmp_path)


def test_every_app_of_the_format_is_walked_through() -> None:
    assert {name for name, _ in WALK.runs(driver_of(SIZE))} == set(NAMES)


def test_no_picture_of_an_app_is_left_over(update: bool) -> None:
    assert not leftovers(APP_FOLDER, {path_of(name).name for name in NAMES}, update)

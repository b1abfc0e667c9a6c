"""The start: the title stands before the stories behind it are made ready."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from game.graph.explore import explore
from game.script.compile.variant import built_variant
from game.script.library import Library
from game.studio.driver import Driver
from game.window.title import TitleScreen
from tests.support.counted import calls
from tests.support.situations import STORIES

SITUATIONS = 12


def many(folder: Path) -> Library:
    """A folder of many situations; they are small, for it is counted how many are made ready."""
    for number in range(SITUATIONS):
        copytree(STORIES.folder / "a-parcel", folder / f"story-{number:02}")
    return Library(folder)


@pytest.mark.xfail(
    strict=True, reason="the title makes every situation ready; a catalog will know their fronts"
)
def test_the_title_comes_up_without_making_every_situation_ready(tmp_path: Path) -> None:
    driver = Driver((540, 960), library=many(tmp_path))

    def start() -> None:
        driver.game.open()
        driver.settle()

    compiled, explored = calls(start, built_variant, explore)
    assert isinstance(driver.screen, TitleScreen) and driver.ids()
    assert (compiled, explored) == (0, 0), "neither compiled nor explored"


def test_what_is_made_ready_would_be_counted(tmp_path: Path) -> None:
    driver = Driver((540, 960), library=many(tmp_path))
    compiled, explored = calls(lambda: driver.play("story-03", "scam"), built_variant, explore)
    assert compiled == 4, "two variants in two cuts"
    assert explored == 0, "its graph is asked for by the debrief"

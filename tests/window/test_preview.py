"""The preview: what is saved is shown, the place is kept, mistakes are said over the picture."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.script.library import Library
from game.window.driver import Driver
from game.window.preview.preview_screen import LOOK_AGAIN, PreviewScreen
from game.window.preview.watch import Watch

SHIPPED = Library().folder
SITUATION = "a-job-offer"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED / "vocabulary", tmp_path / "vocabulary")
    shutil.copytree(SHIPPED / SITUATION, tmp_path / SITUATION)
    return tmp_path


def preview(folder: Path, at: str = "") -> tuple[Driver, PreviewScreen]:
    library = Library(folder)
    watch = Watch(folder / SITUATION, library)
    assert watch.read()
    driver = Driver((1280, 720), library=library)
    screen = PreviewScreen(driver.context, watch, "scam", at)
    driver.app.go(screen)
    driver.settle()
    return driver, screen


def save(folder: Path, old: str, new: str) -> None:
    for path in (folder / SITUATION).rglob("*.yaml"):
        text = path.read_text("utf-8")
        if old in text and "translations" not in path.parts:
            path.write_text(text.replace(old, new), "utf-8")


def words(driver: Driver) -> str:
    return " ".join(box.text for box in driver.app.page.texts)


def test_what_is_saved_is_shown_and_the_place_is_kept(folder: Path) -> None:
    driver, screen = preview(folder, at="the-form")
    line = "Em điền đơn ở link này giúp chị nhé, hai phút là xong."
    assert line in words(driver)
    save(folder, line, "Em điền đơn này nhé.")
    driver.pass_time(LOOK_AGAIN)
    assert "Em điền đơn này nhé." in words(driver)
    assert screen.playing.state.stop == "the-form"


def test_a_mistake_is_said_over_the_picture_and_the_last_good_version_stays(folder: Path) -> None:
    driver, screen = preview(folder, at="the-form")
    save(folder, "-> photo-pressure", "-> photo-presure")
    driver.pass_time(LOOK_AGAIN)
    assert screen.panel == "problems"
    assert "unknown-target" in words(driver)
    assert "Did you mean" in words(driver)
    assert screen.playing.state.stop == "the-form"
    save(folder, "-> photo-presure", "-> photo-pressure")
    driver.pass_time(LOOK_AGAIN)
    assert screen.panel == ""


def test_an_author_can_jump_to_any_scene_and_choose_its_facts(folder: Path) -> None:
    driver, screen = preview(folder)
    driver.do("scenes")
    driver.do("scene=ten-minutes")
    assert screen.playing.state.stop == "ten-minutes"
    before = screen.playing.state.facts[0]
    driver.do("facts")
    driver.do("fact=0")
    assert screen.playing.state.facts[0] != before


def test_the_other_variant_is_one_touch_away(folder: Path) -> None:
    driver, screen = preview(folder)
    driver.do("variant")
    assert screen.playing.program.content.variant == "genuine"


def test_choices_play_on_from_where_one_stands(folder: Path) -> None:
    driver, screen = preview(folder, at="the-form")
    driver.do("choice:send-both-sides")
    assert screen.playing.journal.entries[0].given.id == "send-both-sides"

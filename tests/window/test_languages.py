"""In the window any language there is can be chosen, left and found again; the run goes on."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.files import SCENARIOS
from game.records.settings import Settings, load_settings
from game.script.library import Library
from game.story.input import judge
from game.studio.driver import Driver
from game.window.routes import (
    Route,
    ToDebrief,
    ToHelp,
    ToJudge,
    ToNotice,
    ToPause,
    ToPick,
    ToSettings,
    ToTitle,
)

JOB, FRIEND = "a-job-offer", "a-friend-needs-money"


def driver(language: str = "fr", folder: Path | None = None, way: str = "finger") -> Driver:
    settings = None if folder else Settings(language=language)
    found = Driver((540, 960), settings, folder=folder)
    found.go(ToTitle())
    return found


def language(found: Driver) -> str:
    return found.services.settings.language


def label(found: Driver, target: str) -> str:
    return next(t.label for t in found.targets() if t.id == target)


def test_the_key_goes_round_all_languages_of_a_story_and_the_run_stays() -> None:
    found = driver()
    found.play(JOB, "scam")
    found.do("choice:ask-where")
    found.play_on()
    steps = found.playing.journal.entries
    for expected in ("vi", "en", "fr", "vi"):
        found.press("l")
        assert language(found) == expected and found.playing.journal.entries == steps
    found.press("l")
    found.press("l")
    assert any("Mon père peut passer voir avant" in text for text in found.app.texts())
    found.do("language")
    assert language(found) == "vi" and found.playing.journal.entries == steps


def test_a_story_without_a_word_of_it_offers_only_the_others() -> None:
    found = driver()
    found.play(FRIEND, "scam-clean")
    for expected in ("vi", "en", "vi"):
        found.press("l")
        assert language(found) == expected
    found.go(ToTitle())
    for expected in ("en", "fr", "vi"):
        found.press("l")
        assert language(found) == expected


@pytest.mark.parametrize("screen", ["judge", "debrief", "help", "pick", "notice", "pause"])
def test_every_screen_is_left_and_found_again(screen: str) -> None:
    found = driver()
    playing = found.services.new_run(JOB, "scam", 1)
    assert playing is not None
    graph = found.services.graph(playing)
    for given in next(iter(graph.endings.values())).witness:
        playing, _ = playing.give(given)
    if screen == "debrief":
        playing, _ = playing.give(judge(5))
    ways: dict[str, Route] = {
        "title": ToTitle(),
        "pick": ToPick(),
        "notice": ToNotice(JOB),
        "judge": ToJudge(playing),
        "debrief": ToDebrief(playing),
        "help": ToHelp(found.screen),
        "pause": ToPause(found.screen),
        "settings": ToSettings(found.screen),
    }
    found.go(ways[screen])
    for expected in ("vi", "en", "fr"):
        found.press("l")
        found.settle()
        assert language(found) == expected and found.app.texts()


@pytest.mark.parametrize("route", [ToSettings, ToPause])
def test_every_language_is_listed_by_its_own_name(route: type[ToSettings | ToPause]) -> None:
    found = driver("vi")
    found.go(route(found.screen))
    names = [t.label for t in found.app.page.targets if t.id.startswith("set:language:")]
    assert names == ["Tiếng Việt", "English", "Français"]
    for number, code in ((2, "fr"), (0, "vi"), (1, "en"), (2, "fr")):
        found.do(f"set:language:{number}")
        assert language(found) == code


@pytest.mark.parametrize("code", ["vi", "en", "fr"])
def test_a_visitor_finds_vietnamese_and_english_on_every_title(code: str) -> None:
    found = driver(code)
    starts = [t.id for t in found.targets() if t.id.startswith("start")]
    assert len(starts) == (3 if code == "fr" else 2)
    labels = {label(found, name).split(",")[0] for name in starts}
    wanted = {"vi": "Bắt đầu bằng tiếng Việt", "en": "Start in English"}
    assert {words for own, words in wanted.items() if own != code} <= labels
    found.do(starts[-1])
    assert language(found) == ("vi" if code == "en" else "en") and found.screen.name == "pick"


@pytest.mark.parametrize(
    ("code", "shown"), [("vi", "English"), ("en", "Français · Tiếng Việt"),
                        ("fr", "Tiếng Việt · English")],
)  # fmt: skip
def test_the_button_names_what_comes_and_leaves_neither_out(code: str, shown: str) -> None:
    found = driver(code)
    found.play(JOB, "scam")
    assert label(found, "language") == shown


def test_the_settings_remember_a_further_language(tmp_path: Path) -> None:
    found = driver(folder=tmp_path)
    assert language(found) == "vi"
    found.press("l")
    found.press("l")
    assert language(found) == "fr"
    assert language(driver(folder=tmp_path)) == "fr"
    assert load_settings(tmp_path)[0].language == "vi"  # without a list of further languages


def test_a_remembered_language_that_is_gone_is_vietnamese_again(tmp_path: Path) -> None:
    services = driver(folder=tmp_path).services
    services.set(replace(services.settings, language="fr"))
    catalog = tmp_path / "scenarios"
    shutil.copytree(SCENARIOS, catalog, ignore=shutil.ignore_patterns("translations"))
    found = Driver((540, 960), folder=tmp_path, library=Library(catalog))
    found.go(ToTitle())
    assert language(found) == "vi"
    found.press("l")
    found.press("l")
    assert language(found) == "vi"


def test_many_languages_stand_in_rows(tmp_path: Path) -> None:
    catalog = tmp_path / "scenarios"
    shutil.copytree(SCENARIOS, catalog)
    for code in ("de", "es", "pt-BR", "it"):
        text = (catalog / "vocabulary/translations/fr.yaml").read_text("utf-8")
        text = text.replace("language: fr", f"language: {code}").replace(" fr: ", f" {code}: ")
        (catalog / f"vocabulary/translations/{code}.yaml").write_text(text, "utf-8")
    found = Driver((540, 960), Settings(language="pt-BR"), library=Library(catalog))
    found.go(ToTitle())
    found.go(ToSettings(found.screen))
    cells = [t for t in found.app.page.targets if t.id.startswith("set:language:")]
    assert len(cells) == 7 and len({cell.rect.y for cell in cells}) == 3
    found.do("set:language:6")
    assert language(found) == "pt-BR"
    found.do("back")
    assert found.app.texts()

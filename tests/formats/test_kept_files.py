"""Settings and counts: found again, mended from their earlier copy, never over a newer game's."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.records import plays, settings
from game.records.plays import Plays, load_plays, save_plays
from game.records.record_file import earlier_copy
from game.records.settings import Settings, load_settings, save_settings, settings_data, settings_of

NEWER = b'{"format": 2, "language": ["en", "vi"], "finished": "often", "mood": "' + b"x" * 9000
NEWER += b'"}'
FILES = (settings.FILE, plays.FILE)


def save(folder: Path, name: str) -> bool:
    """Save something else than what is there at first."""
    if name == settings.FILE:
        return save_settings(Settings(speed=1.6), folder)
    return save_plays(Plays(5, 4, 3), folder)


def load(folder: Path, name: str) -> object:
    return load_settings(folder)[0] if name == settings.FILE else load_plays(folder)


def first(name: str) -> object:
    return Settings() if name == settings.FILE else Plays()


@pytest.mark.parametrize("name", FILES)
def test_what_was_saved_is_found_again(tmp_path: Path, name: str) -> None:
    assert load(tmp_path, name) == first(name)
    assert save(tmp_path, name)
    assert load(tmp_path, name) in (Settings(speed=1.6), Plays(5, 4, 3))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("earlier", (False, True), ids=("newest", "earlier copy"))
def test_a_newer_games_file_stays_and_nothing_is_written(
    tmp_path: Path, name: str, earlier: bool
) -> None:
    path = earlier_copy(tmp_path / name) if earlier else tmp_path / name
    path.write_bytes(NEWER)
    assert load(tmp_path, name) == first(name)
    for _ in range(3):
        assert not save(tmp_path, name)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(path.name, NEWER)]


def test_a_newer_settings_file_is_nothing_that_was_set_aside(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).write_bytes(NEWER)
    assert load_settings(tmp_path) == (Settings(), True)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", (b"", b"{", b"[]", b'{"format": 0}', b'{"format": true}'))
def test_a_damaged_file_gives_way_to_its_earlier_copy(
    tmp_path: Path, name: str, damage: bytes
) -> None:
    save(tmp_path, name)
    kept = load(tmp_path, name)
    save(tmp_path, name)
    (tmp_path / name).write_bytes(damage)
    assert load(tmp_path, name) == kept
    assert save(tmp_path, name) and load(tmp_path, name) == kept


def test_a_value_that_no_setting_has_is_as_at_the_start(tmp_path: Path) -> None:
    written = {"format": 1, "language": "xx", "speed": True, "volume": 1, "timers": 1, "mood": "ok",
               "switches": "two", "text_scale": 2.0, "captions": False}  # fmt: skip
    (tmp_path / settings.FILE).write_text(json.dumps(written), "utf-8")
    kept = Settings(switches="two", text_scale=2.0, captions=False)
    assert load_settings(tmp_path) == (kept, True)


def test_every_setting_is_kept(tmp_path: Path) -> None:
    other = Settings(
        language="en", text_scale=2.0, speed=0.7, high_contrast=True, reduced_motion=True,
        timers=True, volume=1.0, ambience=False, captions=False, loud_tell=True, read_aloud=True,
        switches="one", switch_keys="left-right", scan_seconds=5.0,
    )  # fmt: skip
    usual = Settings()
    assert all(getattr(other, name) != getattr(usual, name) for name in vars(usual))
    save_settings(other, tmp_path)
    assert load_settings(tmp_path) == (other, True)


def test_a_folder_that_cannot_be_is_no_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for name in FILES:
        assert not save(tmp_path / "file", name)
        assert load(tmp_path / "file", name) == first(name)


PAGE = Path(__file__).parents[2] / "docs" / "formats" / "kept.md"


def rows(heading: str) -> dict[str, list[str]]:
    """A table of the page by its first column."""
    part = PAGE.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    cells = ([cell.strip() for cell in row.split("|")[1:-1]] for row in part.splitlines())
    return {row[0].strip("`"): row[1:] for row in cells if row and row[0].startswith("`")}


def test_the_page_lists_every_setting_with_its_values_and_its_start() -> None:
    listed = rows("Settings")
    usual = settings_data(Settings())
    assert listed.pop("format") == ["1", "1"] and [*listed] == [*usual]
    for key, (values, start) in listed.items():
        assert json.loads(start.strip("`")) == usual[key], key
        named = re.findall(r'"[a-z-]+"|[0-9.]+[0-9]|true|false', values.split(":")[0])
        for value in map(json.loads, named):
            assert settings_data(settings_of({key: value}))[key] == value, (key, value)
        assert len(named) > 1


def test_the_page_lists_every_count(tmp_path: Path) -> None:
    save_plays(Plays(1, 2, 3), tmp_path)
    kept = json.loads((tmp_path / plays.FILE).read_text("utf-8"))
    assert [*rows("Counts of plays")] == [*kept]

"""Findings are kept only for the very same files: the cache can be useless, never stale."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from game.files import PACKAGE
from game.script import check_cache
from game.script.check import check_paths
from game.script.check_cache import CheckCache, content_key
from game.script.library import Library

PARCEL = Path(__file__).parents[1] / "stories" / "a-parcel"
VOCABULARY = Library().folder / "vocabulary"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(PARCEL, tmp_path / "a-parcel")
    return tmp_path / "a-parcel"


def found(folder: Path, cache: CheckCache | None) -> list[str]:
    return [str(problem) for problem in check_paths([folder], Library().vocabulary, cache).items]


def test_what_is_kept_is_what_was_found(folder: Path, tmp_path: Path) -> None:
    cache = CheckCache(tmp_path / "cache")
    fresh = found(folder, None)
    assert found(folder, cache) == fresh
    assert cache.known(folder, VOCABULARY) is not None
    assert found(folder, cache) == fresh


def test_any_changed_byte_is_checked_anew(folder: Path, tmp_path: Path) -> None:
    cache = CheckCache(tmp_path / "cache")
    found(folder, cache)
    path = folder / "genuine.yaml"
    path.write_text(path.read_text("utf-8") + "  - nonsense: here\n", "utf-8")
    assert cache.known(folder, VOCABULARY) is None
    assert found(folder, cache) == found(folder, None)


@pytest.mark.parametrize("change", ["added", "renamed", "removed"])
def test_a_file_that_comes_or_goes_changes_the_key(folder: Path, change: str) -> None:
    before = content_key(folder, VOCABULARY)
    chapter = folder / "scam" / "02-ten-minutes.yaml"
    if change == "added":
        (folder / "scam" / "03-more.yaml").write_text("stretch: more\n", "utf-8")
    elif change == "renamed":
        chapter.rename(chapter.with_name("00-ten-minutes.yaml"))
    else:
        chapter.unlink()
    assert content_key(folder, VOCABULARY) != before


@pytest.mark.parametrize("change", ["empty folder", "link", "link elsewhere", "other bytes"])
def test_names_and_kinds_change_the_key_and_not_bytes_alone(
    folder: Path, tmp_path: Path, change: str
) -> None:
    cache = CheckCache(tmp_path / "cache")
    path = folder / "genuine.yaml"
    twin = tmp_path / "twin.yaml"
    twin.write_bytes(path.read_bytes())
    if change == "link elsewhere":
        path.unlink()
        path.symlink_to(tmp_path / "nowhere.yaml")
    found(folder, cache)
    if change == "empty folder":
        (folder / "Scam Zwei").mkdir()
    elif change.startswith("link"):
        path.unlink()
        path.symlink_to(twin)
    else:
        path.write_bytes(path.read_bytes() + b"# more\n")
    assert cache.known(folder, VOCABULARY) is None
    assert found(folder, cache) == found(folder, None)


def test_a_situation_beside_it_that_a_sequel_could_follow_changes_the_key(folder: Path) -> None:
    own = folder / "situation.yaml"
    own.write_bytes(own.read_bytes() + b"after: a-second-parcel\n")
    before = content_key(folder, VOCABULARY)
    shutil.copytree(folder, folder.with_name("a-second-parcel"))
    after = content_key(folder, VOCABULARY)
    front = folder.with_name("a-second-parcel") / "situation.yaml"
    front.write_bytes(front.read_bytes() + b"# more\n")
    assert len({before, after, content_key(folder, VOCABULARY)}) == 3


def test_the_vocabulary_is_listed_in_full(folder: Path, tmp_path: Path) -> None:
    vocabulary = tmp_path / "vocabulary"
    shutil.copytree(VOCABULARY, vocabulary)
    before = content_key(folder, vocabulary)
    (vocabulary / "empty").mkdir()
    assert content_key(folder, vocabulary) != before


@pytest.mark.parametrize("name", ["script/proof/rules.py", "cli/check.py", "ui/more/new.py"])
def test_any_file_of_the_program_changes_the_key(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    program = tmp_path / "game"
    shutil.copytree(PACKAGE, program, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(check_cache, "PACKAGE", program)
    before = content_key(folder, VOCABULARY)
    path = program / name
    path.parent.mkdir(exist_ok=True)
    with path.open("a") as file:
        file.write("# more")
    assert content_key(folder, VOCABULARY) != before


def test_a_situation_keeps_the_entry_of_one_whose_name_it_begins(
    folder: Path, tmp_path: Path
) -> None:
    cache, longer = CheckCache(tmp_path / "cache"), tmp_path / "a-parcel-2"
    shutil.copytree(folder, longer)
    found(longer, cache)
    found(folder, cache)
    assert cache.known(longer, VOCABULARY) is not None
    assert cache.known(folder, VOCABULARY) is not None


def test_the_cache_has_one_entry_for_each_folder_and_nothing_left_over(
    folder: Path, tmp_path: Path
) -> None:
    cache = CheckCache(tmp_path / "cache")
    cache.folder.mkdir()
    old = f"a-parcel-{'0' * 32}.json"
    for name in (".writing-abc", "tmpabcd_123", old):
        (cache.folder / name).write_text("[]")
    path = folder / "genuine.yaml"
    for number in range(3):
        path.write_text(path.read_text("utf-8") + f"# {number}\n", "utf-8")
        found(folder, cache)
    assert len(list(cache.folder.iterdir())) == 1


def test_of_very_many_entries_the_oldest_go(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_cache, "MAX_ENTRIES", 2)
    cache = CheckCache(tmp_path / "cache")
    for name in "abc":
        shutil.copytree(folder, tmp_path / name / "a-parcel")
        cache.keep(tmp_path / name / "a-parcel", VOCABULARY, ())
    assert len(list(cache.folder.iterdir())) == 2
    assert cache.known(tmp_path / "c" / "a-parcel", VOCABULARY) == ()


def test_a_disk_that_does_not_let_it_be_kept_leaves_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    cache = CheckCache(tmp_path / "cache")
    monkeypatch.setattr(os, "replace", refuse)
    cache.keep(folder, VOCABULARY, ())
    assert list(cache.folder.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"{", b"[{}]", b"[1]", b"null", b"\xff"])
def test_a_damaged_cache_is_as_good_as_none(folder: Path, tmp_path: Path, data: bytes) -> None:
    cache = CheckCache(tmp_path / "cache")
    found(folder, cache)
    for path in cache.folder.iterdir():
        path.write_bytes(data)
    assert found(folder, cache) == found(folder, None)


@pytest.mark.parametrize(("sequel", "changed"), [(True, True), (False, False)])
def test_only_a_sequel_depends_on_what_stands_beside_it(
    folder: Path, sequel: bool, changed: bool
) -> None:
    if sequel:
        path = folder / "situation.yaml"
        path.write_text(path.read_text("utf-8") + "after: another\n", "utf-8")
    before = content_key(folder, VOCABULARY)
    (folder.parent / "another").mkdir()
    (folder.parent / "another" / "situation.yaml").write_text("format: 1\n", "utf-8")
    assert (content_key(folder, VOCABULARY) != before) == changed

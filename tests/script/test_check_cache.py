"""Findings are kept only for the very same files: the cache can be useless, never stale."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

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


def test_other_checks_change_the_key(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content_key(folder, VOCABULARY)
    monkeypatch.setattr(check_cache, "_CODE", check_cache._CODE[:1])
    assert content_key(folder, VOCABULARY) != before


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

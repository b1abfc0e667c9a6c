"""Findings are kept only for the very same files: the cache can be useless, never stale."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from game.files import PACKAGE
from game.proof import check, check_cache
from game.proof.check import check_paths
from game.proof.check_cache import CheckCache, content_key
from game.script import situation as situation_module
from game.script.library import Library
from game.script.problem import Place, Problem, Problems
from game.script.situation import Situation
from game.story.vocabulary import Vocabulary

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


def test_a_sequel_whose_key_is_spelt_oddly_depends_on_its_neighbours_too(folder: Path) -> None:
    for number, key in enumerate(('"after"', "after ", r'"\x61fter"', r'"aft\u0065r"')):
        path = folder / "situation.yaml"
        path.write_text(f"{key}: another-{number}\n", "utf-8")
        before = content_key(folder, VOCABULARY)
        (folder.parent / f"another-{number}").mkdir()
        (folder.parent / f"another-{number}" / "situation.yaml").write_text("format: 1\n", "utf-8")
        assert content_key(folder, VOCABULARY) != before, key


def test_what_is_saved_during_a_check_is_not_taken_for_checked(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, cache = check.check_situation, CheckCache(tmp_path / "cache")

    def slow(path: Path, vocabulary: Vocabulary, problems: Problems) -> Situation | None:
        checked = whole(path, vocabulary, problems)
        with (folder / "genuine.yaml").open("a", encoding="utf-8") as file:
            file.write("  - nonsense: here\n")
        return checked

    monkeypatch.setattr(check, "check_situation", slow)
    before = found(folder, cache)
    monkeypatch.undo()
    assert cache.known(folder, VOCABULARY) is None
    assert found(folder, cache) == found(folder, None) != before


def test_a_fault_of_the_program_is_not_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = CheckCache(tmp_path / "cache")
    with monkeypatch.context() as broken:
        broken.setattr(situation_module, "built_front", None)
        assert "program-fault" in found(folder, cache)[0]
    assert found(folder, cache) == found(folder, None)


@pytest.mark.parametrize("name", ["scam", "shared"])
def test_a_linked_folder_is_refused_so_that_nothing_outside_is_unseen(
    folder: Path, tmp_path: Path, name: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    (folder / name).rename(elsewhere)
    (folder / name).symlink_to(elsewhere)
    assert any("it is a link" in problem for problem in found(folder, None))


FOREIGN = [
    b"[" * 100_000, b'{"key": 1e999}', b"x" * (check_cache.MAX_BYTES + 5), b'"a"',
    b'{"key": "KEY", "problems": [{"places": []}]}', b'{"key": "KEY", "problems": 3}',
    b'{"key": "KEY", "problems": [{"places": [["a", Infinity, 1]]}]}',
    b'{"key": "KEY", "problems": [{"places": [["a", 1, 1]], "severity": "x"}]}',
]  # fmt: skip


@pytest.mark.parametrize("data", FOREIGN, ids=lambda data: data[:40].decode())
def test_a_foreign_file_in_the_cache_is_as_good_as_none(
    folder: Path, tmp_path: Path, data: bytes
) -> None:
    cache = CheckCache(tmp_path / "cache")
    cache.keep(folder, VOCABULARY, ())
    (path,) = cache.folder.iterdir()
    path.write_bytes(data.replace(b"KEY", content_key(folder, VOCABULARY).encode()))
    assert cache.known(folder, VOCABULARY) is None
    cache.keep(folder, VOCABULARY, ())
    assert cache.known(folder, VOCABULARY) == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe")
@pytest.mark.parametrize("kind", ["pipe", "folder", "link", "file instead of the cache"])
def test_what_is_no_file_in_the_cache_neither_blocks_nor_raises(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    cache = CheckCache(tmp_path / "cache")
    cache.keep(folder, VOCABULARY, ())
    (path,) = cache.folder.iterdir()
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
        (cache.folder / f"{'0' * 32}.json").mkdir()
    elif kind == "link":
        path.symlink_to("nowhere")
    else:
        cache.folder.rmdir()
        cache.folder.write_text("", "utf-8")
    assert cache.known(folder, VOCABULARY) is None
    assert found(folder, cache) == found(folder, None)


def test_an_entry_that_could_not_be_read_again_is_not_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = CheckCache(tmp_path / "cache")
    monkeypatch.setattr(check_cache, "MAX_BYTES", 80)
    cache.keep(folder, VOCABULARY, [Problem(Place("a", 1, 1), "code", "x" * 80)])
    assert not cache.folder.exists() or list(cache.folder.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="a name that is not text")
def test_names_that_are_no_text_and_very_large_files_have_a_key(folder: Path) -> None:
    before = content_key(folder, VOCABULARY)
    (folder / os.fsdecode(b"ghi-ch\xfa.txt")).touch()
    after = content_key(folder, VOCABULARY)
    with (folder / "film.mp4").open("wb") as file:
        file.truncate(50_000_000_000)
    assert len({before, after, content_key(folder, VOCABULARY)}) == 3


def test_a_folder_that_closes_changes_the_key(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, listdir = content_key(folder, VOCABULARY), os.listdir

    def closed(path: Path) -> list[str]:
        if Path(path).name == "shared":
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    for path in (folder / "shared").iterdir():
        path.unlink()
    empty = content_key(folder, VOCABULARY)
    monkeypatch.setattr(os, "listdir", closed)
    assert len({before, empty, content_key(folder, VOCABULARY)}) == 3


def test_files_of_other_programs_leave_what_was_found(folder: Path, tmp_path: Path) -> None:
    cache = CheckCache(tmp_path / "cache")
    found(folder, cache)
    (folder / "scam" / ".#01-the-fee.yaml").symlink_to("me@here.1:1")
    (folder / "scam.yaml~").touch()
    assert cache.known(folder, VOCABULARY) is not None


def test_several_checks_at_once_leave_one_whole_entry(folder: Path, tmp_path: Path) -> None:
    cache = CheckCache(tmp_path / "cache")
    with ThreadPoolExecutor(4) as pool:
        kept = [pool.submit(cache.keep, folder, VOCABULARY, ()) for _ in range(12)]
        assert [one.result() for one in kept] == [None] * 12
    assert cache.known(folder, VOCABULARY) == () and len(list(cache.folder.iterdir())) == 1

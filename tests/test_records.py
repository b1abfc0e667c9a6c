"""What is kept on the machine: whole or not at all, and never an end to the game."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.records.journals import MAX_KEPT, Journals, read_journal
from game.records.record_file import DAMAGED, HOME_VARIABLE, earlier_copy, home, write_atomic
from game.story.input import choose, flag
from game.story.journal import MAX_ENTRIES, Entry, Head, Journal
from game.story.journal_file import MAX_BYTES, JournalError, JournalTooLong, journal_to_json

HEAD = Head("a-parcel", "scam", "full", 7, (), "0" * 16, "1" * 16)
JOURNAL = Journal(HEAD, (Entry("opening", choose("open-it")),))


def later(path: Path, seconds: int) -> None:
    os.utime(path, (path.stat().st_atime + seconds, path.stat().st_mtime + seconds))


def only_file(journals: Journals) -> Path:
    return only(journals, "*")


def only(journals: Journals, part: str) -> Path:
    (path,) = journals.folder.glob(f"{part}.json")
    return path


@pytest.fixture
def journals(tmp_path: Path) -> Journals:
    return Journals(tmp_path)


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "sealed"
    folder.mkdir()
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)


def test_what_is_saved_is_found_again(journals: Journals) -> None:
    assert journals.newest().journal is None
    assert journals.save(JOURNAL) == ""
    assert journals.newest().journal == JOURNAL


def test_the_run_played_last_is_the_newest(journals: Journals) -> None:
    other = replace(JOURNAL, head=replace(HEAD, seed=8))
    journals.save(JOURNAL)
    journals.save(other)
    for path in journals.folder.glob("*7.json"):
        later(path, 60)
    assert journals.newest().journal == JOURNAL


def test_one_earlier_copy_is_kept(journals: Journals) -> None:
    journals.save(Journal(HEAD))
    journals.save(JOURNAL)
    assert read_journal(earlier_copy(only_file(journals))) == Journal(HEAD)


def test_nothing_but_the_journal_and_its_earlier_copy_is_left(journals: Journals) -> None:
    for _ in range(3):
        journals.save(JOURNAL)
    assert len(list(journals.folder.iterdir())) == 2


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"\xff\xfe", b"[1]", b"null", b'{"head": 1}', b"[" * 60_000]
)
def test_a_damaged_journal_is_set_aside_and_the_earlier_one_found(
    journals: Journals, damage: bytes
) -> None:
    journals.save(JOURNAL)
    journals.save(JOURNAL)
    path = only_file(journals)
    path.write_bytes(damage)
    found = journals.newest()
    assert found.journal == JOURNAL
    assert [aside.name for aside in found.set_aside] == [path.name + DAMAGED]
    assert found.set_aside[0].read_bytes() == damage


def test_a_lone_earlier_copy_is_found(journals: Journals) -> None:
    journals.save(JOURNAL)
    path = only_file(journals)
    path.rename(earlier_copy(path))
    assert journals.newest().journal == JOURNAL


def test_a_huge_file_is_never_read_whole(journals: Journals) -> None:
    journals.save(JOURNAL)
    path = only_file(journals)
    with path.open("wb") as file:
        file.truncate(1 << 34)
    found = journals.newest()
    assert found.journal is None
    assert len(found.set_aside) == 1


def test_a_journal_too_large_to_be_read_is_not_written(journals: Journals) -> None:
    journals.save(JOURNAL)
    many = Journal(HEAD, tuple(Entry("o", flag("x")) for _ in range(MAX_ENTRIES + 1)))
    large = Journal(HEAD, tuple(Entry("o", flag(f"{n:064}")) for n in range(MAX_BYTES // 90)))
    for unreadable in (many, large):
        with pytest.raises(JournalTooLong):
            journal_to_json(unreadable)
        assert journals.save(unreadable) == "save-too-long"
    assert journals.newest().journal == JOURNAL


def test_the_longest_journal_that_is_written_is_read_back(journals: Journals) -> None:
    longest = Journal(HEAD, tuple(Entry("o", flag("x")) for _ in range(MAX_ENTRIES)))
    assert journals.save(longest) == ""
    assert journals.newest().journal == longest


def test_a_journal_of_a_newer_game_is_left_where_it_lies(journals: Journals) -> None:
    journals.save(JOURNAL)
    path = only_file(journals)
    newer = b'{"head": {"format": 99, "mood": "fine"}, "entries": []}'
    path.write_bytes(newer)
    found = journals.newest()
    assert (found.journal, found.set_aside, found.newer) == (None, (), (path,))
    assert path.read_bytes() == newer


NEWER = b'{"head": {"format": 99}, "entries": []}'


def test_forgetting_leaves_what_another_game_may_want(journals: Journals) -> None:
    for situation in ("a-parcel", "elsewhere"):
        journals.save(replace(JOURNAL, head=replace(HEAD, situation=situation)))
    (journals.folder / "newer-7.json").write_bytes(NEWER)
    journals.forget(lambda journal: journal.head.situation == "a-parcel")
    left = sorted(path.name for path in journals.folder.iterdir())
    assert left == ["elsewhere-0000000000000007.json", "newer-7.json"]


def test_only_the_newest_runs_are_kept_and_those_of_a_newer_game(journals: Journals) -> None:
    journals.save(JOURNAL)
    newer = journals.folder / "newer-7.json"
    newer.write_bytes(NEWER)
    later(newer, -1_000)
    for seed in range(MAX_KEPT):
        journals.save(replace(JOURNAL, head=replace(HEAD, seed=seed + 100)))
        later(only(journals, f"a-parcel-{seed + 100:016}"), seed)
    assert newer.exists() and len(list(journals.folder.glob("*.json"))) == MAX_KEPT + 1


def test_a_run_of_a_story_that_is_here_lies_beneath_one_that_is_not(journals: Journals) -> None:
    journals.save(JOURNAL)
    foreign = replace(JOURNAL, head=replace(HEAD, situation="elsewhere"))
    journals.save(foreign)
    later(only(journals, "elsewhere-*"), 60)
    assert journals.newest().journal == foreign
    found = journals.newest(lambda journal: journal.head.situation == "a-parcel")
    assert found.journal == JOURNAL and found.word == "save-foreign"
    assert found.foreign == (only(journals, "elsewhere-*"),)


def test_a_failed_write_changes_nothing(
    journals: Journals, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    journals.save(Journal(HEAD))
    monkeypatch.setattr(os, "fsync", full)
    assert journals.save(JOURNAL) == "save-disk-full"
    assert journals.newest().journal == Journal(HEAD)
    assert len(list(journals.folder.iterdir())) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_no_end(sealed: Path) -> None:
    journals = Journals(sealed)
    assert journals.save(JOURNAL) == "save-failed"
    assert journals.newest().journal is None


def test_a_file_where_the_folder_should_be_is_no_end(tmp_path: Path) -> None:
    (tmp_path / "journals").write_text("in the way")
    journals = Journals(tmp_path)
    assert journals.save(JOURNAL) == "save-failed"
    assert journals.newest().journal is None


def test_a_folder_named_like_a_journal_is_passed_over(journals: Journals) -> None:
    (journals.folder / "a.json").mkdir(parents=True)
    journals.save(JOURNAL)
    for path in journals.folder.glob("a.json"):
        later(path, 60)
    assert journals.newest().journal == JOURNAL


def test_the_home_is_the_platforms_own_or_the_one_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    assert home() == tmp_path
    monkeypatch.delenv(HOME_VARIABLE)
    assert home().name == "not-alone"


def test_writing_makes_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "file"
    write_atomic(path, b"1")
    assert path.read_bytes() == b"1"


@settings(
    derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_journal_or_a_word(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.json"
    path.write_bytes(data)
    with pytest.raises(JournalError) as problem:
        read_journal(path)
    assert str(problem.value).isprintable()


def test_a_journal_holds_nothing_about_a_person(journals: Journals) -> None:
    journals.save(JOURNAL)
    head = json.loads(only_file(journals).read_text("utf-8"))["head"]
    assert set(head) == {
        "format", "situation", "variant", "cut", "seed", "draws", "story", "text", "origin",
    }  # fmt: skip

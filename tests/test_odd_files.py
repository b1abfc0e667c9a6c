"""Whatever a file holds, the game goes on or says a sentence; `benchmarks.odd_files` tries more."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.odd_files import ROOT, by_command, in_one_process
from tests.support.odd_game import copied


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all: each test leaves it as it was, and only the first has to compile it."""
    return copied(ROOT, tmp_path_factory.mktemp("copy") / "game")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def kinds_of(cases: Iterable[str], way: str) -> set[str]:
    return {case.removeprefix(f"{way}, ") for case in cases if case.startswith(way)}


def test_no_file_of_any_kind_breaks_the_game(copy: Path, home: Path) -> None:
    found = in_one_process(copy, home, seed=5, mutations=60, inputs=60)
    assert found["broken"] == []
    assert sum(found["cases"].values()) == 120
    everything = {"story", "small story", "plan", "vocabulary", "PO", "journal", "settings",
                  "counts"}  # fmt: skip
    assert kinds_of(found["cases"], "mutation") == kinds_of(found["cases"], "input") == everything


def test_no_file_breaks_a_command(copy: Path, home: Path) -> None:
    answers = list(by_command(copy, home, seed=5, count=3))
    assert [answer for answer in answers if answer.broken] == []
    assert len(answers) == 3


def test_a_game_that_breaks_would_be_seen(copy: Path, home: Path) -> None:
    """The reader of journals fails on every journal: both ways of looking must say so."""
    module = copy / "game" / "records" / "journals.py"
    text = module.read_text("utf-8")
    broken = text.replace(
        "    return journal_file.journal_from_json",
        "    raise IndexError\n    return journal_file.journal_from_json",
    )
    assert broken != text
    module.write_text(broken, "utf-8")
    try:
        found = in_one_process(copy, home, seed=5, mutations=20, inputs=0)
    finally:
        module.write_text(text, "utf-8")
    assert any("IndexError" in trace for _, trace in found["broken"])

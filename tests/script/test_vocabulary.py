"""The shared words: nothing the game needs can be lost from them without a sentence."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.files import SCENARIOS
from game.script.library import BrokenVocabulary, Library
from game.script.needed import SENTENCES
from game.script.problem import Problem, Problems, Severity, one_line
from game.script.vocabulary_files import load_vocabulary
from tests.support.asked_for import asked_for, plain_ids, write_list
from tests.support.situations import SHIPPED

FILES = sorted(path.stem for path in (SCENARIOS / "vocabulary").glob("*.yaml"))
Break = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the game's own vocabulary."""
    shutil.copytree(SCENARIOS / "vocabulary", tmp_path / "vocabulary")
    return tmp_path / "vocabulary"


def found(folder: Path) -> tuple[Problem, ...]:
    problems = Problems()
    load_vocabulary(folder.parent, problems, whole=True)
    return problems.items


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _tab(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    lines[5] = "\t" + lines[5]
    path.write_text("\n".join(lines), "utf-8")


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


BREAKS: dict[str, Break] = {
    "tab": _tab,
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "nothing-in-it": lambda path: path.write_text(f"format: 1\n{path.stem}:\n", "utf-8"),
    "another-kind": lambda path: path.write_text(f"format: 1\n{path.stem}: [a, b]\n", "utf-8"),
    "a-list": lambda path: path.write_text("- a\n- b\n", "utf-8"),
    "a-word": lambda path: path.write_text("words\n", "utf-8"),
    "not-utf8": lambda path: path.write_bytes(path.read_bytes() + b"\n# Me \xf2i\n"),
    "renamed": lambda path: edit(path, f"\n{path.stem}:", f"\n{path.stem}x:"),
    "a-folder": _a_folder,
}


def test_the_shipped_vocabulary_is_whole() -> None:
    problems = Problems()
    load_vocabulary(SCENARIOS, problems, whole=True)
    assert [one_line(problem) for problem in problems.items] == []


SHARE = [(n, h) for i, n in enumerate(FILES) for j, h in enumerate(BREAKS) if (i + j) % 3 == 0]
"""Every file, and every way to break one, a few times."""


@pytest.mark.parametrize(("name", "how"), SHARE)
def test_what_is_wrong_with_a_file_is_an_error_at_its_place(
    name: str, how: str, folder: Path
) -> None:
    BREAKS[how](folder / f"{name}.yaml")
    errors = [p for p in found(folder) if p.severity is Severity.ERROR]
    assert errors and {p.place.file for p in errors} == {f"vocabulary/{name}.yaml"}
    assert all(p.place.line >= 1 and p.message for p in errors)
    assert len(errors) < 20, "one fault is not said for every word it hides"


def test_every_sentence_the_code_asks_for_is_needed(update: bool) -> None:
    # Read without the list, which may be what is out of date.
    asked = asked_for(load_vocabulary(SCENARIOS, Problems()).sentences)
    if update:
        write_list(asked)
    assert set(SENTENCES) == asked, "run this file with --update"
    assert plain_ids() <= set(SHIPPED.vocabulary.sentences)


@pytest.mark.parametrize("name", ["help-real", "console-bye", "judge-3", "app-bank"])
def test_a_missing_sentence_is_named_and_the_one_that_may_be_it(name: str, folder: Path) -> None:
    edit(folder / "sentences.yaml", f"\n  {name}:\n", f"\n  {name}x:\n")
    (problem,) = found(folder)
    assert problem.code == "missing-key" and f'"{name}"' in problem.message
    assert f'"{name}x"' in problem.hint
    line = (folder / "sentences.yaml").read_text("utf-8").split("\n")[problem.place.line - 1]
    assert line == f"  {name}x:"


def test_a_renamed_help_line_is_known_by_its_number(folder: Path) -> None:
    edit(folder / "help-lines.yaml", "\n  113:\n", "\n  cong-an:\n")
    (problem,) = found(folder)
    assert problem.code == "missing-key" and '"113"' in problem.message
    assert '"cong-an"' in problem.hint and problem.place.line == 6


def test_a_line_or_a_move_that_the_game_needs_is_missed(folder: Path) -> None:
    edit(folder / "help-lines.yaml", "\n  own-bank:\n", "\n  zzz:\n")
    edit(folder / "moves.yaml", "\n  refuse-unheard:\n", "\n  qq:\n")
    said = [problem.message for problem in found(folder)]
    assert any('"own-bank"' in message for message in said)
    assert any('"refuse-unheard"' in message for message in said)


def test_another_number_under_a_built_in_name_is_an_error_where_it_stands(folder: Path) -> None:
    edit(folder / "help-lines.yaml", "number: 113", "number: 118")
    (problem,) = found(folder)
    assert (problem.severity, problem.place.line) == (Severity.ERROR, 7)
    assert '"118"' in problem.message and "113" in problem.hint


def test_to_hide_a_built_in_number_is_a_warning(folder: Path) -> None:
    edit(folder / "help-lines.yaml", "verify: no", "verify: yes")
    (problem,) = found(folder)
    assert problem.severity is Severity.WARNING and "113" in problem.message


def test_a_step_names_only_lines_that_there_are(folder: Path) -> None:
    edit(folder / "next-steps.yaml", "help: [own-bank]", "help: [own-banc]")
    (problem,) = found(folder)
    assert problem.code == "unknown-word" and "own-bank" in problem.hint


def test_an_error_in_a_translation_stops_nobody_and_is_said_once(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    _tab(folder / "translations" / "fr.yaml")
    monkeypatch.setattr("game.script.library.SCENARIOS", folder.parent)
    said: list[tuple[Problem, ...]] = []
    library = Library(folder.parent, said.append)
    for _ in range(2):
        assert library.vocabulary.words("you", "vi") == SHIPPED.vocabulary.words("you", "vi")
    assert library.vocabulary.words("you", "fr") == SHIPPED.vocabulary.words("you", "en")
    assert len(said) == 1
    assert {problem.place.file for problem in said[0]} == {"vocabulary/translations/fr.yaml"}


def test_a_library_with_broken_words_says_which(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    (folder / "brands.yaml").unlink()
    monkeypatch.setattr("game.script.library.SCENARIOS", folder.parent)
    with pytest.raises(BrokenVocabulary) as raised:
        _ = Library(folder.parent).vocabulary
    assert [re.sub(r" .*", "", one_line(p)) for p in raised.value.problems] == [
        "vocabulary/brands.yaml:1:1:"
    ]

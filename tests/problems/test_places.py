"""Content problems stand at the very words."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from game.files import CHARACTERS
from game.proof.check import check_paths
from game.proof.legibility import drawable
from game.proof.report_text import page
from game.script.library import Library
from game.script.problem import Problem
from tests.support.problem_pages import example
from tests.support.situations import choice, situation_text, variant_text, write

VOCABULARY = Library().vocabulary
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("real-brand", "Zalo"), ("real-domain", "viec-nha-lan.com"), ("phone-number", "0900 000"),
        ("blame-word", "nhẹ dạ"), ("help-number", "113"), ("outdated-number", "1087"),
        ("account-number", "1234 5678"), ("character-not-in-font", "😢"), ("unknown-source", "S9"),
        ("mark-wrong-truth", "deciding"), ("contrast-unshown", "the-account"),
        ("long-monologue", "sent-040"), ("placeholder-differs", "You have just sent the money."),
        ("same-words", "Nobody writes any more."), ("too-long-text", "Take out the bank card"),
        ("long-sentence", "Nobody writes any more and"), ("flag-unshown", "look-account"),
        ("variable-unread", "money: kept or sent"), ("variable-unwritten", "asked: no or yes"),
        ("value-at-bound", "doubts + 2"), ("no-mark", "stretch"), ("no-facts", "format"),
        ("default-answer-after-loss", "pay"), ("tell-never-helps", "tell-mum-here"),
        ("rule-of-thumb", "go-and-see -> hired"), ("short-cut-long", "opening:"),
        ("short-cut-median", "opening:"),
    ],
)  # fmt: skip
def test_a_content_problem_stands_at_the_very_words(tmp_path: Path, code: str, words: str) -> None:
    folder = tmp_path / "example"
    example(page(code), "Fails").write(folder)
    problems = check_paths([folder], VOCABULARY).items
    first = next(problem for problem in problems if problem.code == code)
    lines = (tmp_path / first.place.file).read_text("utf-8").split("\n")
    assert lines[first.place.line - 1][first.place.column - 1 :].startswith(words)


def bound(tmp_path: Path, scenes: str) -> Problem:
    text = variant_text(scenes, "variables:\n  calls: 0 to 1\n")
    folder = write(tmp_path, {"situation.yaml": situation_text(), "scam.yaml": text})
    found = check_paths([folder], VOCABULARY).items
    return next(problem for problem in found if problem.code == "value-at-bound")


def line_of(tmp_path: Path, problem: Problem) -> str:
    text = (tmp_path / problem.place.file).read_text("utf-8").split("\n")[problem.place.line - 1]
    return text[problem.place.column - 1 :]


def test_a_value_at_its_bound_stands_at_the_choice_that_adds_and_says_the_input(
    tmp_path: Path,
) -> None:
    asked = choice("end", "good-end if calls = 1, else bad-end")
    scenes = "  begin:\n" + choice("more", more="set: calls + 1") + asked
    problem = bound(tmp_path, scenes)
    assert line_of(tmp_path, problem) == "calls + 1"
    assert problem.message == '"calls" would leave 0 to 1: go-on, more, more.'
    assert problem.also[0].line < problem.place.line


def test_a_value_at_its_bound_stands_at_the_scene_that_adds(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("on", "next if calls = 0, else bad-end") + (
        "  next:\n    - set: calls + 1, calls + 1\n" + choice("end", "good-end")
    )  # fmt: skip
    problem = bound(tmp_path, scenes)
    assert line_of(tmp_path, problem).startswith("calls + 1, calls")
    assert problem.message.endswith("go-on, on.")


@pytest.mark.parametrize("entry", ["app: bank", "dim: mum", "wait: 2s", "clock: 20:15"])
def test_a_condition_of_a_stage_direction_stands_at_its_own_line(
    tmp_path: Path, entry: str
) -> None:
    """The same direction elsewhere, under a condition that does change, hides nothing."""
    asked = f"    - {entry}\n      if: calm\n"
    ways = choice("on", "next", more="set: calm = yes") + choice("no", "next")
    scenes = "  begin:\n" + asked + ways + "  next:\n" + asked + choice("end", "good-end")
    text = variant_text(scenes, "variables:\n  calm: no or yes\n")
    folder = write(tmp_path, {"situation.yaml": situation_text(), "scam.yaml": text})
    found = check_paths([folder], VOCABULARY).items
    (problem,) = (problem for problem in found if problem.code == "condition-constant")
    assert line_of(tmp_path, problem) == entry.partition(" ")[2]
    first = text.split("\n").index(f"    - {entry}") + 1
    assert problem.place.line == first


def test_the_app_of_a_stretch_has_no_condition_of_its_own(tmp_path: Path) -> None:
    apps = "    - app: bank\n      if: calm\n    - app: map\n      if: not calm\n"
    ways = choice("on", "next", more="set: calm = yes") + choice("no", "next")
    scenes = "  begin:\n" + ways + "  next:\n" + apps + choice("end", "good-end")
    top = "app: chat with ann\nvariables:\n  calm: no or yes\n"
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(scenes, top)}
    found = check_paths([write(tmp_path, files)], VOCABULARY).items
    assert "condition-constant" not in {problem.code for problem in found}


def test_a_problem_of_the_shared_opening_is_reported_once(tmp_path: Path) -> None:
    folder = tmp_path / "example"
    shown = example(page("real-brand"), "Mended")
    text = shown.files["situation.yaml"].decode()
    shown.files["situation.yaml"] = text.replace(
        "we are looking", "we at Zalo are looking"
    ).encode()
    shown.write(folder)
    assert [p.code for p in check_paths([folder], VOCABULARY).items] == ["real-brand"]


def test_words_in_a_folded_text_are_found_in_their_line(tmp_path: Path) -> None:
    folder = tmp_path / "example"
    shown = example(page("real-brand"), "Mended")
    text = (
        shown.files["scam.yaml"]
        .decode()
        .replace(
            "      en: Send 300k first.\n",
            "      en: >\n        Send 300k first, and then\n        write to me on Zalo.\n",
        )
    )
    shown.files["scam.yaml"] = text.encode()
    shown.write(folder)
    (problem,) = check_paths([folder], VOCABULARY).items
    line = (folder / "scam.yaml").read_text("utf-8").split("\n")[problem.place.line - 1]
    assert line[problem.place.column - 1 :] == "Zalo."


def test_translations_are_looked_through_too(tmp_path: Path) -> None:
    folder = tmp_path / "example"
    shown = example(page("translation-missing"), "Mended")
    text = shown.files["translations/fr.yaml"].decode()
    shown.files["translations/fr.yaml"] = text.replace("Un travail", "Un travail sur Zalo").encode()
    shown.write(folder)
    (problem,) = check_paths([folder], VOCABULARY).items
    line = (tmp_path / problem.place.file).read_text("utf-8").split("\n")[problem.place.line - 1]
    assert line[problem.place.column - 1 :] == "Zalo"


def test_the_list_of_characters_is_that_of_the_fonts() -> None:
    pytest.importorskip("fontTools")
    spec = importlib.util.spec_from_file_location("listing", ROOT / "tools" / "list_characters.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert CHARACTERS.read_text("ascii") == module.listing()


def test_every_vietnamese_letter_can_be_drawn() -> None:
    letters = (
        "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    )
    assert {ord(c) for c in letters + letters.upper() + "₫“”‘’…–•"} <= drawable()

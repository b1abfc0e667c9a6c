"""A placeholder that shows a bare word, or that nothing fills, is reported where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from game.script.problem import Place
from tests.support.situations import (
    answer,
    choice,
    line,
    look,
    problems_in,
    situation_text,
    variant_text,
    write,
)

TOP = "variables:\n  card: kept or sent\n"
END = choice("end", "good-end")
DOES = choice("a", "good-end").replace("  vi:", "  do-vi:").replace("  en:", "  do-en:")
ROWS = "      rows:\n        - vi: Thẻ | a\n          en: Card | a\n"


def reported(
    folder: Path, scenes: str, more: Mapping[str, str] | None = None
) -> list[tuple[str, str, list[str]]]:
    """Code, the words at the place, and those at the places beside it."""
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(scenes, TOP)}
    problems = problems_in(write(folder, {**files, **(more or {})}))

    def words(place: Place) -> str:
        text = (folder / place.file).read_text("utf-8").split("\n")
        return text[place.line - 1][place.column - 1 :]

    return [(p.code, words(p.place), [words(place) for place in p.also]) for p in problems]


@pytest.mark.parametrize("name", ["card", "nothing"])
@pytest.mark.parametrize(
    ("entry", "old"),
    [
        (line("a"), "en: Hello."),
        (choice("a", "good-end"), "  en: Yes."),
        (DOES, "do-en: Yes."),
        (answer("mum", "a"), "you-en: Hey."),
        (answer("mum", "a"), "  en: Yes."),
        (answer("mum", "a", more="again-vi: a; again-en: Again."), "again-en: Again."),
        (look("a"), "  en: Yes."),
        (look("a", "rows: []").replace("      rows: []\n", ROWS), "en: Card | a"),
        ("    - paper: a\n" + ROWS + "      vi: a\n      en: a\n", "en: Card | a"),
    ],
)  # fmt: skip
def test_it_stands_at_the_placeholder(tmp_path: Path, entry: str, old: str, name: str) -> None:
    assert entry.count(old) == 1
    scenes = "  begin:\n" + entry.replace(old, f"{old} Send <{name}> first.") + END
    code = "word-placeholder" if name == "card" else "unknown-placeholder"
    assert reported(tmp_path, scenes) == [(code, f"<{name}> first.", [])]


def test_both_languages_are_one_problem_at_the_first(tmp_path: Path) -> None:
    scenes = "  begin:\n" + line("a").replace("Chào.", "Gửi <card>.").replace("Hello", "<card> now")
    assert reported(tmp_path, scenes + END) == [("word-placeholder", "<card>.", ["<card> now."])]


def test_it_is_found_in_a_folded_and_in_a_quoted_text(tmp_path: Path) -> None:
    folded = ">\n        Send this,\n        and <card> first."
    scenes = "  begin:\n" + line("a").replace("Hello.", folded).replace("Chào.", '"Gửi: <card>"')
    assert reported(tmp_path, scenes + END) == [("word-placeholder", '<card>"', ["<card> first."])]


PART = (
    "shared: part\ntakes: [what]\nexits: [done]\nscene:\n  - ann: b\n    vi: Gửi <what>\n"
    "    en: Send <what>\n  - pause: stop -> done\n"
    "    vi: a\n    en: a\n    why-vi: a\n    why-en: a\n"
)
USE = "  begin:\n    - use: part\n      what: the <card> here\n      when done: good-end\n"


def test_in_an_argument_of_a_shared_scene_it_stands_where_that_is_given(tmp_path: Path) -> None:
    found = reported(tmp_path, USE, {"shared/part.yaml": PART})
    assert found == [("word-placeholder", "<card> here", [])]


def test_in_a_shared_scene_it_stands_there(tmp_path: Path) -> None:
    part = PART.replace("en: Send <what>", "en: Send <card> by <what>")
    (first, *_) = reported(tmp_path, USE, {"shared/part.yaml": part})
    assert first == ("word-placeholder", "<card> by <what>", [])


def test_in_an_opening_s_detail_it_stands_in_the_variant(tmp_path: Path) -> None:
    bare = "  - look profile: seen\n    name-vi: a\n    name-en: a\n"
    shown = "opening:\n  - look: seen\n    vi: a\n    en: The <card>.\n"
    text = variant_text("  begin:\n" + END, TOP).replace("opening:\n", shown)
    files = {"situation.yaml": situation_text(more=bare), "scam.yaml": text}
    assert reported(tmp_path, "", files) == [("word-placeholder", "<card>.", [])]

"""What `check` says about words: draws like texts, codes, breaks, texts that show nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.proof.check import check_paths
from game.script.problem import Problems, Severity
from game.script.situation import load_situation
from game.script.vocabulary_files import load_vocabulary
from game.story.draw import drawn_values
from game.story.text import Text, say
from tests.problems.test_findings import (
    FILES,
    VOCABULARY,
    Change,
    checked,
    of_code,
    words_at,
)

LINE = "    - note: sent-010\n      vi: Không ai nhắn lại nữa.\n      en: Nobody writes any more.\n"
TOP = "stretch: the-offer\n"


def note(words: str, vi: str = "") -> Change:
    """The base's note with other words, as they stand in the file."""
    return (
        "scam.yaml", LINE,
        f"    - note: sent-010\n      vi: {vi or words}\n      en: {words}\n",
    )  # fmt: skip


def draws(values: str) -> Change:
    return "scam.yaml", TOP, f"{TOP}draws:\n  x: {values}\n"


def shown(folder: Path, *changes: Change) -> Text:
    """The note as it is loaded, with the draws of seed 1 put in, in every language."""
    checked(folder, *changes)
    situation = load_situation(folder / "example", VOCABULARY, Problems())
    assert situation is not None
    program = situation.programs["scam", "full"]
    values = drawn_values(program, 1)
    text = program.content.lines["sent-010"].text
    return {language: say(text, language, values) for language in text}


@pytest.mark.parametrize(
    "values, code",
    [
        ("0912 345 678 or 0912 345 679", "phone-number"),
        ("0912345678 or 0912345679", "phone-number"),
        ("Nam or 0912.345.678", "phone-number"),
        ('"0912\\u00a0345\\u202f678 or Nam"', "phone-number"),
        ("190123456789012 or 190123456789013", "account-number"),
        ("4111111111111111 or 4222222222222222", "account-number"),
        (f"{'1234567890' * 3} or 2", "account-number"),
        ("1234567890 or 9876543210", "account-number"),
        ("Nam or Vietcombank", "real-brand"),
        ("cho-may.example or vay-nhanh.com", "real-domain"),
        ("Nam or 😢", "character-not-in-font"),
    ],
)
def test_the_values_of_a_draw_are_proved_like_a_text(
    tmp_path: Path, values: str, code: str
) -> None:
    found = checked(tmp_path, draws(values), note("<x>"))
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    assert errors and {problem.code for problem in errors} == {code}
    assert all("  x: " in _line(tmp_path, problem.place.line) for problem in errors)


def _line(folder: Path, number: int) -> str:
    return (folder / "example/scam.yaml").read_text("utf-8").split("\n")[number - 1]


@pytest.mark.parametrize(
    "values, words, code",
    [
        ("345 678 or 345 679", "Call 0912 <x>", "phone-number"),
        ("345 or 678", "0912 <x> 777", "phone-number"),
        ("912345000 or 987654000", "0<x>", "phone-number"),
        ("nhanh or lẹ", "vay-<x>.com", "real-domain"),
        ("Sao or Viet", "<x>combank", "real-brand"),
        ("3 or 12", "Call 11<x>.", "help-number"),
    ],
)
def test_what_a_draw_makes_of_the_text_around_it_is_proved(
    tmp_path: Path, values: str, words: str, code: str
) -> None:
    found = checked(tmp_path, draws(values), note(words))
    assert {problem.code for problem in found} == {code}
    assert {words_at(tmp_path, problem) for problem in found} == {"sent-010"}
    assert "Filled in" in found[0].message


def test_what_a_count_makes_of_the_text_around_it_is_proved(tmp_path: Path) -> None:
    count = ("scam.yaml", TOP, f"{TOP}variables:\n  n: 0 to 3 stays\n")
    adds = (
        "scam.yaml",
        "  - comply: say-yes -> pay\n",
        "  - comply: say-yes -> pay\n    set: n + 1\n",
    )
    found = checked(tmp_path, count, adds, note("09123456<n>8"))
    assert {problem.code for problem in found if problem.severity is Severity.ERROR} == {
        "phone-number"
    }


def test_what_an_argument_makes_of_a_shared_scene_is_proved(tmp_path: Path) -> None:
    buzz = "shared: buzz\ntakes: [rest]\nexits: [done]\nscene:\n  - note: ring-010\n"
    buzz += "    vi: Số 0912 <rest>\n    en: The number 0912 <rest>\n  - to: done\n"
    use = "    - use: buzz\n      rest: 345 678\n      when done: sent-more\n  sent-more:\n"
    found = checked(tmp_path, ("shared/buzz.yaml", "", buzz), ("scam.yaml", LINE, use))
    (problem,) = of_code("phone-number", found)
    assert problem.place.file == "example/shared/buzz.yaml" and "0912 345 678" in problem.message


def test_an_amount_is_no_account_and_is_found_once(tmp_path: Path) -> None:
    assert checked(tmp_path, draws("6800000 or 85000000 or 12345000"), note("<x>")) == []
    words = note("0912 345 678 <x>")
    assert len(of_code("phone-number", checked(tmp_path, draws("Nam or An"), words))) == 2


@pytest.mark.parametrize(
    "values, vi, en",
    [
        ("042917", "042917", "042917"),
        ("00", "00", "00"),
        ("1234567890123", "1234567890123", "1234567890123"),
        ("042917 or 042917", "042917", "042917"),
        ('\'"4917" or "4917"\'', "4917", "4917"),
        ("\"'2026' or '2026'\"", "2026", "2026"),
        ("0", "0", "0"),
        ("2026", "2.026", "2,026"),
        ("123456789012", "123.456.789.012", "123,456,789,012"),
        ("6800000", "6.800.000", "6,800,000"),
        ('"6800000"', "6.800.000", "6,800,000"),
    ],
)
def test_a_code_stays_a_code_and_an_amount_an_amount(
    tmp_path: Path, values: str, vi: str, en: str
) -> None:
    assert shown(tmp_path, draws(values), note("<x>")) == {"vi": vi, "en": en}


def test_one_code_makes_codes_of_all_values(tmp_path: Path) -> None:
    for values in ("083014 or 4917", "4917 or 083014"):
        assert set(shown(tmp_path, draws(values), note("<x>")).values()) <= {"083014", "4917"}


def test_quotes_around_each_value_of_a_draw_are_mended_so_that_they_hold(tmp_path: Path) -> None:
    (code,) = checked(tmp_path, draws('"4917" or "8301"'), note("<x>"))
    assert (code.code, code.hint) == ("quotes", """Write: x: '"4917" or "8301"'""")
    (name,) = checked(tmp_path, draws('"Mây" or "Nắng"'), note("<x>"))
    assert (name.code, name.hint) == ("quotes", "Write: x: Mây or Nắng")


@pytest.mark.parametrize(
    "written",
    [
        "|\n        One line\n        and one more.",
        ">\n        One line\n\n        and one more.",
        '"One line\\nand one more."',
        '"One line\\tand one more."',
        '"\\n One line \\t\\n\\n and one more.\\n"',
    ],
)
def test_a_break_or_tab_in_a_text_is_a_space_and_said(tmp_path: Path, written: str) -> None:
    assert shown(tmp_path, note(written)) == dict.fromkeys(("vi", "en"), "One line and one more.")
    found = of_code("line-break", checked(tmp_path, note(written)))
    assert [problem.severity for problem in found] == [Severity.WARNING] * 2


@pytest.mark.parametrize("written", ["|\n        One line.", ">\n        One\n        line."])
def test_a_break_at_the_end_or_a_folded_one_says_nothing(tmp_path: Path, written: str) -> None:
    assert shown(tmp_path, note(written)) == {"vi": "One line.", "en": "One line."}
    assert checked(tmp_path, note(written)) == []


def test_words_behind_a_break_are_found_in_their_line(tmp_path: Path) -> None:
    text = "|\n        a\n        b\n        c\n        d\n        e\n        on Zalo"
    (problem, _) = of_code("real-brand", checked(tmp_path, note(text)))
    assert words_at(tmp_path, problem) == "Zalo"


@pytest.mark.parametrize(
    "words", ["\\u00ad", "\\u200b", "\\u2060", "\\ufe0f", "\\u0301", "\\u3164"]
)
def test_a_text_that_shows_nothing_is_an_error_and_not_played(tmp_path: Path, words: str) -> None:
    found = checked(tmp_path, note(f'"{words}"'))
    assert len(of_code("empty-text", found)) == 2
    assert load_situation(tmp_path / "example", VOCABULARY, Problems()) is None


def test_a_name_that_shows_nothing_is_an_error(tmp_path: Path) -> None:
    named = ("situation.yaml", "en: Mum, at home", 'en: "\\u00ad, at home"')
    (problem,) = checked(tmp_path, named)
    assert (problem.code, "no name" in problem.message) == ("empty-text", True)


def test_a_narrow_hard_space_is_no_character_that_is_missing(tmp_path: Path) -> None:
    assert checked(tmp_path, note('"Vraiment\\u202f!"')) == []


@pytest.mark.parametrize(
    "words",
    [
        "TODO", "todo - say it kindly", "TBD", "fixme", "XXX", "~", "null", "Null", "None", "n/a",
        "'...'", "…", "'?'", "'-'", "lorem ipsum dolor", "chưa dịch",
    ],
)  # fmt: skip
def test_a_text_that_looks_left_open_is_asked_about(tmp_path: Path, words: str) -> None:
    found = checked(tmp_path, note(words, "Không ai nhắn lại nữa."))
    assert [(problem.code, problem.severity) for problem in found] == [
        ("unfinished-text", Severity.WARNING)
    ]


@pytest.mark.parametrize("words", ["None of them.", "Todos", "No?", "Bữa nay mệt...", "- ok", "!"])
def test_an_ordinary_text_is_not_asked_about(tmp_path: Path, words: str) -> None:
    assert of_code("unfinished-text", checked(tmp_path, note(f'"{words}"'))) == []


def test_values_of_a_draw_are_asked_about_too(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path, draws("TODO or Nam"), note("<x>"))
    assert problem.code == "unfinished-text" and words_at(tmp_path, problem) == "TODO or Nam"


def test_a_word_too_long_for_a_line_is_asked_about_and_an_address_is_not(tmp_path: Path) -> None:
    found = checked(tmp_path, note("Ôi " + "a" * 41))
    assert [problem.code for problem in found] == ["long-word"] * 2
    assert checked(tmp_path, note("cho-may.kho-viec.example/don-xin-viec-lam-them-mua-he")) == []
    assert checked(tmp_path, note("a" * 40)) == []


@pytest.mark.parametrize(
    "words, code",
    [
        ("a\\u00ad", ""),
        ("\\u00ad", "empty-text"),
        ("TODO", "unfinished-text"),
        ("😢", "character-not-in-font"),
        ("a\\nb", "line-break"),
    ],
)
def test_the_words_that_all_situations_share_are_looked_through(
    tmp_path: Path, words: str, code: str
) -> None:
    folder = tmp_path / "vocabulary"
    (folder / "translations").mkdir(parents=True)
    (folder / "sentences.yaml").write_text(
        f'sentences:\n  a:\n    vi: a\n    en: "{words}"\n', "utf-8"
    )
    (folder / "translations/fr.yaml").write_text(
        f'language: fr\nname: F\ntexts:\n  sentences/a/text:\n    fr: "{words}"\n', "utf-8"
    )
    found = [p for p in check_paths([tmp_path], VOCABULARY).items if p.code != "not-a-file"]
    files = {problem.place.file for problem in found if problem.code == code}
    both = {"vocabulary/sentences.yaml", "vocabulary/translations/fr.yaml"}
    assert files == (both if code else set())
    assert load_vocabulary(tmp_path, Problems()).sentences


def test_the_base_says_nothing_about_its_words(tmp_path: Path) -> None:
    assert checked(tmp_path) == [] and LINE in FILES["scam.yaml"]

"""Problems as text, JSON and SARIF."""

from __future__ import annotations

import io
import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urljoin, urlparse

import pytest

from game.proof.report_data import to_json, to_sarif
from game.proof.report_text import codes, counted, summary, wants_colour, write_text
from game.script.problem import Place, Problem, Severity
from game.script.source import FilesOnDisk
from game.version import VERSION

LINES = "format: 1\n  - lan: hello\n    vi: Chào \x1b[31mem nhé\n    en: Hi\n"
PROBLEM = Problem(
    Place("tiny/scam.yaml", 3, 9), "real-brand", "A name.", "Change it.",
    (Place("tiny/scam.yaml", 1, 1),),
)  # fmt: skip
HINT = Problem(
    Place("tiny/gone.yaml", 7, 1), "long-sentence", "Long\x1b]0;x\x07.", severity=Severity.HINT
)


@pytest.fixture
def on_disk(tmp_path: Path) -> FilesOnDisk:
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny" / "scam.yaml").write_text(LINES, "utf-8")
    return FilesOnDisk([tmp_path])


def shown(problems: list[Problem], on_disk: FilesOnDisk) -> str:
    stream = io.StringIO()
    write_text(problems, on_disk, stream)
    return stream.getvalue()


def test_text_shows_the_lines_around_with_carets_and_a_way_out(on_disk: FilesOnDisk) -> None:
    assert shown([PROBLEM], on_disk).splitlines() == [
        "tiny/scam.yaml:3:9: error real-brand A name.",
        "  2 |   - lan: hello",
        "  3 |     vi: Chào \\x1b[31mem nhé",
        "    |         ^^^^",
        "  4 |     en: Hi",
        "    = Change it.",
        "    = see also tiny/scam.yaml:1:1",
        "",
        "1 error",
    ]


def test_text_of_a_file_that_cannot_be_read_has_no_lines_and_no_escapes(
    on_disk: FilesOnDisk,
) -> None:
    text = shown([HINT], on_disk)
    assert text.splitlines()[0] == "tiny/gone.yaml:7:1: hint long-sentence Long\\x1b]0;x\\x07."
    assert "\x1b" not in text


def test_carets_stand_under_wide_and_combined_characters(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("vi: 日本 nho\u0302 tie\n", "utf-8")
    column = "vi: 日本 nho\u0302 tie".index("tie") + 1
    lines = shown([Problem(Place("a.yaml", 1, column), "x", "X.")], FilesOnDisk([tmp_path])).split(
        "\n"
    )
    assert lines[2].index("^") == len("  1 | vi: ") + 4 + len(" nhô ")


def test_a_long_line_is_cut_around_its_column(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x" * 300 + " here " + "y" * 300, "utf-8")
    text = shown([Problem(Place("a.yaml", 1, 302), "x", "X.")], FilesOnDisk([tmp_path]))
    line, carets = text.split("\n")[1:3]
    assert line[carets.index("^") :].startswith("here") and len(line) < 120


def test_a_very_long_word_takes_no_time_and_no_room(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a" * 400_000 + "(", "utf-8")
    text = shown([Problem(Place("a.yaml", 1, 1), "x", "X.")], FilesOnDisk([tmp_path]))
    assert all(len(line) < 120 for line in text.split("\n"))


@pytest.mark.parametrize("name", ["../secret.yaml", "/etc/passwd", "gone.yaml", "tiny"])
def test_nothing_outside_the_folder_is_shown(on_disk: FilesOnDisk, name: str) -> None:
    assert on_disk.lines(name) == ()


def test_counts_are_said_in_words() -> None:
    assert counted([PROBLEM, PROBLEM, HINT]) == "2 errors, 1 hint"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_that_want_it() -> None:
    assert wants_colour(_Terminal(), {})
    assert not wants_colour(_Terminal(), {"NO_COLOR": "1"})
    assert not wants_colour(_Terminal(), {"TERM": "dumb"})
    assert not wants_colour(io.StringIO(), {})


def test_a_terminal_gets_the_same_words_in_colour(
    on_disk: FilesOnDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("rich")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = _Terminal()
    write_text([PROBLEM], on_disk, stream)
    assert "\x1b[" in stream.getvalue() and "real-brand" in stream.getvalue()


def test_json_holds_every_part_and_nothing_a_terminal_obeys(on_disk: FilesOnDisk) -> None:
    text = to_json([PROBLEM, HINT])
    whole = json.loads(text)
    assert whole["counts"] == {"error": 1, "warning": 0, "hint": 1}
    assert whole["problems"][0] == {
        "file": "tiny/scam.yaml", "line": 3, "column": 9, "severity": "error",
        "code": "real-brand", "message": "A name.", "hint": "Change it.",
        "also": [{"file": "tiny/scam.yaml", "line": 1, "column": 1}],
    }  # fmt: skip
    assert "\x1b" not in text and "\x07" not in text


SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "properties": {
                "tool": {"type": "object", "required": ["driver"], "properties": {
                    "driver": {"type": "object", "required": ["name"], "properties": {
                        "rules": {"type": "array", "items": {"required": ["id"]}}}}}},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "result": {
            "type": "object",
            "required": ["message", "ruleId", "level", "locations"],
            "properties": {
                "level": {"enum": ["none", "note", "warning", "error"]},
                "ruleIndex": {"type": "integer", "minimum": 0},
                "message": {"type": "object", "required": ["text"]},
                "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
                "relatedLocations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
            },
        },
        "location": {"type": "object", "required": ["physicalLocation"], "properties": {
            "physicalLocation": {"type": "object", "required": ["artifactLocation", "region"],
                "properties": {
                    "artifactLocation": {"required": ["uri"], "properties": {
                        "uri": {"type": "string", "pattern": "^[!-~]+$"}}},
                    "region": {"required": ["startLine", "startColumn"], "properties": {
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1}}}}}}},
    },
}  # fmt: skip
"""What consumers of SARIF 2.1.0 rely on, from sections 3.13 to 3.30 of the standard."""


def test_sarif_has_the_structure_of_the_standard(on_disk: FilesOnDisk) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    whole = json.loads(to_sarif([PROBLEM, HINT], on_disk))
    jsonschema.validate(whole, SARIF)
    (run,) = whole["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [
        "real-brand",
        "long-sentence",
    ]
    assert [result["level"] for result in run["results"]] == ["error", "note"]
    assert all(
        rule["help"]["markdown"].startswith("# `") for rule in run["tool"]["driver"]["rules"]
    )


def test_sarif_names_files_from_where_the_command_runs(
    on_disk: FilesOnDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / "tiny")
    result = json.loads(to_sarif([PROBLEM], on_disk))["runs"][0]["results"][0]
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "scam.yaml"


def run_of(problems: list[Problem], on_disk: FilesOnDisk) -> dict[str, Any]:
    (run,) = json.loads(to_sarif(problems, on_disk))["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_says_which_version_of_what_wrote_it(on_disk: FilesOnDisk) -> None:
    driver = run_of([PROBLEM], on_disk)["tool"]["driver"]
    assert driver["version"] == driver["semanticVersion"] == VERSION
    assert urlparse(driver["informationUri"]).scheme == "https"
    pyproject = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
    assert f'version = "{VERSION}"' in pyproject or 'dynamic = ["version"]' in pyproject


def test_sarif_describes_every_rule_in_short_and_in_full(on_disk: FilesOnDisk) -> None:
    every = [Problem(Place("tiny/scam.yaml", 1, 1), code, "X.") for code in codes()]
    for rule in run_of(every, on_disk)["tool"]["driver"]["rules"]:
        short, full = rule["shortDescription"]["text"], rule["fullDescription"]["text"]
        assert full == escaped_brackets(summary(rule["id"])) and short not in ("", full)
        assert rule["help"]["markdown"].startswith(f"# `{rule['id']}`: ")
        assert short.replace("\\[", "[") in rule["help"]["markdown"].splitlines()[0]


def escaped_brackets(words: str) -> str:
    return words.replace("[", "\\[").replace("]", "\\]")


BRACKETS = {
    "Write: next: [a, b]": "Write: next: \\[a, b\\]",
    "see [this](1)": "see \\[this\\](1)",
    "C:\\x \\[": "C:\\x \\\\\\[",
    "no brackets": "no brackets",
}


@pytest.mark.parametrize("words", BRACKETS)
def test_no_message_of_sarif_is_taken_for_a_link(on_disk: FilesOnDisk, words: str) -> None:
    problem = Problem(Place("tiny/scam.yaml", 1, 1), "link", "A message.", words)
    text = run_of([problem], on_disk)["results"][0]["message"]["text"]
    assert text == f"A message. {BRACKETS[words]}"
    assert not re.search(r"(?<!\\)(\\\\)*[\[\]]", text)


ODD = ["a-story", "a b", "a#b", "a%41", "a:b", "Truyện", "a?b", b"a\xffb"]


@pytest.mark.parametrize("name", ODD, ids=repr)
@pytest.mark.parametrize("here", [".", "elsewhere", "/"])
def test_every_address_of_sarif_leads_to_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str | bytes, here: str
) -> None:
    folder = os.fsdecode(name)
    (tmp_path / "elsewhere").mkdir()
    try:
        (tmp_path / folder).mkdir()
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    (tmp_path / folder / "scam.yaml").write_text(LINES, "utf-8")
    (tmp_path / folder / "link.yaml").symlink_to(tmp_path / "gone.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.chdir(here)
    on_disk = FilesOnDisk([tmp_path])
    places = [Place(f"{folder}/scam.yaml", 3, 9), Place(f"{folder}/link.yaml", 1, 1)]
    run = run_of([Problem(place, "link", "X.") for place in places], on_disk)
    found = [lying(result["locations"][0], run) for result in run["results"]]
    assert found == [os.fsencode(tmp_path / place.file) for place in places]


def lying(location: dict[str, Any], run: dict[str, Any]) -> bytes:
    """The file that a reader of SARIF opens, by sections 3.4 and 3.14.14 of the standard."""
    artifact = location["physicalLocation"]["artifactLocation"]
    base = (
        run["originalUriBaseIds"][artifact["uriBaseId"]]["uri"] if "uriBaseId" in artifact else ""
    )
    parts = urlparse(urljoin(base, artifact["uri"]))
    assert parts.scheme == "file" and base[-1:] in ("", "/")
    return unquote_to_bytes(parts.path)


def test_sarif_finds_what_was_asked_about_where_no_situation_is(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    problem = Problem(Place("notes.txt", 1, 1), "no-situation", "X.")
    run = run_of([problem], FilesOnDisk([tmp_path / "scenarios"], [tmp_path / "notes.txt"]))
    assert lying(run["results"][0]["locations"][0], run) == os.fsencode(tmp_path / "notes.txt")


def test_no_problem_is_nothing_at_all(on_disk: FilesOnDisk) -> None:
    assert shown([], on_disk) == ""
    assert json.loads(to_json([]))["problems"] == []
    assert json.loads(to_sarif([], on_disk))["runs"][0]["results"] == []

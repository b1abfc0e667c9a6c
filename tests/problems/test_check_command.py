"""`check` in its formats, and `explain`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.cli import main
from game.proof.report_text import codes, page
from tests.support.problem_pages import example

FORMATS = Path(__file__).parents[2] / "docs" / "formats"


def made(tmp_path: Path, code: str, section: str = "Fails") -> str:
    folder = tmp_path / "example"
    example(page(code), section).write(folder)
    return str(folder)


def test_check_shows_the_source_and_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", made(tmp_path, "real-brand")]) == 1
    out = capsys.readouterr().out
    assert "error real-brand" in out and "^^^^" in out and out.endswith("2 errors\n")


def test_check_of_a_good_situation_says_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", made(tmp_path, "real-brand", "Mended"), "--strict"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("code", "strict"), [("same-words", 1), ("long-sentence", 0)])
def test_strict_counts_warnings_and_no_hints(tmp_path: Path, code: str, strict: int) -> None:
    folder = made(tmp_path, code)
    assert (main(["check", folder]), main(["check", folder, "--strict"])) == (0, strict)


def test_check_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", made(tmp_path, "real-brand"), "--format", "json"]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert {problem["code"] for problem in problems} == {"real-brand"}


def test_the_page_about_the_report_shows_what_check_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = (FORMATS / "reports.md").read_text("utf-8")
    example(page("same-words"), "Fails").write(tmp_path / "my-story")
    assert main(["check", str(tmp_path / "my-story"), "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert told.split("```json\n")[1].split("```")[0] == out
    tables = [re.findall(r"^\| (`[^|]*`) \|", part, re.M) for part in told.split("## `problems`")]
    named = [re.findall(r"`([a-z]+)`", " ".join(cells)) for cells in tables]
    whole = json.loads(out)
    assert named == [list(whole), list(whole["problems"][0])]


def test_check_as_sarif(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", made(tmp_path, "real-brand"), "--format", "sarif"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert len(run["results"]) == 2


def test_explain_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    for code in codes():
        assert main(["explain", code]) == 0
        assert capsys.readouterr().out == page(code)


@pytest.mark.parametrize("code", ["real-bran", "../problems/tab", "README", "\x1b[31m", ""])
def test_explain_of_an_unknown_code_is_a_usage_error(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", code]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "\x1b" not in err


def test_explain_knows_what_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "real-bran"])
    assert 'Did you mean "real-brand"?' in capsys.readouterr().err

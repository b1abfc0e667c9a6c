"""Each problem of a scenario file: a smallest example gives exactly it, exactly there."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.script.problem import Problem, one_line
from tests.support.mistakes import CASES, END, MARKER, PLAIN, SHARED, USE, WORDS, Case
from tests.support.situations import (
    FRONT,
    HEAD,
    MEANING,
    OPENING,
    choice,
    line,
    look,
    problems_in,
    situation_text,
    variant_text,
    write,
)
from tests.support.twin_mistakes import BARE_LOOK, TWIN_CASES

ALL = [*CASES, *TWIN_CASES]
ROOT = Path(__file__).parents[2]


def placed(files: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, int, int]]:
    """The files without the marker, and the place where it stood."""
    found: list[tuple[str, int, int]] = []
    plain = {}
    for name, text in files.items():
        if MARKER in text:
            before = text[: text.index(MARKER)]
            lines = before.split("\n")
            found.append((f"tiny/{name}", len(lines), len(lines[-1]) + 1))
        plain[name] = text.replace(MARKER, "")
    (place,) = found
    return plain, place


def reported(folder: Path, files: Mapping[str, str]) -> tuple[Problem, ...]:
    return problems_in(write(folder, files))


@pytest.mark.parametrize("case", ALL, ids=[f"{c.code} {c.name}".strip() for c in ALL])
def test_a_mistake_gives_exactly_its_problem_exactly_there(tmp_path: Path, case: Case) -> None:
    files, place = placed(case.files)
    problems = reported(tmp_path, files)
    assert [(p.code, (p.place.file, p.place.line, p.place.column)) for p in problems] == [
        (case.code, place)
    ], "\n".join(map(one_line, problems))
    (problem,) = problems
    assert case.hint in problem.hint
    assert problem.message[-1] in ".:" and problem.message.isprintable()


def test_the_examples_without_their_mistake_have_no_problem(tmp_path: Path) -> None:
    base = {"situation.yaml": FRONT + OPENING, "scam.yaml": variant_text(PLAIN)}
    assert HEAD in base["scam.yaml"]
    assert reported(tmp_path / "a", base) == ()
    assert (
        reported(
            tmp_path / "b",
            {**base, "scam.yaml": variant_text(USE + END), "shared/part.yaml": SHARED},
        )
        == ()
    )


ELSEWHERE = {
    # Raised by the guarded reader; tests/test_reader.py has an example of each.
    "reader.py",
    "tree.py",
    "source.py",
    "limits.py",
    "yaml_errors.py",
    "problem.py",
    # Raised by what exploring proves, and by the command that checks folders.
    "check.py",
}


def codes_of(path: Path) -> set[str]:
    """The codes in calls of `problems.add(place, code, …)` and of `known(…, code, …)`."""
    codes: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        number = {"add": 1, "known": 2}.get(node.func.attr)
        if number is not None and len(node.args) > number:
            code = node.args[number]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                codes.add(code.value)
    return codes


def test_every_code_of_the_loader_has_an_example() -> None:
    files = [*(ROOT / "game/script").glob("*.py"), *(ROOT / "game/script/compile").glob("*.py")]
    raised = set().union(*(codes_of(path) for path in files if path.name not in ELSEWHERE))
    assert len(raised) > 30
    assert raised - {case.code for case in ALL} == set()


def test_all_problems_of_a_file_are_reported_in_one_go(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + line("a", "iff: x")
        + line("a")
        + line("b", "by: mail")
        + "    - anm: c\n"
        + WORDS
        + choice("end", "nowhere")
        + choice("on", "good-end", more="set: x = 1")
        + "  other:\n"
        + line("d")
    )
    files = {
        "situation.yaml": situation_text(more="clock: late\n"),
        "scam.yaml": variant_text(scenes),
    }
    found = [problem.code for problem in reported(tmp_path, files)]
    assert found == [
        "unknown-key",
        "duplicate-id",
        "unknown-word",
        "unknown-speaker",
        "unknown-target",
        "effect",
        "leads-nowhere",
        "clock",
    ]


def test_problems_of_all_files_are_reported_in_one_go(tmp_path: Path) -> None:
    bad = variant_text("  begin:\n" + line("a", "by: mail") + END)
    files = {
        "situation.yaml": situation_text(more="clock: late\n"),
        "scam-a.yaml": bad,
        "scam-b.yaml": bad,
        "shared/x.yaml": SHARED + "more: a\n",
    }
    names = [problem.place.file for problem in reported(tmp_path, files)]
    assert names == [
        "tiny/scam-a.yaml",
        "tiny/scam-b.yaml",
        "tiny/shared/x.yaml",
        "tiny/situation.yaml",
    ]


def test_a_problem_of_the_situation_is_reported_once_for_all_variants(tmp_path: Path) -> None:
    opening = OPENING.replace("  - ann: hello-010\n", "  - ann: hello-010\n    by: mail\n")
    files = {
        "situation.yaml": situation_text(opening),
        "scam.yaml": variant_text(PLAIN),
        "scam-b.yaml": variant_text(PLAIN),
    }
    assert [problem.code for problem in reported(tmp_path, files)] == ["unknown-word"]


def test_a_duplicate_names_both_places(tmp_path: Path) -> None:
    files = {
        "situation.yaml": situation_text(),
        "scam.yaml": variant_text("  begin:\n" + line("a") + line("a") + END),
    }
    (problem,) = reported(tmp_path, files)
    assert [place.line for place in problem.also] == [problem.place.line - 3]


def test_a_scene_whose_id_is_taken_leaves_nothing_else_missing(tmp_path: Path) -> None:
    first = variant_text("  begin:\n" + line("a", "if: seen look-b") + END)
    second = "stretch: second\nscenes:\n  begin:\n" + look("look-b") + choice("b", "good-end")
    files = {"situation.yaml": situation_text(), "scam/1.yaml": first, "scam/2.yaml": second}
    assert [problem.code for problem in reported(tmp_path, files)] == ["duplicate-id"]


def test_choices_that_cannot_be_read_are_one_problem(tmp_path: Path) -> None:
    twice = "  begin:\n" + END + "  other:\n" + END
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(twice)}
    assert [problem.code for problem in reported(tmp_path, files)] == ["duplicate-id"]


def test_a_scene_that_only_one_cut_can_leave_says_which(tmp_path: Path) -> None:
    for mark, cut in (
        ("kiosk: skip", "short"),
        ("kiosk: only", "full"),
        ("if: cut is short", "full"),
    ):
        only = variant_text("  begin:\n" + choice("a", "good-end", more=mark))
        files = {"situation.yaml": situation_text(), "scam.yaml": only}
        (problem,) = reported(tmp_path / mark.replace(": ", "-"), files)
        assert (problem.code, f"In the {cut} cut" in problem.message) == ("leads-nowhere", True)
        assert [place.line for place in problem.also] == [problem.place.line + 1]


def test_a_silent_opening_names_the_variant_and_what_is_missing(tmp_path: Path) -> None:
    files = {
        "situation.yaml": situation_text(OPENING + BARE_LOOK),
        "scam.yaml": variant_text(PLAIN),
        "scam-b.yaml": variant_text(
            PLAIN, meaning=MEANING + "  - look: look-a\n    vi: a\n    en: a\n"
        ),
    }
    (problem,) = reported(tmp_path, files)
    assert '"scam"' in problem.message and '"look-a"' in problem.message
    assert (problem.place.file, problem.also[0].file) == ("tiny/scam.yaml", "tiny/situation.yaml")

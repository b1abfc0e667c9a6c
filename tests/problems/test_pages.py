"""Every problem has a page, and every page an example that gives just it, and a mended one."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from game.files import PROBLEM_PAGES
from game.proof import check
from game.proof.report_text import codes, page
from game.script.library import Library
from game.script.nodes import Scalar
from game.script.problem import Problem, Problems, Severity, one_line
from game.script.values import minute_of
from tests.support.problem_pages import BASE, Example, example, sections

ROOT = Path(__file__).parents[2]
ROOMS = (ROOT / "game" / "script", ROOT / "game" / "proof", ROOT / "game" / "graph")
LIBRARY = Library()


def stumbling(scalar: Scalar, problems: Problems) -> int | None:
    """A fault of the program, at one time of day."""
    return {"19:40": minute_of(scalar, problems)}[scalar.text]


LOWERED: dict[str, tuple[str, object]] = {
    "too-many-states": ("game.proof.check.STOP_AT", 200),
    "many-states": ("game.graph.explore.WARN_AT", 200),
    "program-fault": ("game.script.compile.front.minute_of", stumbling),
}
"""Pages whose example would have to be very large, or need a fault of ours: those are made."""


def checked(folder: Path, shown: Example) -> tuple[Problem, ...]:
    situation = folder / "example"
    situation.mkdir()
    shown.write(situation)
    return check.check_paths([situation], LIBRARY.vocabulary).items


def listed(problems: tuple[Problem, ...]) -> str:
    return "\n".join(f"{p.severity.value} {one_line(p)}" for p in problems)


@pytest.fixture
def lowered(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    if code in LOWERED:
        name, value = LOWERED[code]
        monkeypatch.setattr(name, value)


def test_the_base_has_no_problem(tmp_path: Path) -> None:
    files = {path.name: path.read_bytes() for path in BASE.iterdir()}
    assert listed(checked(tmp_path, Example(files))) == ""


@pytest.mark.usefixtures("lowered")
@pytest.mark.parametrize("code", codes())
def test_the_example_gives_exactly_its_problem(code: str, tmp_path: Path) -> None:
    shown = example(page(code), "Fails")
    problems = checked(tmp_path, shown)
    errors = {p.code for p in problems if p.severity is Severity.ERROR}
    assert code in {p.code for p in problems}, listed(problems)
    assert errors - {code} == shown.others, listed(problems)


@pytest.mark.usefixtures("lowered")
@pytest.mark.parametrize("code", codes())
def test_the_mended_example_gives_none(code: str, tmp_path: Path) -> None:
    assert listed(checked(tmp_path, example(page(code), "Mended"))) == ""


@pytest.mark.parametrize("code", codes())
def test_a_page_has_its_code_a_paragraph_and_both_examples(code: str) -> None:
    title, paragraph, *_ = page(code).split("\n\n")
    assert title.startswith(f"# `{code}`: "), title
    assert 60 < len(paragraph) < 900 and not paragraph.startswith(("#", "`" * 3))
    assert list(sections(page(code))) == ["Fails", "Mended"]


_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
POSITIONS = {
    "add": 1, "Problem": 1, "known": 2, "report": 2, "_report": 1, "_refuse": 1, "_shorthand": 1,
    "Mistake": 2, "with_mend": 2, "_of_type": 2, "Finding": 1,
}  # fmt: skip
"""Where the code stands in a call that makes a problem, or hands one on."""


def constants(node: ast.AST) -> set[str]:
    values = {n.value for n in ast.walk(node) if isinstance(n, ast.Constant)}
    return {v for v in values if isinstance(v, str) and _CODE.fullmatch(v)}


def reported_codes(module: ast.Module) -> set[str]:
    """The codes of a module: in calls, in `code = …`, and in tuples of place, code, sentence."""
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            number = POSITIONS.get(name)
            if number is not None and len(node.args) > number:
                argument = node.args[number]
                found |= constants(argument) if isinstance(argument, ast.Constant) else set()
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "code":
            found |= constants(node.value) if isinstance(node.value, ast.IfExp) else set()
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
            found |= constants(node.value.elts[1]) if len(node.value.elts) == 3 else set()
    return found


def all_codes() -> set[str]:
    return {
        code
        for room in ROOMS
        for path in room.rglob("*.py")
        for code in reported_codes(ast.parse(path.read_text("utf-8")))
    }


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert len(all_codes()) > 100
    assert sorted(all_codes()) == sorted(codes())


def test_the_pages_are_listed() -> None:
    index = (PROBLEM_PAGES / "README.md").read_text("utf-8")
    assert re.findall(r"\]\((.+?)\.md\)", index) == sorted(codes())

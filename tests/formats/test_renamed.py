"""No format lives by the name of a module, a class or a field: all are renamed in a copy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats.written import HERE, OLDER, STORY
from tests.support.frozen import told_changes
from tests.support.renaming import BESIDE, KEPT, Names, copy_program, rename_program

ROOT = HERE.parents[1]
SCRIPT = "tests/formats/written.py"
CENSUS = """
import dataclasses, importlib, pathlib, sys
for path in sorted(pathlib.Path("game").rglob("*.py")):
    parts = path.with_suffix("").parts
    if sys.argv[1] in parts[1] or parts[1] in ("records", "graph"):
        module = importlib.import_module(".".join(p for p in parts if p != "__init__"))
        for kind in vars(module).values():
            if isinstance(kind, type) and kind.__module__ == module.__name__:
                named = tuple(getattr(kind, "_fields", ()))
                if dataclasses.is_dataclass(kind):
                    named = tuple(field.name for field in dataclasses.fields(kind))
                print(module.__name__, kind.__qualname__, *named)
"""
PLANTS = """

import dataclasses
import os

_spelt_out = described_story
_PLANTS = {
    "repr": repr,
    "asdict": lambda slot: [*dataclasses.asdict(slot)],
    "class": lambda slot: type(slot).__name__,
    "module": lambda slot: type(slot).__module__,
}


def described_story(program):
    planted = _PLANTS[os.environ["PLANTED"]]
    return [_spelt_out(program), [planted(slot) for slot in program.slots]]
"""

NAMED = ("repr", "asdict", "class", "module")
"""The plants: each writes a name of the program into a format."""
Copies = tuple[Path, Path]
"""The program as it is, and renamed."""


def copies(folder: Path, planted: str = "") -> Copies:
    plain, renamed = folder / "plain", folder / "renamed"
    stories = {p.relative_to(ROOT).as_posix(): p for p in (STORY, OLDER)}
    copy_program(ROOT, plain, {SCRIPT: ROOT / SCRIPT, **stories})
    with (plain / "game/story/fingerprint.py").open("a", encoding="utf-8") as file:
        file.write(planted)
    rename_program(plain, renamed, SCRIPT, tuple(stories))
    return plain, renamed


def run(folder: Path, *arguments: str, **variables: str) -> str:
    """What a program prints that knows its own folder alone."""
    known = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env={**known, **variables},
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


EACH_PLANT = """
import os, runpy, sys
for os.environ["PLANTED"] in sys.argv[1:]:
    sys.argv[1:] = [os.environ["PLANTED"]]
    runpy.run_module("tests.formats.written", run_name="__main__")
"""


def written_by(folder: Path, **variables: str) -> dict[str, bytes]:
    run(folder, "-m", "tests.formats.written", "out", **variables)
    return files_in(folder / "out")


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Copies:
    return copies(tmp_path_factory.mktemp("renamed"))


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Copies:
    """Both have written their files with every plant, into a folder of its name."""
    both = copies(tmp_path_factory.mktemp("planted"), PLANTS)
    for folder in both:
        run(folder, "-c", EACH_PLANT, *NAMED)
    return both


def test_no_format_lives_by_a_name_of_the_program(both: Copies) -> None:
    plain, renamed = (
        written_by(folder, PYTHONHASHSEED=seed) for folder, seed in zip(both, "12", strict=True)
    )
    assert len(plain) > 20
    told = told_changes(plain, renamed)
    assert not told, "With other names of modules, classes and fields: " + "\n".join(told)


def test_every_module_class_and_field_of_the_core_is_renamed(both: Copies) -> None:
    rows = [
        [row.split() for row in run(folder, "-c", CENSUS, "story").splitlines()] for folder in both
    ]
    plain, renamed = ([row for row in found if _is_told(row)] for found in rows)
    assert len(plain) == len(renamed) > 60
    for part in (_modules, _classes, _fields):
        was, now = part(plain), part(renamed)
        assert len(was) == len(now) and not was & now, sorted(was & now)
    assert _fields(plain) == Names(both[0]).every_field


def _is_told(row: list[str]) -> bool:
    """Of records and graphs only what writes a format is renamed."""
    return "story" in row[0] or row[0].endswith(tuple(name.split(".")[-1] for name in BESIDE))


def _modules(rows: list[list[str]]) -> set[str]:
    """The parts of their names; a package keeps its own, which a module inside may share."""
    parts = (part for row in rows for part in enumerate(row[0].split(".")[1:]))
    return {part for place, part in parts if place or part not in KEPT}


def _classes(rows: list[list[str]]) -> set[str]:
    return {row[1] for row in rows}


def _fields(rows: list[list[str]]) -> set[str]:
    return {name for row in rows for name in row[2:]}


@pytest.mark.parametrize("plant", NAMED)
def test_a_fingerprint_that_lives_by_names_is_caught(planted: Copies, plant: str) -> None:
    plain, renamed = (files_in(folder / plant) for folder in planted)
    told = told_changes(plain, renamed)
    assert any(sentence.startswith("fingerprints-2.txt is frozen") for sentence in told)

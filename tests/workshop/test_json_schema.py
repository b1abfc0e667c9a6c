"""The JSON Schema and the loader give the same verdict on what a schema can see."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from game.cli.schema import made
from game.script.json_schema import json_schema, schema_files
from game.script.nodes import Mapping, Node, Scalar, Sequence
from game.script.problem import Problems
from game.script.reader import read_yaml
from game.script.schema import FILES
from game.script.situation import load_situation
from game.story.text import LANGUAGES
from tests.support.mistakes import CASES, MARKER, Case
from tests.support.situations import SHIPPED, STORIES, write

TEMPLATE = Path(__file__).parents[2] / "assets" / "template"
SEEN = {
    "ages", "app", "bad-id", "clock", "effect", "link", "misplaced", "missing-key",
    "missing-language", "not-a-list", "not-a-mapping", "not-a-number", "not-a-word",
    "not-an-entry", "row", "seconds", "two-marks", "unknown-app", "unknown-ending-kind",
    "unknown-flag", "unknown-key", "unknown-next-step", "unknown-word", "variable", "whom",
}  # fmt: skip
"""Codes of the loader whose every example a schema underlines too."""
EXCEPT = {
    "variable reserved",
    "unknown-key use", "missing-key shared", "unknown-key line", "variable upside down",
    "variable no sequel", "misplaced order without choices",
    "variable too many", "variable twice", "effect a number below nothing", "effect variable",
    "effect sum of words", "effect out of bounds",
}  # fmt: skip
"""What asks for other files, or for counting: `iff: x` below a line looks like a second speaker."""


@cache
def validator(kind: str, shipped: bool = False) -> Draft202012Validator:
    vocabulary = (SHIPPED if shipped else STORIES).vocabulary
    return Draft202012Validator(json_schema(kind, vocabulary))


def plain(node: Node | None) -> Any:
    """What an editor's YAML makes of a file: numbers and truths where they look like it."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    text = node.text if isinstance(node, Scalar) else ""
    if re.fullmatch(r"-?\d{1,15}", text):
        return int(text)
    if re.fullmatch(r"-?\d+\.\d+", text):
        return float(text)
    return {"": None, "null": None, "true": True, "false": False}.get(text, text)


def kind_of(name: str) -> str:
    if name == "situation.yaml":
        return "situation"
    return "shared" if name.startswith("shared/") else "chapter"


def files_of(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.yaml"))}
    return {
        name: path.read_bytes()
        for name, path in found.items()
        if not name.startswith(("plans/", "translations/"))
    }


def refused(files: dict[str, bytes], shipped: bool = False) -> list[str]:
    """What the schemas say against some files."""
    said = []
    for name, data in files.items():
        found = validator(kind_of(name), shipped).iter_errors(
            plain(read_yaml(data, name, Problems()))
        )
        said += [f"{name} {list(error.absolute_path)}: {error.message[:120]}" for error in found]
    return said


@pytest.mark.parametrize("kind", FILES)
def test_it_is_a_schema_and_says_something_at_every_key(kind: str) -> None:
    schema = json_schema(kind, SHIPPED.vocabulary)
    Draft202012Validator.check_schema(schema)
    for name, definition in schema["$defs"].items():
        assert "properties" in definition or definition.get("description"), name


@pytest.mark.parametrize("name", SHIPPED.names())
def test_shipped_situations_are_accepted(name: str) -> None:
    assert refused(files_of(SHIPPED.folder / name), shipped=True) == []


def test_the_template_and_the_story_of_the_tests_are_accepted() -> None:
    assert refused(files_of(TEMPLATE), shipped=True) == []
    assert refused(files_of(STORIES.folder / "a-parcel")) == []


def encoded(case: Case) -> dict[str, bytes]:
    return {name: text.replace(MARKER, "").encode() for name, text in case.files.items()}


def names(cases: list[Case]) -> list[str]:
    return [f"{case.code} {case.name}".strip() for case in cases]


SEEN_CASES = [c for c in CASES if c.code in SEEN and f"{c.code} {c.name}".strip() not in EXCEPT]


@pytest.mark.parametrize("case", SEEN_CASES, ids=names(SEEN_CASES))
def test_what_a_schema_can_see_it_underlines(case: Case) -> None:
    assert refused(encoded(case))


# Mutations: every one of them is a mistake, and both must say so.

PARCEL = files_of(STORIES.folder / "a-parcel")
_MAPPINGS = ("cast", "variables", "draws", "scenes")


def mutations(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Copies of a tree with one mistake each, and what was done where."""
    for at, inside in _mappings(data):
        for done, changed in _mistakes(inside, at):
            copied = copy.deepcopy(data)
            _put(copied, at, changed)
            yield f"{done} at {'/'.join(map(str, at))}", copied


def _mappings(data: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(data, dict):
        yield at, data
        for key, value in data.items():
            yield from _mappings(value, (*at, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _mappings(value, (*at, number))


def _mistakes(data: dict[str, Any], at: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    free = at[-1:] and at[-1] in _MAPPINGS
    if not free and "use" not in data:
        yield "an unknown key", {**data, "Surprise": "some words, no id"}
    for key, value in data.items():
        if key in LANGUAGES or key.endswith(tuple(f"-{code}" for code in LANGUAGES)):
            yield f"no {key}", {k: v for k, v in data.items() if k != key}
            yield f"a list for {key}", {**data, key: [value]}
        if key in ("kiosk", "by", "flavour", "tactic", "cue", "deciding", "clear"):
            yield f"an odd {key}", {**data, key: "surprise"}
    first = next(iter(data))
    if at and isinstance(at[-1], int) and "->" in str(data[first]):
        renamed = {f"{first.split(' ')[0]}y": data[first]}
        yield "a wrong move", renamed | {k: v for k, v in data.items() if k != first}


def _put(data: Any, at: tuple[Any, ...], value: Any) -> None:
    for step in at[:-1]:
        data = data[step]
    if at:
        data[at[-1]] = value
    else:
        data.clear()
        data.update(value)


def dumped(data: Any, indent: int = 0) -> str:
    """A tree as YAML in blocks, every text in quotes."""
    pad = "  " * indent
    if isinstance(data, dict):
        return "".join(f"{pad}{key}:{_value(value, indent)}" for key, value in data.items())
    return "".join(f"{pad}-{_value(value, indent)}" for value in data)


def _value(value: Any, indent: int) -> str:
    if isinstance(value, dict | list) and value:
        return "\n" + dumped(value, indent + 1)
    return " " + json.dumps("" if value is None else value, ensure_ascii=False) + "\n"


MUTATED = [
    (name, done, data)
    for name, text in PARCEL.items()
    for done, data in mutations(plain(read_yaml(text, name, Problems())))
]


def test_a_tree_that_is_written_anew_is_the_same_situation(tmp_path: Path) -> None:
    trees = {n: dumped(plain(read_yaml(d, n, Problems()))).encode() for n, d in PARCEL.items()}
    problems = Problems()
    assert load_situation(write(tmp_path, trees), STORIES.vocabulary, problems) is not None
    assert problems.items == () and refused(trees) == []


@pytest.mark.parametrize("part", range(8))
def test_schema_and_loader_refuse_the_same_mistakes(part: int, tmp_path: Path) -> None:
    assert len(MUTATED) > 400
    for number, (name, done, data) in enumerate(MUTATED[part::24]):
        files = {**PARCEL, name: dumped(data).encode()}
        folder = tmp_path / str(number)
        folder.mkdir()
        problems = Problems()
        load_situation(write(folder, files), STORIES.vocabulary, problems)
        assert problems.errors, f"the loader accepts {done} in {name}"
        assert refused({name: files[name]}), f"the schema accepts {done} in {name}"


# What is committed


def test_generated_files_are_up_to_date() -> None:
    old = [path.name for path, text in made().items() if path.read_text("utf-8") != text]
    assert old == [], "python main.py schema writes them anew"


def test_making_a_schema_twice_gives_the_same() -> None:
    assert schema_files(SHIPPED.vocabulary) == schema_files(SHIPPED.vocabulary)

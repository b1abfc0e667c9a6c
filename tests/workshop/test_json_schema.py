"""The JSON Schema and the loader give the same verdict on what a schema can see."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator

from game.author.json_schema import json_schema, schema_files
from game.cli.author import made
from game.script.entry_schema import ALWAYS, LINE, MEANINGS, MOVES, SCENE, SHARED_OPENING
from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.part import Listing
from game.script.problem import Problems
from game.script.reader import read_yaml
from game.script.schema import ENDING, FILES
from game.script.situation import load_situation
from game.script.values import APPS, DETAILS
from game.story.text import LANGUAGES
from tests.support import volume
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
    if isinstance(node, MapNode):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, ListNode):
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


# What an editor offers: the `properties` of all that holds for what is there so far.


def offered(kind: str, *at: str | int, entry: dict[str, Any]) -> list[str]:
    """The keys that yaml-language-server lists inside a mapping, without those it has."""
    data: Any = entry
    for step in reversed(at):
        data = [data] if step == 0 else {step: data}
    validator_of = validator(kind, shipped=True)
    found = list(holding(validator_of, validator_of.schema, data, at))
    keys = [key for schema in found for key, value in schema.get("properties", {}).items() if value]
    keys += [s["label"] for schema in found for s in schema.get("defaultSnippets", ())]
    return [key for key in dict.fromkeys(keys) if key not in entry]


def holding(
    root: Draft202012Validator, schema: Any, data: Any, at: tuple[str | int, ...]
) -> Iterator[Any]:
    """The schemas that speak of a place, as an editor finds them: not by what an `if` asks."""
    defs = cast("dict[str, Any]", root.schema)["$defs"]
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        schema = defs[schema["$ref"].rsplit("/", 1)[-1]]
    for inner in (*schema.get("allOf", ()), *schema.get("anyOf", ())):
        yield from holding(root, inner, data, at)
    if "if" in schema:
        branch = "then" if root.evolve(schema=schema["if"]).is_valid(data) else "else"
        yield from holding(root, schema.get(branch), data, at)
    if not at:
        yield schema
    elif isinstance(data, list):
        yield from holding(root, schema.get("items"), data[0], at[1:])
    else:
        key, value = next(iter(data.items()))
        inside = [schema.get("properties", {}).get(key)]
        inside += [s for p, s in schema.get("patternProperties", {}).items() if re.search(p, key)]
        for inner in inside:
            yield from holding(root, inner, value, at[1:])


def kinds_of_detail(name: str) -> list[str]:
    return [name, *(f"{name} {kind}" for kind in DETAILS)]


def words_of(listing: Listing) -> set[str]:
    return {
        w for name in listing.words for w in (kinds_of_detail(name) if name == "look" else [name])
    }


LISTED = {
    "scene": ("chapter", ("scenes", "begin", 0), SCENE),
    "shared scene": ("shared", ("scene", 0), SCENE),
    "always": ("chapter", ("always", 0), ALWAYS),
    "meanings": ("chapter", ("opening", 0), MEANINGS),
    "opening": ("situation", ("opening", 0), SHARED_OPENING),
}


@pytest.mark.parametrize("name", LISTED)
@pytest.mark.parametrize("typed", ["", "ver"])
def test_where_an_entry_begins_its_first_words_are_offered_and_nothing_else(
    name: str, typed: str
) -> None:
    kind, at, listing = LISTED[name]
    assert set(offered(kind, *at, entry={typed: None})) == words_of(listing)


@pytest.mark.parametrize("name", LISTED)
def test_inside_an_entry_only_its_own_keys_are_offered(name: str) -> None:
    kind, at, listing = LISTED[name]
    for first, word in listing.words.items():
        written = f"{first} mum" if word.whom == "person" else first
        entry = {written: "some-id"}
        own = [key for key in word.part.written(LANGUAGES) if key != written]
        assert offered(kind, *at, entry=entry) == own, first
        # Half a word that is typed below changes nothing.
        assert offered(kind, *at, entry={**entry, "wh": None}) == own, first


def test_below_a_speaker_only_the_keys_of_a_line_are_offered() -> None:
    for entry in ({"lan": "ten-010"}, {"lan": 10}, {"lan": "ten-010", "wh": None}):
        keys = offered("chapter", "scenes", "begin", 0, entry=entry)
        assert keys == list(LINE.written(LANGUAGES))


def test_endings_begin_with_a_kind_and_then_have_their_own_keys() -> None:
    kinds = list(SHIPPED.vocabulary.kinds)
    assert offered("chapter", "endings", 0, entry={"": None}) == kinds
    inside = offered("chapter", "endings", 0, entry={kinds[0]: "some-id"})
    assert inside == list(ENDING.written(LANGUAGES))


def test_no_internal_name_is_offered() -> None:
    # An editor offers all that a schema requires as one, by the name of its definition.
    for kind in FILES:
        for schema in inner_schemas(json_schema(kind, SHIPPED.vocabulary)):
            assert not ("properties" in schema and "required" in schema)


def inner_schemas(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(inner, dict | list):
            yield from inner_schemas(inner)


def values_of(kind: str, *at: str | int, key: str) -> list[Any]:
    """The values that an editor lists behind a key."""
    root = validator(kind, shipped=True)
    data: Any = {key: "x"}
    for step in reversed(at):
        data = [data] if step == 0 else {step: data}
    return [v for s in holding(root, root.schema, data, (*at, key)) for v in s.get("enum", ())]


def test_apps_and_numbers_are_offered_one_by_one() -> None:
    assert values_of("chapter", key="app") == list(APPS)
    assert values_of("chapter", "scenes", "begin", 0, key="app") == list(APPS)
    assert values_of("situation", key="intensity") == [0, 1, 2, 3]
    assert values_of("situation", key="format") == [1]
    assert values_of("situation", "cast", "mum", key="art")[-1] == 111


@pytest.mark.parametrize("value", [0, 3, "3", "0"])
def test_an_intensity_may_stand_in_quotation_marks(value: Any) -> None:
    assert "intensity" not in paths("situation", {"intensity": value})


@pytest.mark.parametrize("value", [4, -1, "4", "x", 1.5, True, None])
def test_any_other_intensity_is_underlined(value: Any) -> None:
    assert "intensity" in paths("situation", {"intensity": value})


@pytest.mark.parametrize("app", ["chat", "chat with lan", "job-post", "lock"])
def test_an_app_may_be_with_somebody(app: str) -> None:
    assert "app" not in paths("chapter", {"app": app})


@pytest.mark.parametrize("app", ["chatt", "chatt with lan", "chat with", "Chat", "", None])
def test_an_app_that_there_is_not_is_underlined(app: str | None) -> None:
    assert "app" in paths("chapter", {"app": app})


def paths(kind: str, data: Any) -> set[Any]:
    return {e.absolute_path[0] for e in validator(kind, True).iter_errors(data) if e.absolute_path}


BELOW = {"do-vi": "Gọi", "do-en": "Call", "why-vi": "Vì.", "why-en": "So."}


@pytest.mark.parametrize("entry", [
    {"verifyy": "ask -> begin", **BELOW},
    {"verifyy": "ask", **BELOW},
    {"verifyy": "ask -> begin", "vi": "Gọi", "en": "Call"},
    {"Verify": "ask", "vi": "Gọi", "en": "Call"},
    {"verify mum": "ask", **BELOW},
])  # fmt: skip
def test_an_unknown_move_is_told_the_moves(entry: dict[str, str]) -> None:
    told = said("chapter", {"stretch": "a", "scenes": {"begin": [entry]}})
    ((message, meant),) = told
    assert message.startswith(f"'{next(iter(entry))}' is not one of ")
    assert all(f"'{move}'" in message for move in MOVES if move != "tell")
    assert all(move in meant for move in MOVES) and "do-vi" not in meant


def test_an_unknown_kind_of_ending_is_told_the_kinds() -> None:
    words = {"title-vi": "A.", "title-en": "A.", "vi": "A.", "en": "A."}
    ((message, meant),) = said(
        "chapter", {"stretch": "a", "endings": [{"safe-erly": "x", **words}]}
    )
    assert message.startswith("'safe-erly' is not one of ")
    assert all(f"'{kind}'" in message and kind in meant for kind in SHIPPED.vocabulary.kinds)


@pytest.mark.parametrize("entry", [None, [], "note", {}])
def test_what_is_no_entry_is_underlined_once(entry: Any) -> None:
    assert len(said("chapter", {"stretch": "a", "scenes": {"begin": [entry]}})) == 1


def said(kind: str, data: Any) -> list[tuple[str, str]]:
    """What a validator says, and what an editor says instead."""
    found = validator(kind, shipped=True).iter_errors(data)
    return [(error.message, str(error.schema.get("errorMessage", ""))) for error in found]


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
    for number, (name, done, data) in enumerate(MUTATED[part :: 8 if volume.thorough else 48]):
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

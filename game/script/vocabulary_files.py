"""The shared vocabularies, read from `scenarios/vocabulary/*.yaml`.

What a red flag is called, for one, stands in `red-flags.yaml` there (`RF07`: name, why, `if`, the
sign of the opposite); `game/story/vocabulary.py` has the types that are made of it here.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar, cast

from game.script.fields import Fields
from game.script.needed import check_needed
from game.script.nodes import MapNode, Scalar
from game.script.problem import Problems, Severity
from game.script.reader import read_file
from game.script.suggest import did_you_mean
from game.script.translation.merge import Words, shared_words, with_words
from game.story import Text, Truth
from game.story.help_lines import BUILT_IN, own_number
from game.story.vocabulary import (
    Brands,
    EndingKind,
    FactSource,
    HelpLine,
    Move,
    NextStep,
    RedFlag,
    Tactic,
    Vocabulary,
)

FOLDER = "vocabulary"
TABLES = (
    "red-flags", "moves", "tactics", "help-lines", "next-steps", "endings", "sentences", "sources",
    "brands",
)  # fmt: skip
"""The files in the folder, without their ending."""
_Item = TypeVar("_Item")


def load_vocabulary(scenarios: Path, problems: Problems, whole: bool = False) -> Vocabulary:
    """All vocabularies. What cannot be read is reported and missing from the result.

    A `whole` one is the game's own: it has every file, and every id that the code asks for.
    """
    folder = scenarios / FOLDER
    words = shared_words(folder, problems)

    def table(name: str, make: Callable[[str, Fields], _Item]) -> dict[str, _Item]:
        items = _items(folder, name, problems, whole)
        if items is None:
            return {}
        found = _translated(items, name, words, problems)
        return {key: make(key, fields) for key, fields in found}

    # First, since a next step may name help lines and nothing else.
    help_lines = table("help-lines", _help_line)
    return Vocabulary(
        flags=table("red-flags", _flag),
        moves=table("moves", lambda key, f: Move(key, f.text("name"), f.text(), _yes(f, "good"))),
        tactics=table("tactics", lambda key, f: Tactic(key, f.text("name"), f.text())),
        help_lines=help_lines,
        next_steps=table("next-steps", lambda key, f: _next_step(key, f, help_lines)),
        kinds=table("endings", _kind),
        sentences=table("sentences", _sentence),
        sources=table("sources", _source) if whole or _is_there(folder, "sources") else {},
        brands=table("brands", _brands) if whole or _is_there(folder, "brands") else {},
    )


def _is_there(folder: Path, name: str) -> bool:
    """Sources and brands are for authors: a folder beside the game's own can do without."""
    return os.path.lexists(folder / f"{name}.yaml")


def _items(folder: Path, name: str, problems: Problems, whole: bool) -> MapNode | None:
    """The entries of one file; None, and a problem, where it has none."""
    file = f"{name}.yaml"
    root = read_file(folder / file, f"{folder.name}/{file}", problems)
    if root is not None and not isinstance(root, MapNode):
        problems.add(root.place, "not-a-mapping", "A file holds keys with values.")
    if not isinstance(root, MapNode):
        return None
    fields = Fields(root, problems)
    node = fields.node_at(name)
    if node is None or (isinstance(node, Scalar) and not node.text.strip()):
        hint = did_you_mean(name, (key.text for key, _ in root.entries))
        problems.add(fields.place, "missing-key", f'"{name}" is missing here, or empty.', hint)
    items = fields.mapping(name)
    if items is not None and whole:
        check_needed(name, items, problems)
    return items


def _translated(
    items: MapNode, name: str, words: Words, problems: Problems
) -> Iterator[tuple[str, Fields]]:
    for key, value in items.entries:
        if isinstance(value, MapNode):
            item = with_words(value, f"{name}/{key.text}", words, problems)
            yield key.text, Fields(item, problems)
        else:
            problems.add(value.place, "not-a-mapping", f'"{key.text}" holds keys with values.')


def _yes(fields: Fields, name: str) -> bool:
    return fields.one_of(name, ("yes", "no"), "no") == "yes"


def _flag(code: str, fields: Fields) -> RedFlag:
    when, clear = fields.text("if"), fields.text("clear")
    return RedFlag(code, fields.text("name"), fields.text(), when, clear, fields.word("icon"))


def _help_line(key: str, fields: Fields) -> HelpLine:
    line = HelpLine(
        key,
        fields.word("number"),
        fields.text("name"),
        fields.text(),
        fields.word("source"),
        fields.word("checked"),
        _yes(fields, "verify"),
    )
    _check_built_in(line, fields)
    return line


def _check_built_in(line: HelpLine, fields: Fields) -> None:
    """A number that is built in cannot be changed here, nor hidden."""
    number, verify = fields.scalar("number"), fields.scalar("verify")
    if not own_number(line):
        said = f'The line "{line.id}" is built in, and its number is not "{line.number}".'
        place = number.place if number else fields.place
        fields.problems.add(place, "unknown-word", said, f"Write number: {line.id}")
    elif line.verify and verify and line.id in BUILT_IN:
        fields.problems.add(
            verify.place, "unknown-word", f'"verify: yes" does not hide {line.id}: it is built in.',
            "It stands on every page of help. Look at its source, then write no.",
            severity=Severity.WARNING,
        )  # fmt: skip


def _next_step(key: str, fields: Fields, help_lines: Mapping[str, HelpLine]) -> NextStep:
    # Without any line the file could not be read: then each name in each step would be a problem.
    known = {*help_lines, *BUILT_IN}
    names = fields.some_of("help", known) if help_lines else ()
    return NextStep(key, fields.text(), names)


def _kind(key: str, fields: Fields) -> EndingKind:
    truth = cast(Truth, fields.one_of("truth", ("scam", "genuine"), "scam"))
    safe, goal = fields.number("safe", 0, 100, 0), fields.number("goal", 0, 100, 0)
    return EndingKind(
        key, fields.text("name"), fields.text(), truth, safe, goal, fields.word("icon")
    )


def _sentence(_: str, fields: Fields) -> Text:
    return fields.text()


def _source(key: str, fields: Fields) -> FactSource:
    fields.word("date")  # for whoever reads the file; the game shows none
    return FactSource(key, fields.required("address"))


def _brands(key: str, fields: Fields) -> Brands:
    names, exact = fields.words("names"), fields.words("exact")
    return Brands(key, tuple(w.text for w in names), tuple(w.text for w in exact))

"""The shared vocabularies, read from `scenarios/vocabulary/*.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar, cast

from game.script.fields import Fields
from game.script.nodes import Mapping as MappingNode
from game.script.problem import Problems
from game.script.reader import read_file
from game.script.translation.interface import Words, shared_words, with_words
from game.story.content import Truth
from game.story.text import Text
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
_Item = TypeVar("_Item")


def load_vocabulary(scenarios: Path, problems: Problems) -> Vocabulary:
    """All vocabularies. What cannot be read is reported and missing from the result."""
    folder = scenarios / FOLDER
    words = shared_words(folder, problems)

    def table(name: str, make: Callable[[str, Fields], _Item]) -> dict[str, _Item]:
        return {key: make(key, fields) for key, fields in _items(folder, name, problems, words)}

    return Vocabulary(
        flags=table("red-flags", _flag),
        moves=table("moves", lambda key, f: Move(key, f.text("name"), f.text(), _yes(f, "good"))),
        tactics=table("tactics", lambda key, f: Tactic(key, f.text("name"), f.text())),
        help_lines=table("help-lines", _help_line),
        next_steps=table("next-steps", _next_step),
        kinds=table("endings", _kind),
        sentences=table("sentences", _sentence),
        sources=table("sources", _source) if _is_there(folder, "sources") else {},
        brands=table("brands", _brands) if _is_there(folder, "brands") else {},
    )


def _is_there(folder: Path, name: str) -> bool:
    """Sources and brands are for authors: a folder of scenarios can do without."""
    return (folder / f"{name}.yaml").exists()


def _items(
    folder: Path, name: str, problems: Problems, words: Words
) -> Iterator[tuple[str, Fields]]:
    file = f"{name}.yaml"
    root = read_file(folder / file, f"{folder.name}/{file}", problems)
    if not isinstance(root, MappingNode):
        return
    items = Fields(root, problems).mapping(name)
    for key, value in items.entries if items else ():
        if isinstance(value, MappingNode):
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
    return HelpLine(
        key,
        fields.word("number"),
        fields.text("name"),
        fields.text(),
        fields.word("source"),
        fields.word("checked"),
        _yes(fields, "verify"),
    )


def _next_step(key: str, fields: Fields) -> NextStep:
    return NextStep(key, fields.text(), tuple(word.text for word in fields.words("help")))


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

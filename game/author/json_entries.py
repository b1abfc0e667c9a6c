"""Entries of a list as JSON Schema: a schema sees no order, so they are told by their words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from game.script.part import Listing, Word, text_key
from game.script.schema import ENDINGS
from game.script.values import DETAILS, DRAW, TEXT, Shape
from game.story.text import LANGUAGES, Text, in_language
from game.story.vocabulary import Vocabulary

# Shapes of values as JSON Schema, as editors and validators read it.

Json: TypeAlias = "dict[str, Any]"

_FEW = 10
"""So many whole numbers are offered one by one."""


def whole(pattern: str, longest: int = 0) -> str:
    """A pattern that the whole text must match."""
    length = f"(?=.{{1,{longest}}}$)" if longest else ""
    return f"^{length}(?:{pattern})$"


def scalar(shape: Shape, vocabulary: Vocabulary, needed: bool = False) -> Json:
    """What may stand as this value: one word, or several where the shape is a list."""
    one = _one(shape, vocabulary, needed or shape.listed)
    return _listed(one, shape) if shape.listed else one


def words_of(shape: Shape, vocabulary: Vocabulary) -> Mapping[str, Text]:
    """The words a shape allows, with what each means where a vocabulary says it."""
    if not shape.vocabulary:
        return {word: {} for word in shape.one_of}
    items = getattr(vocabulary, shape.vocabulary)
    return {key: getattr(item, "name", None) or item.text for key, item in items.items()}


def _one(shape: Shape, vocabulary: Vocabulary, needed: bool) -> Json:
    words = words_of(shape, vocabulary)
    if words:
        return _enumeration(words)
    if shape.span:
        return _number(*shape.span)
    if shape.pattern:
        matched = {"pattern": whole(shape.pattern, shape.longest),
                   "patternErrorMessage": f"What fits here is {shape.says}."}  # fmt: skip
        # A number that cannot fit is a mistake; a pattern alone lets it pass.
        as_number = any(re.fullmatch(shape.pattern, number) for number in ("1", "1.5"))
        one = _word(matched) if as_number else {"type": "string", **matched}
        return {"anyOf": [{"enum": list(shape.offered)}, one]} if shape.offered else one
    if needed or shape in (TEXT, DRAW):
        return _word({"pattern": r"\S"})
    return _word({}, "object", "array")


def _word(string: Json, *never: str) -> Json:
    """A word. YAML reads `35` as a number; to the loader every value is a word.

    A truth is one too, and nothing where nothing is needed. Editors would offer `true`, `false` and
    `null` wherever a type names them, so what is no text is told by what it is not.
    """
    kinds = never or ("string", "object", "array", "null")
    return {"anyOf": [{"type": "string", **string}, {"not": {"type": list(kinds)}}]}


def _number(low: int, high: int) -> Json:
    """A whole number, which may stand in quotation marks; few are offered each by itself."""
    if high - low < _FEW:
        return _enumeration({str(number): {} for number in range(low, high + 1)})
    spelled = {"type": "string", "pattern": whole(r"\d{1,9}")}
    return {"anyOf": [{"type": "integer", "minimum": low, "maximum": high}, spelled]}


def _enumeration(words: Mapping[str, Text]) -> Json:
    numbers = [word for word in words if word.isdigit()]
    found: Json = {"enum": [int(word) if word in numbers else word for word in words]}
    if any(words.values()):
        found["enumDescriptions"] = [in_language(text, "en") for text in words.values()]
    if not numbers:
        return found
    return {"anyOf": [found, {"type": "string", "pattern": whole("|".join(numbers))}]}


def _listed(one: Json, shape: Shape) -> Json:
    several: Json = {"type": "array", "items": one}
    if "enum" in one:
        word = "|".join(one["enum"])
        parted = {"type": "string", "pattern": whole(rf"({word})(\s*,\s*({word}))*")}
        return {"anyOf": [one, parted, several]}
    return {"anyOf": [*_word({}, "object", "array")["anyOf"], several]}


def listing_words(listing: Listing, vocabulary: Vocabulary) -> Mapping[str, Word]:
    """The first words of a list; those of endings are the kinds of the vocabulary."""
    if listing is ENDINGS:
        return dict.fromkeys(vocabulary.kinds, listing.words[""])
    return listing.words


@dataclass(frozen=True)
class Speaking:
    """A line in a list of entries: what then must hold, and which keys can be a speaker."""

    line: Json
    speaker: str


def entry_choice(
    words: Mapping[str, Word], refs: Mapping[str, Json], speaking: Speaking | None
) -> Json:
    """One entry: for each first word what must then hold, and a line where no word is there.

    What an editor offers is what is in `properties`, so each word's keys stand behind its `then`
    alone, and the words themselves where none of them is there yet.
    """
    twofold = [name for name in words if _is_key_too(name, words)]
    plain = {name: _has(name, word) for name, word in words.items() if name not in twofold}
    rules: list[Json] = [{"if": has, "then": refs[name]} for name, has in plain.items()]
    rest = _begun(words, speaking)
    if speaking:
        rest = {"if": _is_line(speaking, words), "then": speaking.line, "else": rest}
    for name in twofold:
        keys = "|".join((name, *(key.name for key in words[name].part.keys)))
        # A key without a value is being typed, or was forgotten: no other word is meant by it.
        others = {f"^(?!(?:{keys})$)": {"type": "null"}}
        rest = {
            "if": {"required": [name], "patternProperties": others},
            "then": refs[name],
            "else": rest,
        }
    none = {"type": "object", "not": {"anyOf": list(plain.values())}}
    return {
        "type": "object",
        "description": "An entry, which its first word tells.",
        "errorMessage": _says(words, speaking),
        "minProperties": 1,
        "allOf": [*rules, {"if": none, "then": rest}],
    }


def _begun(words: Mapping[str, Word], speaking: Speaking | None) -> Json:
    """An entry without a first word: those there are, and what is wrong with any other."""
    first = [written for name, word in words.items() for written in _written(name, word)]
    below = dict.fromkeys(key for word in words.values() for key in word.part.written(LANGUAGES))
    says = _says(words, speaking)
    # Only the first word is underlined; where there is none to mean, all there is.
    known = {"enum": [*first, *(key for key in below if key not in first)], "errorMessage": says}
    missing = {"propertyNames": {"enum": first, "errorMessage": says}}
    snippets = [_snippet(name, word) for name, word in words.items() if word.whom == "person"]
    return {
        "properties": {
            written: {**hover(word.about, word.example), "type": ["string", "number"]}
            for name, word in words.items()
            for written in _written(name, word)
        },
        **({"defaultSnippets": snippets} if snippets else {}),
        "if": {"propertyNames": {"enum": known["enum"]}},
        "then": missing,
        "else": {"propertyNames": known},
    }


def _written(name: str, word: Word) -> tuple[str, ...]:
    """A first word as it may be written; none where it needs somebody's id behind it."""
    return {"": (name,), "person": (), "detail": detail_words(name)}[word.whom]


def _says(words: Mapping[str, Word], speaking: Speaking | None) -> str:
    behind = {"": "", "person": " PERSON", "detail": ""}
    first = ", ".join(f"{name}{behind[word.whom]}" for name, word in words.items())
    spoken = "; or with a member of the cast, and the line's id" if speaking else ""
    return f"An entry begins with one of these words: {first}{spoken}."


def _snippet(name: str, word: Word) -> Json:
    return {"label": name, "bodyText": f"{name} ${{1:person}}: ", **hover(word.about, word.example)}


def _is_line(speaking: Speaking, words: Mapping[str, Word]) -> Json:
    """Some key is a speaker's and has an id; one with an arrow was meant for a move."""
    no_id = {"anyOf": [{"type": "null"}, {"type": "string", "pattern": "->"}]}
    choice = [key for key in text_keys("do") if any(_may(key, word) for word in words.values())]
    unlike = [
        {"patternProperties": {speaking.speaker: no_id}},
        *({"required": [k]} for k in choice),
    ]
    return {"not": {"anyOf": unlike}}


def _may(key: str, word: Word) -> bool:
    return word.part.allows(key, LANGUAGES)


def _is_key_too(name: str, words: Mapping[str, Word]) -> bool:
    """Whether a first word is also a key of some entry: `set`, `was`."""
    keys = (key for word in words.values() for key in word.part.keys if not key.text)
    return any(name == key.name for key in keys)


def _has(name: str, word: Word) -> Json:
    # An entry that is still empty has no word at all: without its type it would have every one.
    if word.whom == "person":
        found: Json = {"not": {"propertyNames": {"not": {"pattern": f"^{name}( |$)"}}}}
    elif word.whom == "detail":
        found = {"anyOf": [{"required": [key]} for key in detail_words(name)]}
    else:
        found = {"required": [name]}
    return {"type": "object", **found}


def detail_words(name: str) -> tuple[str, ...]:
    """`look`, `look profile`, and so on."""
    return name, *(f"{name} {kind}" for kind in DETAILS)


def text_keys(stem: str) -> tuple[str, ...]:
    """`do-vi`, `do-en`."""
    return tuple(text_key(stem, language) for language in LANGUAGES)


def hover(about: str, example: str) -> Json:
    """What an editor says of a key that is pointed at."""
    if not example:
        return {"description": about}
    shown = f"{about}\n\n```yaml\n{example}\n```"
    return {"description": about, "markdownDescription": shown}

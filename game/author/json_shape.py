"""Shapes of values as JSON Schema, as editors and validators read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from game.script.values import DRAW, TEXT, Shape
from game.story.text import Text, in_language
from game.story.vocabulary import Vocabulary

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

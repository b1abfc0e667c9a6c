"""Shapes of values as JSON Schema, as editors and validators read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from game.script.shape import DRAW, TEXT, Shape
from game.story.text import Text, in_language
from game.story.vocabulary import Vocabulary

Json: TypeAlias = "dict[str, Any]"

_SCALAR = ["string", "number", "boolean"]
"""YAML reads `35` as a number; to the loader every value is a word."""


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
        low, high = shape.span
        spelled = {"type": "string", "pattern": whole(r"\d{1,9}")}
        return {"anyOf": [{"type": "integer", "minimum": low, "maximum": high}, spelled]}
    if shape.pattern:
        # A number that cannot fit is a mistake; a pattern alone lets it pass.
        as_number = any(re.fullmatch(shape.pattern, number) for number in ("1", "1.5"))
        kinds = _SCALAR if as_number else "string"
        return {"type": kinds, "pattern": whole(shape.pattern, shape.longest)}
    if needed or shape in (TEXT, DRAW):
        return {"type": _SCALAR, "pattern": r"\S"}
    return {"type": [*_SCALAR, "null"]}


def _enumeration(words: Mapping[str, Text]) -> Json:
    numbers = [int(word) for word in words if word.isdigit()]
    found: Json = {"enum": [*words, *numbers]}
    if any(words.values()):
        found["enumDescriptions"] = [in_language(text, "en") for text in words.values()]
    return found


def _listed(one: Json, shape: Shape) -> Json:
    several: Json = {"type": "array", "items": one}
    if "enum" in one:
        word = "|".join(one["enum"])
        parted = {"type": "string", "pattern": whole(rf"({word})(\s*,\s*({word}))*")}
        return {"anyOf": [one, parted, several]}
    return {"anyOf": [{"type": [*_SCALAR, "null"]}, several]}

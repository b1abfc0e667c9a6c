"""Entries of a list as JSON Schema: a schema sees no order, so they are told by their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.script.json_shape import Json
from game.script.part import Listing, Word
from game.script.schema import ENDINGS
from game.script.shape import DETAILS
from game.story.vocabulary import Vocabulary


def listing_words(listing: Listing, vocabulary: Vocabulary) -> Mapping[str, Word]:
    """The first words of a list; those of endings are the kinds of the vocabulary."""
    if listing is ENDINGS:
        return dict.fromkeys(vocabulary.kinds, listing.words[""])
    return listing.words


def entry_choice(words: Mapping[str, Word], refs: Mapping[str, Json], line: Json | None) -> Json:
    """One entry: for each first word what must then hold, and a line where no word is there."""
    twofold = [name for name in words if _is_key_too(name, words)]
    plain = {name: _has(name, word) for name, word in words.items() if name not in twofold}
    rules: list[Json] = [{"if": has, "then": refs[name]} for name, has in plain.items()]
    rest: Json = line or {"required": [next(iter(words))]}
    for name in twofold:
        keys = [name, *(key.name for key in words[name].part.keys)]
        only = {"required": [name], "propertyNames": {"enum": keys}}
        rest = {"if": only, "then": refs[name], "else": rest}
    if line or twofold:
        rules.append({"if": {"not": {"anyOf": list(plain.values())}}, "then": rest})
    else:
        rules.append({"anyOf": list(plain.values())})
    first = {name: {"description": word.about} for name, word in words.items() if not word.whom}
    return {"type": "object", "minProperties": 1, "properties": first, "allOf": rules}


def _is_key_too(name: str, words: Mapping[str, Word]) -> bool:
    """Whether a first word is also a key of some entry: `set`, `was`."""
    keys = (key for word in words.values() for key in word.part.keys if not key.text)
    return any(name == key.name for key in keys)


def _has(name: str, word: Word) -> Json:
    if word.whom == "person":
        return {"not": {"propertyNames": {"not": {"pattern": f"^{name}( |$)"}}}}
    if word.whom == "detail":
        return {"anyOf": [{"required": [key]} for key in _details(name)]}
    return {"required": [name]}


def _details(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name} {kind}" for kind in DETAILS)

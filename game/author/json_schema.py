"""The format as JSON Schema (draft 2020-12), for editors: completion, hover texts, underlines.

Nothing newer than draft-07's `if` and `then` is used in it, since the YAML extension of VS Code
reads no more than that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.author.json_entries import (
    Json,
    Speaking,
    detail_words,
    entry_choice,
    hover,
    listing_words,
    scalar,
    whole,
)
from game.script.part import Held, Key, Listing, Part, Value, Word
from game.script.schema import ENTRY_WORDS, FILES
from game.script.values import ID, MAX_ID, WORD, Shape
from game.story.text import LANGUAGES
from game.story.vocabulary import Vocabulary

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ANY_ID = whole(ID, MAX_ID)


def json_schema(kind: str, vocabulary: Vocabulary) -> Json:
    """The schema of a kind of file: situation, chapter or shared."""
    writer = _Writer(vocabulary)
    top = writer.part(FILES[kind])
    about = {"$schema": DRAFT, "title": f"Not Alone: {kind}", "description": FILES[kind].about}
    return {**about, **top, "$defs": dict(sorted(writer.defs.items()))}


def schema_files(vocabulary: Vocabulary) -> dict[str, str]:
    """The names and contents of all schema files."""
    made = {kind: json_schema(kind, vocabulary) for kind in FILES}
    return {f"{kind}.schema.json": _written(schema) for kind, schema in made.items()}


def _written(schema: Json) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


@dataclass
class _Writer:
    vocabulary: Vocabulary
    defs: dict[str, Json] = field(default_factory=dict)

    def part(self, part: Part, head: Json | None = None, patterns: Json | None = None) -> Json:
        """A mapping with its keys, and the first words that may stand before them."""
        properties = dict(head or {})
        for key in part.keys:
            properties.update(dict.fromkeys(key.written(LANGUAGES), self._key(part, key)))
        needed = [name for k in part.keys if k.needed for name in k.written(LANGUAGES)]
        # Beside `properties`, `required` makes editors offer the whole part by its internal name.
        rules = [{"required": [*(head or {}), *needed]}, *_rules(part)]
        return {
            "type": "object",
            "properties": properties,
            **({"patternProperties": patterns} if patterns else {}),
            "additionalProperties": scalar(WORD, self.vocabulary) if part.open else False,
            "allOf": rules,
        }

    def _key(self, part: Part, key: Key) -> Json:
        name = f"{part.name}.{key.name or 'words'}"
        value = {**hover(key.about, key.example), **self.value(key.value, key.needed)}
        while self.defs.setdefault(name, value) != value:
            name += "-too"
        return {"$ref": f"#/$defs/{name}"}

    def value(self, value: Value, needed: bool = False) -> Json:
        if isinstance(value, Shape):
            return scalar(value, self.vocabulary, needed)
        inner = self._held(value)
        if value.way == "one":
            return {"anyOf": [inner, {"type": "null"}]}
        if value.way in ("list", "entries"):
            return {"type": ["array", "null"], "items": inner}
        if value.way == "scenes":
            inner = {"type": "array", "items": inner}
        listed = {"patternProperties": {_ANY_ID: inner}, "additionalProperties": False}
        return {"type": ["object", "null"], **listed}

    def _held(self, held: Held) -> Json:
        if isinstance(held.what, Shape):
            return scalar(held.what, self.vocabulary)
        if isinstance(held.what, Listing):
            return self._entry(held.what)
        return self._defined(held.what.name, self.part(held.what))

    def _entry(self, listing: Listing) -> Json:
        words = listing_words(listing, self.vocabulary)
        refs = {name: self._word(listing, name, word) for name, word in words.items()}
        speaking = self._speaking(listing) if listing.lines else None
        name = f"{listing.name}-entry"
        return self._defined(name, entry_choice(words, refs, speaking))

    def _word(self, listing: Listing, name: str, word: Word) -> Json:
        head = {**hover(word.about, word.example), **scalar(word.head, self.vocabulary, True)}
        if word.whom == "person":
            made = self.part(word.part, patterns={whole(f"{name} {ID}"): head})
        elif word.whom == "detail":
            # As a pattern, so that no second one is offered below the first.
            made = self.part(word.part, patterns={whole("|".join(detail_words(name))): head})
        else:
            made = self.part(word.part, {name: head})
        return self._defined(f"{listing.name}-{name}", made)

    def _speaking(self, listing: Listing) -> Speaking:
        assert listing.lines is not None
        known = "|".join((*listing.lines.written(LANGUAGES), *ENTRY_WORDS))
        speaker = f"^(?!(?:{known})$)(?:{ID})$"
        head = {"description": "A member of the cast, and the line's id.",
                "type": ["string", "number"], "pattern": _ANY_ID}  # fmt: skip
        line = self.part(listing.lines, patterns={speaker: head})
        return Speaking(self._defined(f"{listing.name}-line", line), speaker)

    def _defined(self, name: str, made: Json) -> Json:
        while self.defs.setdefault(name, made) != made:
            name += "-too"
        return {"$ref": f"#/$defs/{name}"}


def _rules(part: Part) -> Iterator[Json]:
    """What keys demand of each other."""
    for key in part.keys:
        if key.text and not key.needed:
            yield _if_any(key.written(LANGUAGES), key.written(LANGUAGES))
    if part.marked:
        yield _if_any(part.not_both, ("why-vi", "why-en"))
    for first, one in enumerate(part.not_both):
        for other in part.not_both[first + 1 :]:
            says = f"Only one of these may stand here: {', '.join(part.not_both)}."
            both = {"properties": {other: False}, "errorMessage": says}
            yield {"if": {"required": [one]}, "then": both}
    if part.one_of:
        written = {key.name: key.written(LANGUAGES) for key in part.keys}
        yield {"anyOf": [{"required": list(written[name])} for name in part.one_of]}


def _if_any(given: Iterable[str], then: Iterable[str]) -> Json:
    return {"if": {"anyOf": [{"required": [key]} for key in given]},
            "then": {"required": list(then)}}  # fmt: skip

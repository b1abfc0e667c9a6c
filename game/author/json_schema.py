"""The format as JSON Schema (draft 2020-12), for editors: completion, hover texts, underlines.

Nothing newer than draft-07's `if` and `then` is used in it, since the YAML extension of VS Code
reads no more than that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from game.script.entry_schema import ENTRY_WORDS
from game.script.part import Held, Key, Listing, Part, Value, Word, text_key
from game.script.schema import ENDINGS, FILES
from game.script.values import DETAILS, DRAW, ID, MAX_ID, TEXT, WORD, Shape
from game.story import LANGUAGES, Text, Vocabulary, in_language

Json: TypeAlias = "dict[str, Any]"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
_FEW = 10
"""So many whole numbers are offered one by one."""


def _whole(pattern: str, longest: int = 0) -> str:
    """A pattern that the whole text must match, of at most `longest` characters where not 0."""
    # A schema's pattern may fit anywhere in a text (ECMA 262); the loader's fits all of it.
    length = f"(?=.{{1,{longest}}}$)" if longest else ""
    return f"^{length}(?:{pattern})$"


_ANY_ID = _whole(ID, MAX_ID)


def json_schema(kind: str, vocabulary: Vocabulary) -> Json:
    """The schema of a kind of file: situation, chapter or shared."""
    writer = _Writer(vocabulary)
    top = writer.part(FILES[kind])
    about = {"$schema": DRAFT, "title": f"Not Alone: {kind}", "description": FILES[kind].about}
    return {**about, **top, "$defs": dict(sorted(writer.defs.items()))}


def schema_files(vocabulary: Vocabulary) -> dict[str, str]:
    """The names and contents of all schema files."""
    made = {kind: json_schema(kind, vocabulary) for kind in FILES}
    return {
        f"{kind}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for kind, schema in made.items()
    }


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
            "additionalProperties": _scalar(WORD, self.vocabulary) if part.open else False,
            "allOf": rules,
        }

    def _key(self, part: Part, key: Key) -> Json:
        name = f"{part.name}.{key.name or 'words'}"
        value = {**_hover(key.about, key.example), **self.value(key.value, key.needed)}
        # Two parts may have one name and other keys (the opening's `look`): each has its own entry.
        while self.defs.setdefault(name, value) != value:
            name += "-too"
        return {"$ref": f"#/$defs/{name}"}

    def value(self, value: Value, needed: bool = False) -> Json:
        if isinstance(value, Shape):
            return _scalar(value, self.vocabulary, needed)
        inner = self._held(value)
        # A key without a value is nothing to the loader too, and is there while one types.
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
            return _scalar(held.what, self.vocabulary)
        if isinstance(held.what, Listing):
            return self._entry(held.what)
        return self._defined(held.what.name, self.part(held.what))

    def _entry(self, listing: Listing) -> Json:
        words = _listing_words(listing, self.vocabulary)
        refs = {name: self._word(listing, name, word) for name, word in words.items()}
        speaking = self._speaking(listing) if listing.lines else None
        name = f"{listing.name}-entry"
        return self._defined(name, _entry_choice(words, refs, speaking))

    def _word(self, listing: Listing, name: str, word: Word) -> Json:
        head = {**_hover(word.about, word.example), **_scalar(word.head, self.vocabulary, True)}
        if word.whom == "person":
            made = self.part(word.part, patterns={_whole(f"{name} {ID}"): head})
        elif word.whom == "detail":
            # As a pattern, so that no second one is offered below the first.
            made = self.part(word.part, patterns={_whole("|".join(_detail_words(name))): head})
        else:
            made = self.part(word.part, {name: head})
        return self._defined(f"{listing.name}-{name}", made)

    def _speaking(self, listing: Listing) -> _Speaking:
        assert listing.lines is not None
        # A schema knows no cast, so a speaker is whatever id is neither a key nor a first word.
        known = "|".join((*listing.lines.written(LANGUAGES), *ENTRY_WORDS))
        speaker = f"^(?!(?:{known})$)(?:{ID})$"
        head = {"description": "A member of the cast, and the line's id.",
                "type": ["string", "number"], "pattern": _ANY_ID}  # fmt: skip
        line = self.part(listing.lines, patterns={speaker: head})
        return _Speaking(self._defined(f"{listing.name}-line", line), speaker)

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


# Values: one word or several, as editors and validators read them.


def _scalar(shape: Shape, vocabulary: Vocabulary, needed: bool = False) -> Json:
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
        matched = {"pattern": _whole(shape.pattern, shape.longest),
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
    spelled = {"type": "string", "pattern": _whole(r"\d{1,9}")}
    return {"anyOf": [{"type": "integer", "minimum": low, "maximum": high}, spelled]}


def _enumeration(words: Mapping[str, Text]) -> Json:
    numbers = [word for word in words if word.isdigit()]
    found: Json = {"enum": [int(word) if word in numbers else word for word in words]}
    if any(words.values()):
        found["enumDescriptions"] = [in_language(text, "en") for text in words.values()]
    if not numbers:
        return found
    return {"anyOf": [found, {"type": "string", "pattern": _whole("|".join(numbers))}]}


def _listed(one: Json, shape: Shape) -> Json:
    several: Json = {"type": "array", "items": one}
    if "enum" in one:
        word = "|".join(one["enum"])
        parted = {"type": "string", "pattern": _whole(rf"({word})(\s*,\s*({word}))*")}
        return {"anyOf": [one, parted, several]}
    return {"anyOf": [*_word({}, "object", "array")["anyOf"], several]}


# Entries of a list: a schema sees no order of keys, so each is told by its first word alone.


def _listing_words(listing: Listing, vocabulary: Vocabulary) -> Mapping[str, Word]:
    """The first words of a list; those of endings are the kinds of the vocabulary."""
    if listing is ENDINGS:
        return dict.fromkeys(vocabulary.kinds, listing.words[""])
    return listing.words


@dataclass(frozen=True)
class _Speaking:
    """A line in a list of entries: what then must hold, and which keys can be a speaker."""

    line: Json
    speaker: str


def _entry_choice(
    words: Mapping[str, Word], refs: Mapping[str, Json], speaking: _Speaking | None
) -> Json:
    """One entry: for each first word what must then hold, and a line where no word is there.

    What an editor offers is what is in `properties`, so each word's keys stand behind its `then`
    alone, and the words themselves where none of them is there yet.
    """
    # `set` and `was` begin an entry and stand below others, so they are asked about last.
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


def _begun(words: Mapping[str, Word], speaking: _Speaking | None) -> Json:
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
            written: {**_hover(word.about, word.example), "type": ["string", "number"]}
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
    return {"": (name,), "person": (), "detail": _detail_words(name)}[word.whom]


def _says(words: Mapping[str, Word], speaking: _Speaking | None) -> str:
    behind = {"": "", "person": " PERSON", "detail": ""}
    first = ", ".join(f"{name}{behind[word.whom]}" for name, word in words.items())
    spoken = "; or with a member of the cast, and the line's id" if speaking else ""
    return f"An entry begins with one of these words: {first}{spoken}."


def _snippet(name: str, word: Word) -> Json:
    return {
        "label": name,
        "bodyText": f"{name} ${{1:person}}: ",
        **_hover(word.about, word.example),
    }


def _is_line(speaking: _Speaking, words: Mapping[str, Word]) -> Json:
    """Some key is a speaker's and has an id; one with an arrow was meant for a move."""
    no_id = {"anyOf": [{"type": "null"}, {"type": "string", "pattern": "->"}]}
    # Only a choice has words to do: below one the speaker's key is a move that was mistyped.
    allowed = {key for word in words.values() for key in word.part.written(LANGUAGES)}
    choice = [key for key in _text_keys("do") if key in allowed]
    unlike = [
        {"patternProperties": {speaking.speaker: no_id}},
        *({"required": [k]} for k in choice),
    ]
    return {"not": {"anyOf": unlike}}


def _is_key_too(name: str, words: Mapping[str, Word]) -> bool:
    """Whether a first word is also a key of some entry: `set`, `was`."""
    keys = (key for word in words.values() for key in word.part.keys if not key.text)
    return any(name == key.name for key in keys)


def _has(name: str, word: Word) -> Json:
    # An entry that is still empty has no word at all: without its type it would have every one.
    if word.whom == "person":
        found: Json = {"not": {"propertyNames": {"not": {"pattern": f"^{name}( |$)"}}}}
    elif word.whom == "detail":
        found = {"anyOf": [{"required": [key]} for key in _detail_words(name)]}
    else:
        found = {"required": [name]}
    return {"type": "object", **found}


def _detail_words(name: str) -> tuple[str, ...]:
    """`look`, `look profile`, and so on."""
    return name, *(f"{name} {kind}" for kind in DETAILS)


def _text_keys(stem: str) -> tuple[str, ...]:
    """`do-vi`, `do-en`."""
    return tuple(text_key(stem, language) for language in LANGUAGES)


def _hover(about: str, example: str) -> Json:
    """What an editor says of a key that is pointed at."""
    if not example:
        return {"description": about}
    shown = f"{about}\n\n```yaml\n{example}\n```"
    return {"description": about, "markdownDescription": shown}

"""The reference of the format as a Markdown page, made from the same source as the loader."""

from collections.abc import Iterable, Iterator, Mapping

from game.author.json_schema import words_of
from game.script.entry_schema import LISTINGS
from game.script.part import Held, Key, Listing, Part, Value, Word
from game.script.schema import ENDING, ENDINGS, FILES
from game.script.values import APPS, DETAILS, Shape
from game.story import LANGUAGES, Vocabulary, in_language

_HEAD = """# Reference: every part and every key

Made by `python main.py schema` from `game/script/schema.py`, `entry_schema.py` and the
vocabularies; do not edit it. [format.md](format.md) is the tour, [README.md](README.md) the guide.

A key in **bold** must be there. `why-vi`, `why-en` stands for a text: both languages or neither.
"""
_FILES = {
    "situation": "`situation.yaml`",
    "chapter": "A variant's file: `scam.yaml`, `scam/10-the-parcel.yaml`, `genuine.yaml`",
    "shared": "A shared scene: `shared/bank-warning.yaml`",
}
_RENDERERS = {
    "one": "a {}",
    "list": "a list, each a {}",
    "map": "ids, each with a {}",
    "entries": "a list of entries: {}",
    "scenes": "ids, each with a list of entries: {}",
}


def reference_page(vocabulary: Vocabulary) -> str:
    """The whole page."""
    return "\n".join((_HEAD, *_file_sections(), *_entry_sections(), *_lists(vocabulary)))


def _file_sections() -> Iterator[str]:
    shown: set[str] = set()
    yield "## Files\n"
    for kind, part in FILES.items():
        yield f"### {_FILES[kind]}\n"
        yield from _part(part)
        for inner in _inner_parts(part):
            if inner.name not in shown:
                shown.add(inner.name)
                yield f"#### {inner.name.capitalize()}\n"
                yield from _part(inner)


def _inner_parts(part: Part) -> Iterator[Part]:
    for key in part.keys:
        what = key.value.what if isinstance(key.value, Held) else None
        if isinstance(what, Part):
            yield what
            yield from _inner_parts(what)
        elif isinstance(what, Listing) and what not in LISTINGS:
            yield from (word.part for word in what.words.values())


def _part(part: Part) -> Iterator[str]:
    yield f"{part.about}{_demands(part)}\n"
    yield "| key | value | meaning |\n|---|---|---|"
    yield from (_row(key) for key in part.keys)
    if part.open:
        yield "| an argument, `when EXIT` | a text; where it leads | as the shared scene says |"
    yield ""


def _demands(part: Part) -> str:
    said = ""
    if part.one_of:
        names = [_names(key) for key in part.keys if key.name in part.one_of]
        said += f" At least one of {', or '.join(names)} is there."
    if part.not_both:
        said += f" At most one of {', '.join(f'`{name}`' for name in part.not_both)} is there"
        said += " and needs `why-vi`, `why-en`." if part.marked else "."
    return said


def _row(key: Key) -> str:
    name = f"**{_names(key)}**" if key.needed else _names(key)
    shown = f"<br>`{_cell(key.example)}`" if key.example else ""
    return f"| {name} | {_value(key.value)} | {_cell(key.about)}{shown} |"


def _names(key: Key) -> str:
    return ", ".join(f"`{name}`" for name in key.written(LANGUAGES))


def _value(value: Value) -> str:
    if isinstance(value, Shape):
        return _cell(value.says)
    what = value.what
    if isinstance(what, Shape):
        return f"ids, each with {_cell(what.says)}"
    return _RENDERERS[value.way].format(f"*{what.name}*")


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ")


def _entry_sections() -> Iterator[str]:
    yield "## Entries\n\nThe first word says what an entry is; then comes its id or a value.\n"
    shown: dict[str, str] = {}
    for listing in LISTINGS:
        yield f"### In `{listing.name}`\n\n{listing.about}\n"
        yield "| first word | behind it | keys below | what it is |\n|---|---|---|---|"
        if listing.lines:
            yield f"| a member of the cast, `you` | an id | *{listing.lines.name}* | A line. |"
        yield from (_word(name, word) for name, word in listing.words.items())
        yield ""
        # A part that several lists share is written out in the first; they differ by what they say.
        parts = [word.part for word in listing.words.values()]
        for part in dict.fromkeys((*([listing.lines] if listing.lines else ()), *parts)):
            if shown.setdefault(part.about, listing.name) == listing.name:
                yield f"#### {part.name.capitalize()} (in `{listing.name}`)\n"
                yield from _part(part)


def _word(name: str, word: Word) -> str:
    second = {"": "", "person": " PERSON", "detail": " KIND"}[word.whom]
    example = f"<br>`{_cell(word.example)}`" if word.example else ""
    head = _cell(word.head.says)
    return f"| `{name}{second}` | {head} | *{word.part.name}* | {_cell(word.about)}{example} |"


def _lists(vocabulary: Vocabulary) -> Iterator[str]:
    yield "## Words to choose from\n"
    yield f"**Apps:** {_words(APPS)}\n"
    yield f"**Kinds of details:** {_words(DETAILS)}\n"
    headings = {"flags": "Red flags", "tactics": "Tactics", "next_steps": "Next steps"}
    for name, heading in headings.items():
        yield from _table(heading, words_of(Shape("", vocabulary=name), vocabulary))
    assert ENDINGS.words[""].part is ENDING
    kinds = {f"{kind.truth}: {key}": kind.name for key, kind in vocabulary.kinds.items()}
    yield from _table("Kinds of endings", kinds)


def _table(heading: str, texts: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    yield f"**{heading}:**\n\n| | Tiếng Việt | English |\n|---|---|---|"
    for key, text in texts.items():
        both = (_cell(in_language(text, code)) for code in LANGUAGES)
        yield f"| `{key}` | {' | '.join(both)} |"
    yield ""


def _words(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)

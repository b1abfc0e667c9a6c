"""Texts as players read them: draws, counts and the arguments of shared scenes put in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from itertools import islice, product

from game.proof.case import Case
from game.script.compile.scenes import BETWEEN
from game.story import PLACEHOLDER, Argument, Content, Program, Text, say

MOST = 64
"""So many ways to fill one text are looked through; each value stands in one of them at least."""
_FEEDBACK = ("why", "aspect", "plausible")
_FEEDBACK_TABLES = ("endings", "contrasts", "plausible")


@dataclass(frozen=True)
class Filled:
    """What a text of a variant shows in a language; `name` is the id it belongs to."""

    variant: str
    name: str
    language: str
    words: str
    is_feedback: bool = False
    who: str = ""
    """Who says it, or who is told."""


def filled_texts(case: Case) -> Iterator[Filled]:
    """All texts that show something else than stands in a file, in each way, each once."""
    known: set[Filled] = set()
    for (variant, _), program in case.situation.programs.items():
        values = _values(program)
        who = _people(program.content)
        for name, text, is_feedback in _texts(program.content):
            for language, words in _shown(name, text, values):
                filled = Filled(variant, name, language, words, is_feedback, who.get(name, ""))
                if filled not in known:
                    known.add(filled)
                    yield filled


def _values(program: Program) -> dict[str, tuple[Argument, ...]]:
    counts = (slot for slot in program.slots if slot.kind == "variable" and not slot.labels)
    ranges = {slot.name: tuple(range(slot.low, slot.high + 1)) for slot in counts}
    return {**program.content.draws, **ranges}


def _people(content: Content) -> dict[str, str]:
    lines = {name: line.speaker for name, line in content.lines.items()}
    answers = (content.answers, content.choices)
    return lines | {name: one.person for table in answers for name, one in table.items()}


def _texts(content: Content) -> Iterator[tuple[str, Text, bool]]:
    """The texts of the story with the id they belong to, and whether they look back on it."""
    for table in ("cast", "lines", "details", "choices", "answers", "endings"):
        for name, entry in getattr(content, table).items():
            yield from _inside(name, entry, table in _FEEDBACK_TABLES)
    for contrast in content.contrasts:
        yield from _inside(contrast.id, contrast, True)
    yield "", content.plausible, True


def _inside(name: str, value: object, is_feedback: bool) -> Iterator[tuple[str, Text, bool]]:
    if isinstance(value, Mapping):
        yield name, value, is_feedback
    elif isinstance(value, tuple):
        for item in value:
            yield from _inside(name, item, is_feedback)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            yield from _inside(name, inner, is_feedback or field.name in _FEEDBACK)


def _shown(
    name: str, text: Text, values: Mapping[str, tuple[Argument, ...]]
) -> Iterator[tuple[str, str]]:
    for language, words in text.items():
        names = [n for n in dict.fromkeys(PLACEHOLDER.findall(words)) if n in values]
        if names:
            for chosen in _ways([values[n] for n in names]):
                filled = say({language: words}, language, dict(zip(names, chosen, strict=True)))
                yield language, filled
        # An argument was put in when the shared scene was spread out: no file has these words.
        elif BETWEEN in name:
            yield language, words


def _ways(lists: list[tuple[Argument, ...]]) -> Iterator[tuple[Argument, ...]]:
    # Each value once at least, then combinations up to a bound: three draws of twenty values each
    # would make 8,000 ways to fill one text.
    most = max(map(len, lists))
    yield from (tuple(values[i % len(values)] for values in lists) for i in range(most))
    yield from islice(product(*lists), MOST)

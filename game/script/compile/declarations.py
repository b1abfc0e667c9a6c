"""A variable from its declaration: `kept or sent`, `0 to 3 stays`, `drawn from a or b`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from game.script.fields import Fields
from game.script.nodes import MapNode, Scalar
from game.script.sources import Sources
from game.script.suggest import did_you_mean, take_quotes_away
from game.script.values import ID
from game.story.program import Slot
from game.story.run import ANYONE, NO, TOLD, YES

_RANGE = re.compile(r"(\d{1,4}) to (\d{1,4})")
_LABEL = re.compile(r"[a-z0-9-]+")
_BEFORE = re.compile(rf"(?P<values>.*\S) before (?P<what>(?:told )?{ID})")
MAX_VALUES = 64
NO_OR_YES = (NO, YES)
RESERVED = ("and", "or", "not", "seen", "told", "visited", "cut")
"""Words with which a condition begins or goes on."""


@dataclass(frozen=True)
class RunBefore:
    """What a sequel may take over: the words that each variable can have, and the people.

    `known` is false where the files before cannot be read; then nothing is held against them.
    """

    situation: str
    known: bool = False
    values: Mapping[str, frozenset[str]] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    """Variables that the situation before has, and does not carry to its end."""


class Undeclared(ValueError):
    """What is wrong with a declaration, how to mend it, and how far in it stands."""

    def __init__(self, message: str, hint: str, offset: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.offset = offset


def declared(name: str, text: str, before: RunBefore | None = None) -> Slot:
    """The slot of a variable; in a sequel it may come from the run before. Raises `Undeclared`."""
    if name in RESERVED:
        raise Undeclared(
            f'"{name}" is a word of conditions, so no variable is called that.',
            "Choose another name.",
        )
    slot = _taken_over(name, text, before) if _takes_over(text) else _slot(name, text)
    if slot is None:
        raise Undeclared(
            f'"{text}" declares no variable.',
            take_quotes_away(text)
            or 'For example "kept or sent", "0 to 3", "drawn from low or high".',
        )
    twice = next((label for label in slot.labels if slot.labels.count(label) > 1), "")
    if twice:
        raise Undeclared(f'"{twice}" stands twice among the values.', "Name each value once.")
    return slot


def declared_values(text: str) -> tuple[str, ...]:
    """The words that a variable can have; none where it is a number or cannot be read."""
    match = _BEFORE.fullmatch(text) if _takes_over(text) else None
    slot = _slot("", match["values"] if match else text)
    return slot.labels if slot else ()


def _takes_over(text: str) -> bool:
    return " before " in f"{text} "


def _taken_over(name: str, text: str, before: RunBefore | None) -> Slot:
    at = f"{text} ".index(" before ") + 1
    match = _BEFORE.fullmatch(text)
    if match is None or match["what"] == "told":
        raise Undeclared(
            'After "before" comes a variable of the run before, or "told" and a person.',
            'For example "kept or sent before money", "no or yes before told anyone".',
            at,
        )
    values, what = match["values"], match["what"]
    if before is None:
        raise Undeclared(
            'Nothing comes before this situation, since situation.yaml has no "after:".',
            f'Write "after: SITUATION" there, or here only "{values}".',
            at,
        )
    slot = _slot(name, values)
    if slot is None or slot.drawn or not slot.labels:
        raise Undeclared(
            f'"{values}" is no list of values that the run before could give.',
            f'For example "kept or sent before {what}".',
        )
    _check_taken(before, what, slot.labels, match.start("what"))
    return replace(slot, drawn=True, before=what)


def _check_taken(before: RunBefore, what: str, labels: tuple[str, ...], at: int) -> None:
    told, _, person = what.rpartition(" ")
    if told and labels != NO_OR_YES:
        said = f'"{what}" is "no" or "yes", never "{" or ".join(labels)}".'
        raise Undeclared(said, f"Write: no or yes before {what}")
    if not before.known:
        return
    if told and person not in before.people:
        said = f'In "{before.situation}" there is nobody called "{person}".'
        raise Undeclared(said, did_you_mean(person, before.people), at + len(TOLD))
    if not told:
        _check_values(before, what, labels, at)


def _check_values(before: RunBefore, what: str, labels: tuple[str, ...], at: int) -> None:
    if what in before.dropped:
        said = f'"{before.situation}" does not carry "{what}" to its end.'
        raise Undeclared(said, f'Write "carries: [{what}]" into its situation.yaml.', at)
    if what not in before.values:
        said = f'"{before.situation}" has no variable "{what}" with a list of words.'
        raise Undeclared(said, did_you_mean(what, before.values), at)
    missing = sorted(before.values[what] - set(labels))
    if missing:
        said = f'In "{before.situation}" the variable "{what}" can be "{missing[0]}" too.'
        raise Undeclared(said, f"Write: {' or '.join((*labels, *missing))} before {what}")


def _slot(name: str, text: str) -> Slot | None:
    drawn = text.startswith("drawn from ")
    words = text.removeprefix("drawn from ")
    stays = words.endswith(" stays")
    words = words.removesuffix(" stays").strip()
    span = _RANGE.fullmatch(words)
    if span and not drawn:
        low, high = int(span[1]), int(span[2])
        fits = low < high and high - low < MAX_VALUES
        return Slot(name, "variable", low, high, low, stays=stays) if fits else None
    labels = tuple(part.strip() for part in words.split(" or "))
    if not all(map(_LABEL.fullmatch, labels)) or not 2 <= len(labels) <= MAX_VALUES:
        return None
    return Slot(name, "variable", 0, len(labels) - 1, 0, labels, stays, drawn)


# What comes before a sequel, from the files of the situation it follows.


def run_before(sources: Sources) -> RunBefore | None:
    """What comes before a situation; None where it is no sequel.

    Only variables that the earlier one carries are kept to its end, and so can be taken over.
    """
    name, earlier = sources.situation.word("after"), sources.earlier
    if not name or earlier is None:
        return RunBefore(name) if name else None
    values: dict[str, frozenset[str]] = defaultdict(frozenset)
    people = {ANYONE}
    for fields in (earlier.situation, *_chapters(earlier), *earlier.shared.values()):
        people |= {key.text for key, _ in _entries(fields, "cast")}
        for key, value in _entries(fields, "variables"):
            words = declared_values(value.text) if isinstance(value, Scalar) else ()
            if words:
                values[key.text] |= frozenset(words)
    carried = {word.text for word in earlier.situation.words("carries")}
    kept = {name: words for name, words in values.items() if name in carried}
    return RunBefore(name, True, kept, frozenset(people), frozenset(values) - carried)


def _chapters(sources: Sources) -> Iterator[Fields]:
    for chapters in sources.variants.values():
        yield from chapters


def _entries(fields: Fields, name: str) -> Iterator[tuple[Scalar, object]]:
    node = fields.node_at(name)
    yield from node.entries if isinstance(node, MapNode) else ()

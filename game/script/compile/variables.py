"""The facts of a variant: declared variables, and whatever its conditions ask about.

`SlotTable` hands each fact a slot, which is what a program remembers; `declared` reads the line
that declares a variable; `run_before` says what a sequel may take over from the run before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from game.script.fields import Fields
from game.script.nodes import MapNode, Scalar
from game.script.problem import Place, Problems
from game.script.sources import Sources
from game.script.suggest import did_you_mean, take_quotes_away
from game.script.values import ID
from game.story import ANYONE, NO, TOLD, YES, Effect, Slot, SlotKind

_RANGE = re.compile(r"(\d{1,4}) to (\d{1,4})")
_LABEL = re.compile(r"[a-z0-9-]+")
_BEFORE = re.compile(rf"(?P<values>.*\S) before (?P<what>(?:told )?{ID})")
MAX_VALUES = 64
"""Of one variable: each of them can multiply the states that must be explored."""
NO_OR_YES = (NO, YES)
RESERVED = ("and", "or", "not", "seen", "told", "visited", "cut")
"""Words with which a condition begins or goes on."""


def told_in(stretch: str, person: str) -> str:
    """The name of the fact that a person was told before in a stretch."""
    return f"{stretch}/{person}"


class UnknownFact(ValueError):
    """A fact, or a value of it, that is not declared."""

    def __init__(self, message: str, hint: str = "", offset: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.offset = offset


@dataclass(frozen=True)
class Asked:
    """Something a condition asks about; whether it exists is checked when all is read."""

    kind: SlotKind
    name: str
    place: Place


class SlotTable:
    """All slots of one program while it is being built."""

    def __init__(self) -> None:
        self._slots: list[Slot] = []
        self._numbers: dict[tuple[SlotKind, str], int] = {}
        self.asked: list[Asked] = []

    def all(self) -> tuple[Slot, ...]:
        return tuple(self._slots)

    def highest(self, number: int) -> int:
        return self._slots[number].high

    def number(self, kind: SlotKind, name: str) -> int | None:
        return self._numbers.get((kind, name))

    def slot(self, kind: SlotKind, name: str) -> int:
        """The number of a slot, which is made where it does not exist yet."""
        key = (kind, name)
        if key not in self._numbers:
            self._add(Slot(name, kind))
        return self._numbers[key]

    def declare(
        self, name: str, text: Scalar, problems: Problems, before: RunBefore | None = None
    ) -> None:
        """A variable from its declaration; a problem where it cannot be read."""
        if self.number("variable", name) is not None:
            problems.add(text.place, "declared-twice", f'The variable "{name}" is declared twice.')
            return
        try:
            self._add(declared(name, text.text, before))
        except Undeclared as error:
            problems.add(text.place.after(error.offset), "variable", str(error), error.hint)

    def happened(self, kind: SlotKind, name: str, place: Place) -> int:
        """The slot of `seen` or `told`, for a condition that asks so at a place."""
        self.asked.append(Asked(kind, name, place))
        return self.slot(kind, name)

    def visited(self, scene: str, sign: str, number: int, place: Place) -> int:
        """Visits are counted up to the largest number that tells the comparisons apart."""
        self.asked.append(Asked("visited", scene, place))
        slot = self.slot("visited", scene)
        # ">= 3" is decided by the third visit, "= 3" by a fourth. What comes beyond counts as the
        # highest, so that a loop has finitely many states.
        needed = number if sign in (">=", "<") else number + 1
        self._slots[slot] = replace(self._slots[slot], high=max(self._slots[slot].high, needed))
        return slot

    def compared(self, name: str, sign: str, value: str) -> tuple[int, int]:
        """The slot of a variable and a value of it as a number. Raises `UnknownFact`."""
        number = self._variable(name)
        slot = self._slots[number]
        if slot.labels and sign not in ("=", "!="):
            raise UnknownFact(f'"{name}" is one of a list, so it is compared by = or != only.')
        return number, _value(slot, value)

    def effect(self, name: str, sign: str, value: str) -> Effect:
        number = self._variable(name)
        slot = self._slots[number]
        if sign == "=":
            return Effect(number, "=", _value(slot, value), slot.low, slot.high)
        if slot.labels:
            raise UnknownFact(f'"{name}" is no number, so nothing can be added to it.')
        if not value.isdecimal():
            raise UnknownFact(f'"{value}" is no number that can be added to "{name}".')
        amount = int(value) if sign == "+" else -int(value)
        return Effect(number, "+", amount, slot.low, slot.high)

    def _variable(self, name: str) -> int:
        number = self.number("variable", name)
        if number is None:
            known = [slot.name for slot in self._slots if slot.kind == "variable"]
            raise UnknownFact(f'No variable "{name}" is declared.', did_you_mean(name, known))
        return number

    def _add(self, slot: Slot) -> None:
        self._numbers[(slot.kind, slot.name)] = len(self._slots)
        self._slots.append(slot)


def _value(slot: Slot, value: str) -> int:
    if slot.labels:
        if value not in slot.labels:
            hint = did_you_mean(value, slot.labels)
            raise UnknownFact(f'"{slot.name}" is never "{value}".', hint)
        return slot.labels.index(value)
    if not value.isdigit() or not slot.low <= int(value) <= slot.high:
        raise UnknownFact(f'"{slot.name}" goes from {slot.low} to {slot.high}, never "{value}".')
    return int(value)


# A declaration as an author writes it: `kept or sent`, `0 to 3 stays`, `drawn from a or b`.


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
    # "before" first: as plain labels such a line would only be "no variable", without the reason.
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
    # As if drawn: what the run before left is known at the start, and kept in the journal.
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
    # More values are allowed here: this story may set them itself.
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

"""The facts of a variant: declared variables, and whatever conditions ask about.

Slots are handed out as conditions are read, so a detail that no condition reads costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from game.script.compile.declarations import RunBefore, Undeclared, declared
from game.script.nodes import Scalar
from game.script.problem import Place, Problems
from game.script.suggest import did_you_mean
from game.story.program import Effect, Slot, SlotKind


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
        self.here = Place("", 1, 1)
        """Where the condition now being read stands."""

    def slots(self) -> tuple[Slot, ...]:
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

    def happened(self, kind: str, name: str) -> int:
        self.asked.append(Asked(cast(SlotKind, kind), name, self.here))
        return self.slot(cast(SlotKind, kind), name)

    def visited(self, scene: str, sign: str, number: int) -> int:
        """Visits are counted up to the largest number that tells the comparisons apart."""
        self.asked.append(Asked("visited", scene, self.here))
        slot = self.slot("visited", scene)
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

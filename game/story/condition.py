"""Conditions over the facts of a state: comparisons joined by and, or, not.

A condition reads slots of the fact tuple by number, so it needs no names and cannot do anything
but compare. Its text form is parsed in `game.script.condition_text`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

Facts = tuple[int, ...]
"""The memory of a story: one whole number per slot (see `game.story.program.Slot`)."""

# A table and no `eval`: what an author writes can compare two numbers and nothing else.
_OPERATORS: dict[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
COMPARISONS = tuple(_OPERATORS)


@dataclass(frozen=True)
class Compare:
    """One slot against one value: `money = sent`, `visited the-bus >= 2`."""

    slot: int
    sign: str
    value: int

    def holds(self, facts: Facts) -> bool:
        return _OPERATORS[self.sign](facts[self.slot], self.value)

    def reads(self) -> frozenset[int]:
        return frozenset((self.slot,))


@dataclass(frozen=True)
class Both:
    """`left and right`."""

    left: Condition
    right: Condition

    def holds(self, facts: Facts) -> bool:
        return self.left.holds(facts) and self.right.holds(facts)

    def reads(self) -> frozenset[int]:
        return self.left.reads() | self.right.reads()


@dataclass(frozen=True)
class Either:
    """`left or right`."""

    left: Condition
    right: Condition

    def holds(self, facts: Facts) -> bool:
        return self.left.holds(facts) or self.right.holds(facts)

    def reads(self) -> frozenset[int]:
        return self.left.reads() | self.right.reads()


@dataclass(frozen=True)
class Not:
    """`not inner`."""

    inner: Condition

    def holds(self, facts: Facts) -> bool:
        return not self.inner.holds(facts)

    def reads(self) -> frozenset[int]:
        return self.inner.reads()


@dataclass(frozen=True)
class Constant:
    """A truth known when the file is loaded: `cut is short` in one cut.

    `simplified` takes it out of what it is joined with.
    """

    truth: bool

    def holds(self, facts: Facts) -> bool:
        return self.truth

    def reads(self) -> frozenset[int]:
        return frozenset()


Condition: TypeAlias = Compare | Both | Either | Not | Constant


def simplified(condition: Condition) -> Condition:
    """The same condition without the constants in it."""
    if isinstance(condition, Not):
        inner = simplified(condition.inner)
        return Constant(not inner.truth) if isinstance(inner, Constant) else Not(inner)
    if isinstance(condition, (Both, Either)):
        return _joined(condition, simplified(condition.left), simplified(condition.right))
    return condition


def _joined(whole: Both | Either, left: Condition, right: Condition) -> Condition:
    # Left standing, `seen x or cut is full` would read x in a cut where x decides nothing; liveness
    # would keep that fact alive, and split every state in two by it.
    deciding = isinstance(whole, Either)
    for one, other in ((left, right), (right, left)):
        if isinstance(one, Constant):
            return one if one.truth is deciding else other
    return type(whole)(left, right)

"""A condition as an author writes it: `money = sent and not seen look-quynh`."""

from __future__ import annotations

from game.story.condition import Both, Compare, Condition, Constant, Either, Not
from game.story.program import Program

_OPPOSITES = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def condition_words(program: Program, condition: Condition) -> str:
    """The words of the format for a condition of a program."""
    if isinstance(condition, Constant):
        return "always" if condition.truth else "never"
    if isinstance(condition, Not):
        return _negated(program, condition.inner)
    if isinstance(condition, Both):
        return " and ".join(_inside(program, part) for part in (condition.left, condition.right))
    if isinstance(condition, Either):
        left, right = (condition_words(program, c) for c in (condition.left, condition.right))
        return f"{left} or {right}"
    return _compared(program, condition)


def _inside(program: Program, part: Condition) -> str:
    words = condition_words(program, part)
    return f"({words})" if isinstance(part, Either) else words


def _negated(program: Program, inner: Condition) -> str:
    if isinstance(inner, Compare) and program.slots[inner.slot].kind == "variable":
        opposite = Compare(inner.slot, _OPPOSITES[inner.sign], inner.value)
        return _compared(program, opposite)
    words = condition_words(program, inner)
    return f"not ({words})" if isinstance(inner, (Both, Either)) else f"not {words}"


def _compared(program: Program, compare: Compare) -> str:
    slot = program.slots[compare.slot]
    if slot.kind == "variable":
        return f"{slot.name} {compare.sign} {slot.shown(compare.value)}"
    happened = f"{slot.kind} {slot.name}"
    if (compare.sign, compare.value) in ((">=", 1), (">", 0), ("=", 1), ("!=", 0)):
        return happened
    if (compare.sign, compare.value) in (("=", 0), ("<", 1), ("<=", 0)):
        return f"not {happened}"
    return f"{happened} {compare.sign} {compare.value}"

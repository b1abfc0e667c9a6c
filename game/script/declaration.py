"""A variable from its declaration: `kept or sent`, `0 to 3 stays`, `drawn from a or b`."""

from __future__ import annotations

import re

from game.script.shape import ID
from game.story.program import Slot

_RANGE = re.compile(r"(\d{1,4}) to (\d{1,4})")
_LABEL = re.compile(r"[a-z0-9-]+")
_BEFORE = re.compile(rf"(?P<values>.*\S) before (?P<what>(?:told )?{ID})")
MAX_VALUES = 64
NO_OR_YES = ("no", "yes")


class Undeclared(ValueError):
    """What is wrong with a declaration, how to mend it, and how far in it stands."""

    def __init__(self, message: str, hint: str, offset: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.offset = offset


def declared(name: str, text: str, sequel: bool = False) -> Slot:
    """The slot of a variable; in a sequel it may come from the run before. Raises `Undeclared`."""
    if " before " in f"{text} ":
        return _taken_over(name, text, sequel)
    slot = _slot(name, text)
    if slot is None:
        raise Undeclared(
            f'"{text}" declares no variable.',
            'For example "kept or sent", "0 to 3", "drawn from low or high".',
        )
    return slot


def _taken_over(name: str, text: str, sequel: bool) -> Slot:
    at = f"{text} ".index(" before ") + 1
    match = _BEFORE.fullmatch(text)
    if match is None or match["what"] == "told":
        raise Undeclared(
            'After "before" comes a variable of the run before, or "told" and a person.',
            'For example "kept or sent before money", "no or yes before told anyone".',
            at,
        )
    values, what = match["values"], match["what"]
    if not sequel:
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
    if what.startswith("told ") and slot.labels != NO_OR_YES:
        raise Undeclared(
            f'"{what}" is "no" or "yes", never "{values}".', f"Write: no or yes before {what}"
        )
    return Slot(name, "variable", 0, slot.high, 0, slot.labels, slot.stays, True, what)


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

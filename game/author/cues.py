"""How often each cue, detail and wording occurs, by truth: what gives a situation away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from game.story.content import Content, Mark

_OFTEN = 3
_REPAIR = ("move", "recover")


@dataclass(frozen=True)
class CueRow:
    """Something that can be counted, and in how many places it stands in each truth."""

    kind: str
    what: str
    scam: int
    genuine: int

    @property
    def gives_away(self) -> str:
        """Which truth this tells by itself, where it stands often and in one of them only.

        Deciding and clear marks are meant to, and only a loss can be repaired; everything else
        trains a reflex.
        """
        meant = self.kind in ("deciding", "clear") or (self.kind, self.what) == _REPAIR
        if meant or self.scam + self.genuine < _OFTEN:
            return ""
        if self.scam and self.genuine:
            return ""
        return "only in scams" if self.scam else "only in genuine variants"


def cue_table(contents: Iterable[Content]) -> tuple[CueRow, ...]:
    """Marks by kind and red flag, details by kind, choices by move, over all variants."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for content in contents:
        for kind, what in _countable(content):
            counted[kind, what, content.truth] += 1
    names = sorted({(kind, what) for kind, what, _ in counted})
    return tuple(
        CueRow(kind, what, counted[kind, what, "scam"], counted[kind, what, "genuine"])
        for kind, what in names
    )


def _countable(content: Content) -> Iterable[tuple[str, str]]:
    marked: list[Mark | None] = [line.mark for line in content.lines.values()]
    marked += [detail.mark for detail in content.details.values()]
    for mark in marked:
        for code in mark.codes if mark is not None else ():
            yield mark.kind if mark is not None else "", code
    for detail in content.details.values():
        yield "detail", detail.kind
    for choice in content.choices.values():
        yield "move", choice.move

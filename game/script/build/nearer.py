"""Nearer and farther: an answer or a way out of a stretch holds where none of the scene's does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from game.script.build.desk import NEVER, Desk, both
from game.script.entry import Entry
from game.story.condition import Condition, Not
from game.story.program import Offer

_WAYS_OUT = ("leave", "report")


@dataclass
class Nearer:
    """The conditions of what was given nearer, by the person told or by the way out."""

    conditions: defaultdict[str, list[Condition | None]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, name: str, condition: Condition | None) -> None:
        if condition not in self.conditions[name]:
            self.conditions[name].append(condition)

    def leaves(self, name: str) -> Condition | None:
        """Where the farther one stands: None is everywhere, `NEVER` nowhere."""
        left: Condition | None = None
        for condition in self.conditions.get(name, ()):
            left = both(left, negated(condition))
        return left


def given_in_scene(desk: Desk, choices: Iterable[Offer], answers: Iterable[Offer]) -> Nearer:
    """What a scene's own entries answer; a choice to leave or report is a way out too."""
    nearer = Nearer()
    for offer in answers:
        nearer.add(offer.given.person, offer.when)
    for offer in choices:
        move = desk.choices[offer.given.id].move
        if move in _WAYS_OUT:
            nearer.add(move, offer.when)
    return nearer


def counted_once(desk: Desk, entry: Entry, firsts: dict[str, Entry], where: str) -> bool:
    """Whether an entry is the first of its word; a second one that could not count is a problem."""
    first = firsts.setdefault(entry.word, entry)
    if first is entry:
        return True
    desk.problems.add(
        entry.place,
        "only-once",
        f'Only one "{entry.word}" counts in {where}, and this is the second.',
        "Take one of the two out, or join them.",
        also=(first.place,),
    )
    return False


def negated(condition: Condition | None) -> Condition:
    """The opposite of a condition, where None always holds."""
    if condition is None:
        return NEVER
    return condition.inner if isinstance(condition, Not) else Not(condition)

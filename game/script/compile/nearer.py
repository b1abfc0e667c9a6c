"""Nearer and farther: an answer or a way out of a stretch holds where none of the scene's does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.script.compile.builder import NEVER, Builder, both
from game.script.compile.overlap import Overlap
from game.script.entry import SceneEntry
from game.story.condition import Both, Condition, Not
from game.story.program import Offer

_WAYS_OUT = ("leave", "report")


@dataclass
class Nearer:
    """What was given nearer, by the person told or by the way out: conditions and ids."""

    given: defaultdict[str, list[tuple[Condition | None, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, name: str, offer: Offer) -> None:
        self.given[name].append((offer.when, offer.plays[0].event.id))

    def leaves(self, name: str) -> Condition | None:
        """Where the farther one stands: None is everywhere, `NEVER` nowhere."""
        left: Condition | None = None
        for condition in dict.fromkeys(condition for condition, _ in self.given.get(name, ())):
            left = both(left, negated(condition))
        return left

    def overlaps(self, scene: str, name: str, farther: Offer) -> Iterator[Overlap]:
        """The nearer ones that a farther one with an `if` could stand beside."""
        for condition, nearer in self.given.get(name, ()):
            if condition is not None and farther.when is not None:
                overlap = Both(condition, farther.when)
                yield Overlap(scene, nearer, farther.plays[0].event.id, overlap)


def given_in_scene(builder: Builder, choices: Iterable[Offer], answers: Iterable[Offer]) -> Nearer:
    """What a scene's own entries answer; a choice to leave or report is a way out too."""
    nearer = Nearer()
    for offer in answers:
        nearer.add(offer.given.person, offer)
    for offer in choices:
        move = builder.choices[offer.given.id].move
        if move in _WAYS_OUT:
            nearer.add(move, offer)
    return nearer


def counted_once(
    builder: Builder, entry: SceneEntry, firsts: dict[str, SceneEntry], where: str
) -> bool:
    """Whether an entry is the first of its word; a second one that could not count is a problem."""
    first = firsts.setdefault(entry.word, entry)
    if first is entry:
        return True
    builder.problems.add(
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

"""What an author wrote as the `if` of an offer: without what keeps a farther one to its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.script.build.desk import both
from game.script.build.nearer import negated
from game.story.condition import Both, Condition
from game.story.content import Content
from game.story.program import Offer, Scene

_WAYS_OUT = ("leave", "report")


@dataclass
class _Levels:
    """The offers of one name so far: what they ask, by finished levels and in the one begun."""

    nearer: list[Condition | None] = field(default_factory=list)
    begun: list[Condition | None] = field(default_factory=list)

    def own_of(self, when: Condition | None) -> Condition | None:
        """The `if` of the next offer, by its whole condition."""
        where = _leaves((*self.nearer, *self.begun))
        if self.begun and where is not None and _is_kept_to(when, where):
            self.nearer, self.begun = [*self.nearer, *self.begun], []
        own = _without(when, _leaves(self.nearer))
        self.begun.append(own)
        return own


def _leaves(nearer: Iterable[Condition | None]) -> Condition | None:
    """Where what is farther stands, as the build reckons it."""
    left: Condition | None = None
    for condition in dict.fromkeys(nearer):
        left = both(left, negated(condition))
    return left


def written_conditions(content: Content, scene: Scene) -> Iterator[tuple[Offer, Condition | None]]:
    """The offers of a scene, in its order, each with its own `if`.

    Of one person the nearer answers come first; so do the nearer ways out.
    """
    levels: defaultdict[str, _Levels] = defaultdict(_Levels)
    for offer in scene.offers:
        name = _name(content, offer)
        yield offer, levels[name].own_of(offer.when) if name else offer.when


def _name(content: Content, offer: Offer) -> str:
    """The person told, or the way out; a choice to leave or report is one too."""
    given = offer.given
    if given.act == "choose":
        move = content.choices[given.id].move
        return move if move in _WAYS_OUT else ""
    if given.act == "tell":
        return f"tell {given.person}"
    return given.act if given.act in _WAYS_OUT else ""


def _is_kept_to(when: Condition | None, where: Condition) -> bool:
    return when == where or (isinstance(when, Both) and when.right == where)


def _without(when: Condition | None, where: Condition | None) -> Condition | None:
    if where is None or when is None:
        return when
    return when.left if isinstance(when, Both) and when.right == where else None

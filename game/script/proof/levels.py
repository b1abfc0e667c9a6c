"""What an author wrote as the `if` of an offer: without what keeps a farther one to its places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.script.build.nearer import Nearer
from game.story.condition import Both, Condition
from game.story.content import Content
from game.story.program import Offer, Scene

_WAYS_OUT = ("leave", "report")


@dataclass(frozen=True)
class Levelled:
    """`own` is the offer's `if`. Of offers of one `name` those of a lower level are nearer."""

    offer: Offer
    own: Condition | None
    name: str
    level: int


@dataclass
class _Levels:
    """The offers of one name so far: what they ask, by finished levels and in the one begun."""

    nearer: Nearer = field(default_factory=Nearer)
    begun: list[Condition | None] = field(default_factory=list)
    level: int = 0

    def own_of(self, when: Condition | None) -> Condition | None:
        """The `if` of the next offer, by its whole condition."""
        further = Nearer()
        for condition in (*self.nearer.conditions[""], *self.begun):
            further.add("", condition)
        where = further.leaves("")
        if self.begun and where is not None and _is_kept_to(when, where):
            self.nearer, self.begun, self.level = further, [], self.level + 1
        own = _without(when, self.nearer.leaves(""))
        self.begun.append(own)
        return own


def levelled(content: Content, scene: Scene) -> Iterator[Levelled]:
    """The offers of a scene, in its order: of one person the nearer ones come first."""
    levels: dict[str, _Levels] = {}
    for offer in scene.offers:
        name = _name(content, offer)
        own = levels.setdefault(name, _Levels()).own_of(offer.when) if name else offer.when
        yield Levelled(offer, own, name, levels[name].level if name else 0)


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

"""The flow of one variant in one cut: scenes, offers, effects and routes over numbered slots."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from game.story.condition import Both, Condition, Facts
from game.story.content import Content
from game.story.event import Event, EventRun
from game.story.input import Act, Input
from game.story.text import Argument

SlotKind = Literal["variable", "visited", "seen", "told", "again"]


@dataclass(frozen=True)
class Slot:
    """One fact: a declared variable, or something that happened. Its value is a whole number.

    `labels` names the values of a variable that is one of a list; value n is `labels[n]`.
    `drawn` says that the start value comes from a draw instead of `start`.
    """

    name: str
    kind: SlotKind
    low: int = 0
    high: int = 1
    start: int = 0
    labels: tuple[str, ...] = ()
    stays: bool = False
    drawn: bool = False
    before: str = ""
    """In a sequel: what of the run before gives the start value (`money`, `told anyone`)."""

    @property
    def key(self) -> str:
        """A name that no other slot has: `variable money`, `told mum`."""
        return f"{self.kind} {self.name}"

    def shown(self, value: int) -> Argument:
        """The value as a text argument: the word of a list, else the number."""
        return self.labels[value] if self.labels else value


@dataclass(frozen=True, slots=True)
class Effect:
    """`=` sets a slot, `+` adds to it; a value that would leave its bounds stays at the bound.

    With a condition it only happens where that holds, by the values before it. A joined effect has
    the same one and goes with the effect before it: done or left with it, whatever that changed.
    """

    slot: int
    sign: Literal["=", "+"]
    value: int
    low: int
    high: int
    when: Condition | None = None
    joined: bool = False

    def result(self, facts: Facts) -> int:
        # Bounds keep the states countable; the proof reports each way on which one was met.
        wanted = self.value if self.sign == "=" else facts[self.slot] + self.value
        return max(self.low, min(self.high, wanted))


@dataclass(frozen=True, slots=True)
class Route:
    """Where to go if the condition holds; the last of a list of routes has none."""

    scene: str
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Play:
    """One entry of a scene: an event, perhaps conditional, perhaps with arguments from slots."""

    event: Event
    when: Condition | None = None
    arguments: tuple[tuple[str, int], ...] = ()
    implied: bool = False
    """Whether nobody wrote it or its condition: the app of a stretch, where a scene opens none."""


@dataclass(frozen=True)
class Offer:
    """Something the player may do at a stop. Without routes it comes back to the same stop."""

    given: Input
    plays: tuple[Play, ...]
    when: Condition | None = None
    effects: tuple[Effect, ...] = ()
    routes: tuple[Route, ...] = ()
    guard: Condition | None = None
    """The part of `when` that nobody wrote: a farther answer stands where no nearer one does."""

    @property
    def label(self) -> Event:
        """The player's own event, which says the words of this offer."""
        return self.plays[0].event

    @property
    def written(self) -> Condition | None:
        """The `if` that the author wrote."""
        if self.guard is None or self.when is None:
            return self.when
        # The compiler joins them in this order: what was written, then the guard.
        return self.when.left if isinstance(self.when, Both) and self.when != self.guard else None

    @cached_property
    def plain(self) -> EventRun | None:
        """The events, where they are the same in every state."""
        return plain_run(self.plays)


@dataclass(frozen=True)
class Scene:
    """A run of plays, then offers (a stop), or routes (passed through), or nothing (an ending)."""

    id: str
    stretch: str
    effects: tuple[Effect, ...] = ()
    plays: tuple[Play, ...] = ()
    offers: tuple[Offer, ...] = ()
    routes: tuple[Route, ...] = ()
    timeout: str = ""
    """The choice taken when time runs out."""
    kept: bool = False
    """Whether its choices are shown in the file's order, not in a seeded one."""

    @cached_property
    def plain(self) -> EventRun | None:
        return plain_run(self.plays)

    # A table, for exploring asks it once for every input of every state.
    @cached_property
    def by_act(self) -> Mapping[Act, Mapping[str, tuple[Offer, ...]]]:
        """Offers by act and id; a nearer way out and a farther one share both, and one holds."""
        table: dict[Act, dict[str, tuple[Offer, ...]]] = {}
        for offer in self.offers:
            of_act = table.setdefault(offer.given.act, {})
            of_act[offer.given.id] = (*of_act.get(offer.given.id, ()), offer)
        return table

    def arrows(self) -> tuple[Route, ...]:
        """Every way out: the scene's own, then those of its offers."""
        return (*self.routes, *(route for offer in self.offers for route in offer.routes))

    def choices(self) -> tuple[Offer, ...]:
        return tuple(offer for offer in self.offers if offer.given.act == "choose")


def plain_run(plays: tuple[Play, ...]) -> EventRun | None:
    """The run of plays that no state changes, or None."""
    if any(play.when is not None or play.arguments for play in plays):
        return None
    return tuple(play.event for play in plays)


@dataclass(frozen=True, eq=False)
class Program:
    """A story that can be stepped. `first` is the opening scene; endings are scenes too.

    Programs are compared by identity, which makes them keys of caches.
    """

    content: Content
    slots: tuple[Slot, ...]
    scenes: Mapping[str, Scene]
    first: str
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Old ids to new ones, from `was:` in the file, for journals of older content."""
    carried: tuple[int, ...] = ()
    """The slots that a sequel may ask about: they matter to the very end."""

    @cached_property
    def start_facts(self) -> Facts:
        return tuple(slot.start for slot in self.slots)

    def carried_from(self, facts: Facts) -> dict[str, str]:
        """The variables that a sequel may take over, by name, as some facts have them."""
        slots = ((self.slots[number], facts[number]) for number in self.carried)
        return {slot.name: str(slot.shown(value)) for slot, value in slots}

    @cached_property
    def drawn_slots(self) -> tuple[int, ...]:
        return tuple(number for number, slot in enumerate(self.slots) if slot.drawn)

    @cached_property
    def led_to(self) -> frozenset[str]:
        """The scenes that arrows lead to from the first, whatever the conditions."""
        reached, waiting = {self.first}, [self.first]
        while waiting:
            fresh = {route.scene for route in self.scenes[waiting.pop()].arrows()} - reached
            reached |= fresh
            waiting += fresh
        return frozenset(reached)

    def is_ending(self, stop: str) -> bool:
        return stop in self.content.endings

"""What a player can do at the stop where a run stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.story.event import LINE_KINDS, Event
from game.story.input import Act, Input
from game.story.run import Run

_LAST_LINES = 9


@dataclass(frozen=True)
class OnOffer:
    """The inputs on offer in a run's state, by kind, in the order of the file."""

    playing: Run

    @cached_property
    def givens(self) -> tuple[Input, ...]:
        return tuple(offer.given for offer in self.playing.offers())

    def of(self, act: Act) -> tuple[Input, ...]:
        return tuple(given for given in self.givens if given.act == act)

    @property
    def choices(self) -> tuple[Input, ...]:
        return self.of("choose")

    @property
    def people(self) -> tuple[str, ...]:
        """Who can be told, each once."""
        return tuple(dict.fromkeys(given.person for given in self.of("tell")))

    def sentences(self, person: str) -> tuple[Input, ...]:
        return tuple(given for given in self.of("tell") if given.person == person)

    def first_event(self, given: Input) -> Event:
        """What an input would show first; it carries the arguments of the input's own words."""
        return self.playing.on.step(self.playing.state, given)[1][0]

    @cached_property
    def lines(self) -> tuple[Event, ...]:
        """The last lines of others that were shown, oldest first: they can be flagged."""
        shown = {e.id: e for e in self.playing.transcript() if e.kind in LINE_KINDS}
        return tuple(shown[name] for name in self.playing.flaggable[-_LAST_LINES:])

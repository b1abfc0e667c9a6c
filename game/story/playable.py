"""What a run can be played on: a compiled program, or a graph read from a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from game.story.content import Content
from game.story.draw import drawn_values, values_drawn_from
from game.story.event import EventRun
from game.story.fingerprint import story_fingerprint, text_fingerprint
from game.story.input import TIMEOUT, Input
from game.story.program import Offer, Program
from game.story.state import State
from game.story.step import offered, shown_offers, start, step
from game.story.text import Argument


class Playable(Protocol):
    """A story that can be stepped, with the two fingerprints that a journal's head holds."""

    @property
    def content(self) -> Content: ...

    @property
    def story(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def renamed(self) -> Mapping[str, str]:
        """Old ids to new ones."""
        ...

    @property
    def drawable(self) -> Mapping[str, tuple[Argument, ...]]:
        """Everything that is drawn, with the values it may take."""
        ...

    @property
    def before(self) -> Mapping[str, str]:
        """In a sequel: its variables that the run before gives, each with what of it."""
        ...

    def drawn(self, seed: int) -> dict[str, Argument]:
        """The draws of a seed by name."""
        ...

    def variables(self, state: State) -> dict[str, str]:
        """The variables that a sequel may take over, as they stand at a state."""
        ...

    def keeps_order(self, stop: str) -> bool:
        """Whether a stop's choices are shown in the order of the file."""
        ...

    def start(self, drawn: Mapping[str, Argument]) -> tuple[State, EventRun]: ...

    def step(self, state: State, given: Input) -> tuple[State, EventRun]: ...

    def offers(self, state: State) -> tuple[Offer, ...]:
        """What is on offer, in the order of the file."""
        ...

    def inputs(self, state: State) -> tuple[Input, ...]:
        """Every input on offer, a running-out time among them."""
        ...


@dataclass(frozen=True)
class Interpreter:
    """A program, played by stepping through its scenes."""

    program: Program

    @property
    def content(self) -> Content:
        return self.program.content

    @property
    def story(self) -> str:
        return story_fingerprint(self.program)

    @property
    def text(self) -> str:
        return text_fingerprint(self.program.content)

    @property
    def renamed(self) -> Mapping[str, str]:
        return self.program.renamed

    @property
    def drawable(self) -> Mapping[str, tuple[Argument, ...]]:
        return values_drawn_from(self.program)

    @property
    def before(self) -> Mapping[str, str]:
        slots = (self.program.slots[number] for number in self.program.drawn_slots)
        return {slot.name: slot.before for slot in slots if slot.before}

    def drawn(self, seed: int) -> dict[str, Argument]:
        return drawn_values(self.program, seed)

    def variables(self, state: State) -> dict[str, str]:
        return self.program.carried_from(state.facts)

    def keeps_order(self, stop: str) -> bool:
        return self.program.scenes[stop].kept

    def start(self, drawn: Mapping[str, Argument]) -> tuple[State, EventRun]:
        return start(self.program, drawn)

    def step(self, state: State, given: Input) -> tuple[State, EventRun]:
        return step(self.program, state, given)

    def offers(self, state: State) -> tuple[Offer, ...]:
        return shown_offers(self.program, state)

    def inputs(self, state: State) -> tuple[Input, ...]:
        given = tuple(offer.given for offer in self.offers(state))
        # Asked of the step itself: the choice that time takes may be hidden here, and then time
        # takes nothing.
        timed = offered(self.program, state, TIMEOUT) is not None
        return (*given, TIMEOUT) if timed else given

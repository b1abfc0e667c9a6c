"""A run looked back on and the words to write it in, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.story.content import Content, Mark
from game.story.debrief import Debrief
from game.story.debrief.debrief import Action
from game.story.event import Event
from game.story.journal import Journal
from game.story.text import PLACEHOLDER, Argument, Text, say
from game.story.vocabulary import Vocabulary

_UNDRAWN = "…"

Plan = tuple[str, str, str]
"""A red flag, a person, a sentence to say: ids."""


@dataclass(frozen=True)
class HandoutView:
    vocabulary: Vocabulary
    content: Content
    journal: Journal
    result: Debrief
    language: str

    @cached_property
    def _arguments(self) -> Mapping[str, Argument]:
        """The draws, and what the events showed last under each name."""
        shown = (pair for row in self.result.transcript for pair in row.event.arguments)
        return {**dict(shown), **dict(self.journal.head.draws)}

    @cached_property
    def actions(self) -> Mapping[int, Action]:
        """What the player did, by the number of the input."""
        return {action.step: action for action in self.result.actions}

    @property
    def scam(self) -> bool:
        return self.result.truth == "scam"

    def text(self, text: Text, event: Event | None = None) -> str:
        """Words of the story. What only the twin would draw stays open."""
        own = dict(event.arguments) if event else {}
        return PLACEHOLDER.sub(_UNDRAWN, say(text, self.language, {**self._arguments, **own}))

    def ui(self, name: str, **arguments: Argument) -> str:
        return self.vocabulary.words(name, self.language, arguments)

    def name(self, person: str) -> str:
        return self.ui("you") if person == "you" else self.text(self.content.name(person))

    def tags(self, mark: Mark) -> list[str]:
        """The names of a mark's red flags; for a good sign of their opposites."""
        flags = (self.vocabulary.flags[code] for code in mark.codes)
        return [self.text(flag.clear if mark.kind == "clear" else flag.name) for flag in flags]

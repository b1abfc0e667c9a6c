"""Words for the screen: one language, with a run's draws filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.clock import time_of_day
from game.story.event import Event
from game.story.text import Argument, Text, say
from game.story.vocabulary import Vocabulary

__all__ = ["Words", "time_of_day"]


@dataclass(frozen=True)
class Words:
    """`ui(id)` is a sentence of the interface, `of(text)` a text of the story."""

    vocabulary: Vocabulary
    language: str
    draws: Mapping[str, Argument] = field(default_factory=dict)

    def ui(self, sentence: str, /, **arguments: Argument) -> str:
        return self.vocabulary.words(sentence, self.language, arguments)

    def of(self, text: Text, event: Event | None = None) -> str:
        """A text with draws and the event's own arguments filled in."""
        arguments = dict(self.draws)
        if event is not None:
            arguments.update(event.arguments)
        return say(text, self.language, arguments)

    @property
    def other(self) -> str:
        """The language that the language button leads to."""
        return "en" if self.language == "vi" else "vi"

"""Words for the screen: one language, with a run's draws filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.clock import time_of_day
from game.story.event import Event
from game.story.languages import Languages
from game.story.text import Argument, Text, say
from game.story.vocabulary import Vocabulary

__all__ = ["Words", "time_of_day"]


@dataclass(frozen=True)
class Words:
    """`ui(id)` is a sentence of the interface, `of(text)` a text of the story.

    `languages` are those that may be chosen where these words stand.
    """

    vocabulary: Vocabulary
    language: str
    draws: Mapping[str, Argument] = field(default_factory=dict)
    languages: Languages = field(default_factory=Languages)

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
        return self.languages.after(self.language)

    @property
    def other_name(self) -> str:
        """The name of that language in itself."""
        return self.languages.names[self.other]

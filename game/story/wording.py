"""Words for the screen: one language, with a run's draws filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.event import Event
from game.story.languages import Languages
from game.story.text import LANGUAGES, Argument, Text, say
from game.story.vocabulary import Vocabulary


@dataclass(frozen=True)
class Wording:
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
    def other_languages(self) -> str:
        """What the language button leads to: the next one, by its name in itself.

        Vietnamese and English are named behind it where they are not seen otherwise: a visitor
        finds both on every page.
        """
        return " · ".join(self.languages.names[code] for code in self._others)

    @property
    def other_codes(self) -> str:
        """The same for a small button: a name where it is one, else the codes."""
        more = len(self._others) > 1
        return " · ".join(map(str.upper, self._others)) if more else self.other_languages

    @property
    def _others(self) -> tuple[str, ...]:
        following = self.other
        own = (code for code in LANGUAGES if code not in (self.language, following))
        return (following, *own)

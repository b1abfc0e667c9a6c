"""Words to show or say: one language, with a run's draws filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.content import Content
from game.story.event import Event
from game.story.languages import Languages
from game.story.text import LANGUAGES, PLACEHOLDER, Argument, Text, in_language, say, written
from game.story.vocabulary import Vocabulary

UNDRAWN = "…"
"""Stands for what only the twin would have drawn, where a run is looked back on."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of the interface that was chosen: its id, and what goes into its places.

    An argument is a word, a number, a text of the story, or another sentence. So whoever chooses
    needs no language, and each presenter may set what was filled in apart.
    """

    id: str
    arguments: Mapping[str, Argument | Text | Sentence] = field(default_factory=dict)


Spoken = Sentence | Text
"""What can be said: a sentence of the interface, or a text of the story as it stands."""


@dataclass(frozen=True)
class Wording:
    """`ui(id)` is a sentence of the interface, `of(text)` a text of the story, `say` either.

    `languages` are those that may be chosen where these words stand. `undrawn` stands for what
    nothing fills; where it is empty the place stays as it is, so that nothing vanishes unseen.
    """

    vocabulary: Vocabulary
    language: str
    draws: Mapping[str, Argument] = field(default_factory=dict)
    languages: Languages = field(default_factory=Languages)
    undrawn: str = ""

    def ui(self, sentence: str, /, **arguments: Argument) -> str:
        return self.vocabulary.words(sentence, self.language, arguments)

    def of(self, text: Text, event: Event | None = None) -> str:
        """A text with draws and the event's own arguments filled in."""
        arguments = dict(self.draws)
        if event is not None:
            arguments.update(event.arguments)
        words = say(text, self.language, arguments)
        return PLACEHOLDER.sub(self.undrawn, words) if self.undrawn else words

    def name(self, content: Content, person: str) -> str:
        """What somebody of a story is called; the player is "you"."""
        return self.ui("you") if person == "you" else self.of(content.name(person))

    def say(self, spoken: Spoken) -> str:
        """A chosen sentence, or a text of the story."""
        return "".join(words for _, words in self.parts(spoken))

    def parts(self, spoken: Spoken) -> list[tuple[str, str]]:
        """The same in parts, each under the name of the place that it fills ("" for the frame).

        Of a sentence inside a sentence the inner places are named.
        """
        if not isinstance(spoken, Sentence):
            return [("", self.of(spoken))]
        template = in_language(self.vocabulary.sentences[spoken.id], self.language)
        found: list[tuple[str, str]] = []
        # A split at a group returns the frame at even places and the names between them.
        for place, piece in enumerate(PLACEHOLDER.split(template)):
            found += self._filled(spoken, piece) if place % 2 else [("", piece)]
        return [(name, words) for name, words in found if words]

    def _filled(self, sentence: Sentence, name: str) -> list[tuple[str, str]]:
        value = sentence.arguments.get(name, f"<{name}>")
        if isinstance(value, Sentence):
            return self.parts(value)
        if isinstance(value, (str, int)):
            return [(name, written(value, self.language))]
        return [(name, self.of(value))]

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

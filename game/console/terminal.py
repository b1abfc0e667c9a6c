"""One player at one terminal: a page, a keyboard, a language, and the game's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.console.commands import NUMBER, Command, Commands
from game.console.keyboard import Keyboard
from game.console.text_page import TextPage
from game.story.languages import Languages
from game.story.text import Argument, Text, say
from game.story.vocabulary import Vocabulary


@dataclass
class Terminal:
    """`live` says that a person is typing: only then is there a prompt and a "more"."""

    page: TextPage
    keyboard: Keyboard
    vocabulary: Vocabulary
    language: str
    live: bool = False
    languages: Languages = field(default_factory=Languages)

    @cached_property
    def commands(self) -> Commands:
        return Commands(self.vocabulary, self.languages)

    def words(self, name: str, arguments: Mapping[str, Argument] | None = None) -> str:
        """A sentence of the interface by id, in the player's language."""
        return self.vocabulary.words(name, self.language, arguments)

    def text(self, text: Text, arguments: Mapping[str, Argument] | None = None) -> str:
        return say(text, self.language, arguments)

    def say(self, name: str, indent: int = 0, **arguments: Argument) -> None:
        """Write a sentence of the interface."""
        self.page.line(self.words(name, arguments), indent)

    def read(self) -> Command | None:
        """The next command; numbers after a word are read as the lines that follow it.

        Raises `EndOfInput`.
        """
        if self.live and not self.keyboard.waiting:
            self.page.prompt()
        command = self.commands.read(self.keyboard.read())
        if command is not None:
            self.keyboard.put_back(*(command.numbers if command.name != NUMBER else ()))
        return command

    def speak(self, command: Command) -> None:
        """Change the language: to the one named, else to the next one."""
        self.language = command.language or self.languages.after(self.language)
        if self.language in self.vocabulary.sentences["console-language"]:
            self.say("console-language")
        else:
            # In English it would say that it goes on in English.
            self.page.line(self.languages.names[self.language])

"""One player at one terminal: a page, a keyboard, a language, and the game's words."""

import textwrap
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TextIO

from game.console.commands import NUMBER, Command, Commands
from game.story import Argument, Languages, Text, Vocabulary, say
from game.typography import HARD_SPACE, NARROW_SPACE, UNSENT, in_one_line, wrapped_by

# Where the game writes: lines of plain text, wrapped only where a person reads a screen.

_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def clean(text: str) -> str:
    """The text without control characters, bidi controls and lone surrogates, in one line.

    A line break or tab becomes a space, so that it glues no words together.
    """
    return UNSENT.sub("", in_one_line(text)).replace(NARROW_SPACE, HARD_SPACE)


@dataclass
class TextPage:
    """A stream of lines. `width` 0 never wraps; `colour` adds weight, never a meaning."""

    stream: TextIO
    width: int = 0
    colour: bool = False
    empty: bool = False
    """Whether the last line was an empty one: two of them say no more than one."""

    def line(self, text: str, indent: int = 0) -> None:
        """One line, or several where it is wider than the page."""
        self._write(text, indent, "")

    def faint(self, text: str) -> None:
        """A line that may be passed over."""
        self._write(text, 0, _FAINT)

    def head(self, text: str) -> None:
        """A heading, on a line of its own after an empty one."""
        self.gap()
        self._write(text, 0, _BOLD)

    def gap(self) -> None:
        if not self.empty:
            self.stream.write("\n")
        self.empty = True

    def prompt(self) -> None:
        """The sign that the player's turn has come."""
        self.stream.write("> ")
        self.stream.flush()
        self.empty = False

    def _write(self, text: str, indent: int, weight: str) -> None:
        self.empty = False
        for words in self._wrapped(clean(text), " " * indent):
            styled = f"{weight}{words}{_PLAIN}" if self.colour and weight else words
            self.stream.write(styled + "\n")

    def _wrapped(self, text: str, margin: str) -> list[str]:
        # `TextWrapper` gives no line at all for an empty text.
        if not self.width or not text:
            return [margin + text]
        wrapper = textwrap.TextWrapper(
            self.width, initial_indent=margin, subsequent_indent=margin,
            # An address or a number that one may copy or dial stays whole.
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        return wrapped_by(wrapper.wrap, text)


# What the player types: lines from any source, until they end.

MAX_TYPED = 200


class Stopped(Exception):
    """The player is gone."""


class EndOfInput(Stopped):
    """There are no more lines."""


class Quit(Stopped):
    """The player asked to stop."""


@dataclass
class Keyboard:
    """Lines to read; `waiting` ones come first (`look 2` is a `look` and then a `2`)."""

    lines: Iterator[str]
    waiting: deque[str] = field(default_factory=deque)

    def read(self) -> str:
        """The next line, cut to a sane length. Raises `EndOfInput` after the last."""
        if self.waiting:
            return self.waiting.popleft()
        for line in self.lines:
            return line[:MAX_TYPED]
        raise EndOfInput

    def put_back(self, *lines: str) -> None:
        """Lines to be read before all others, in this order."""
        self.waiting.extendleft(reversed(lines))


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
        # No prompt for a number that came with the word: nobody is asked for it any more.
        if self.live and not self.keyboard.waiting:
            self.page.prompt()
        command = self.commands.read(self.keyboard.read())
        if command is not None:
            # A bare number is the answer itself; put back it would be read for ever.
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

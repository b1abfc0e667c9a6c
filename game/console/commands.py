"""The words a player can type, in all languages at once, with or without diacritics."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from game.story import LANGUAGES, Languages, Vocabulary

NAMES = (
    "look", "tell", "flag", "report", "leave", "undo", "again", "history", "language",
    "save", "help", "real", "quit", "more", "skip",
)  # fmt: skip
NUMBER, ENTER = "number", "enter"
_MOST_DIGITS = 3
_NEGATIVE = re.compile(r"-\s*\d")


@dataclass(frozen=True)
class Command:
    """One of `NAMES`, `number` or `enter`, with the numbers typed after it.

    Whoever names a language types the command `language`, with that language's code in it.
    """

    name: str
    numbers: tuple[str, ...] = ()
    language: str = ""

    @property
    def number(self) -> int:
        return int(self.numbers[0]) if self.numbers else 0


def plain(text: str) -> str:
    """Lower case, without diacritics and signs: "  Kể!" is "ke"."""
    # "đ" is a letter of its own: no normal form takes its bar off, as it does with "ế".
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    kept = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


@dataclass(frozen=True)
class Commands:
    """The commands by their words. Sentences `command-…` list them, the one to show first.

    A further language is called by its code, or by its own name.
    """

    vocabulary: Vocabulary
    languages: Languages = field(default_factory=Languages)

    @cached_property
    def by_word(self) -> Mapping[str, Command]:
        # Later ones win below: a language called like a command never takes the command's word, and
        # of two commands with one word the first in `NAMES` has it. A name that is a number would
        # take the place of a choice.
        names = {plain(name): code for code, name in self.languages.names.items()
                 if not plain(name).isdecimal()}  # fmt: skip
        codes = {plain(code): code for code in self.languages.codes}
        words = {word: code for code in LANGUAGES for word in self._all_words(code)}
        called = {word: Command("language", (), code)
                  for word, code in {**names, **codes, **words}.items()}  # fmt: skip
        return {**called, **{word: Command(name) for name in reversed(NAMES)
                             for word in self._all_words(name)}}  # fmt: skip

    def shown(self, name: str, language: str) -> str:
        """The word that the game itself uses for a command."""
        return self._words(name, language)[0]

    def read(self, line: str) -> Command | None:
        """The command in a line; None where it is not understood."""
        words = plain(line).split()
        if not line.strip():
            return Command(ENTER)
        whole = self.by_word.get(" ".join(words))
        # `plain` drops the minus, so "-1" would otherwise choose the first.
        if whole or not words or _NEGATIVE.search(line):
            return whole
        # "look 2 1": the numbers behind a word answer the questions that the word will ask.
        numbers: list[str] = []
        while words and _is_number(words[-1]):
            numbers.insert(0, words.pop())
        if not words:
            return Command(NUMBER, tuple(numbers)) if len(numbers) == 1 else None
        command = self.by_word.get(" ".join(words))
        return replace(command, numbers=tuple(numbers)) if command else None

    def _all_words(self, name: str) -> list[str]:
        """The words of a command in every language, as they are compared."""
        codes = (*LANGUAGES, *self.languages.codes)
        return [plain(word) for code in codes for word in self._words(name, code)]

    def _words(self, name: str, language: str) -> list[str]:
        listed = self.vocabulary.words(f"command-{name}", language)
        return [word.strip() for word in listed.split(",")]


def _is_number(word: str) -> bool:
    # Python refuses to read more than 4,300 digits, and no list here has a thousand entries.
    return word.isdecimal() and len(word) <= _MOST_DIGITS

"""The parts that a scenario file is made of: mappings with keys, and lists of entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from game.script.values import NAME, TEXT, WORD, Shape
from game.story.text import LANGUAGES

Way = Literal["one", "list", "map", "entries", "scenes"]
"""How parts are held: one, a list of them, by id, a list of entries, such lists by id."""


@dataclass(frozen=True)
class Held:
    """A value that is a part, or several."""

    way: Way
    what: Part | Listing | Shape


Value: TypeAlias = "Shape | Held"


@dataclass(frozen=True)
class Key:
    """A key: its name (a stem for texts: `why` is written `why-vi` and `why-en`), what it means."""

    name: str
    about: str
    value: Value = WORD
    text: bool = False
    needed: bool = False
    example: str = ""

    def written(self, languages: Iterable[str]) -> tuple[str, ...]:
        """The key as an author writes it: once, or once for each language."""
        return tuple(text_key(self.name, c) for c in languages) if self.text else (self.name,)


@dataclass(frozen=True)
class Part:
    """A mapping of the format and the keys it may have.

    Of `one_of` at least one key must be there, of `not_both` at most one. `open` parts have keys
    of their own that no list knows: the arguments and exits of a shared scene.
    """

    name: str
    about: str
    keys: tuple[Key, ...]
    one_of: tuple[str, ...] = ()
    not_both: tuple[str, ...] = ()
    marked: bool = False
    """Whether a mark on it needs a reason."""
    open: bool = False
    example: str = ""
    elsewhere: tuple[str, ...] = ()
    """Keys that another check refuses, in better words than "unknown key"."""

    @property
    def with_article(self) -> str:
        """`A line`, `An answer`: as a message begins."""
        return f"{'An' if self.name[0] in 'aeio' else 'A'} {self.name}"

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys as they are written in the languages that every text has."""
        return frozenset(self.written(LANGUAGES))

    def written(self, languages: Iterable[str]) -> Iterator[str]:
        """The keys as an author writes them."""
        codes = tuple(languages)
        for key in self.keys:
            yield from key.written(codes)


@dataclass(frozen=True)
class Word:
    """The first word of an entry: what stands behind it, and the keys below.

    `whom` is what a second word names: `tell mum`, `look profile`.
    """

    about: str
    part: Part
    head: Shape = NAME
    whom: Literal["", "person", "detail"] = ""
    example: str = ""


@dataclass(frozen=True)
class Listing:
    """A list of entries. In `lines` the first word may also be a member of the cast."""

    name: str
    about: str
    words: Mapping[str, Word] = field(hash=False)
    lines: Part | None = None
    elsewhere: tuple[str, ...] = ()
    """The same for every entry of the list."""


def text_key(stem: str, language: str) -> str:
    """`vi` where there is no stem, else `why-vi`."""
    return f"{stem}-{language}" if stem else language


def text(stem: str, about: str, needed: bool = False, value: Value = TEXT) -> Key:
    return Key(stem, about, value, text=True, needed=needed)

"""The words all situations share: red flags, moves, tactics, kinds of endings, help lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.story.content import Truth
from game.story.text import Argument, Text, say


@dataclass(frozen=True)
class RedFlag:
    """`when` is the first half of a plan ("someone tells me to keep a secret").

    `clear` names the flag's opposite, an honest sign.
    """

    code: str
    name: Text
    text: Text
    when: Text
    clear: Text
    icon: str


@dataclass(frozen=True)
class Move:
    id: str
    name: Text
    text: Text
    good: bool


@dataclass(frozen=True)
class Tactic:
    id: str
    name: Text
    text: Text


@dataclass(frozen=True)
class HelpLine:
    """Real help. `checked` is the day its source was read; `verify` asks to look again."""

    id: str
    number: str
    name: Text
    text: Text
    source: str
    checked: str
    verify: bool


@dataclass(frozen=True)
class NextStep:
    id: str
    text: Text
    help_lines: tuple[str, ...]


@dataclass(frozen=True)
class EndingKind:
    """`safe` and `goal` are marks in percent, the same for every ending of the kind."""

    id: str
    name: Text
    text: Text
    truth: Truth
    safe: int
    goal: int
    icon: str


@dataclass(frozen=True)
class FactSource:
    """A page that a fact rests on, by a short address."""

    id: str
    address: str


@dataclass(frozen=True)
class Brands:
    """Real names of one kind. `exact` ones are common words too: only this spelling is meant."""

    kind: str
    names: tuple[str, ...]
    exact: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Vocabulary:
    flags: Mapping[str, RedFlag]
    moves: Mapping[str, Move]
    tactics: Mapping[str, Tactic]
    help_lines: Mapping[str, HelpLine]
    next_steps: Mapping[str, NextStep]
    kinds: Mapping[str, EndingKind]
    sentences: Mapping[str, Text]
    sources: Mapping[str, FactSource] = field(default_factory=dict)
    brands: Mapping[str, Brands] = field(default_factory=dict)

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages that some sentence of the interface has words in."""
        return frozenset(code for text in self.sentences.values() for code in text)

    def words(
        self, name: str, language: str, arguments: Mapping[str, Argument] | None = None
    ) -> str:
        """A sentence of the interface by id."""
        return say(self.sentences[name], language, arguments)

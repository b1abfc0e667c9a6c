"""What every part of the debrief needs: the words, the run, and somewhere to write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.console.narrator import Narrator
from game.console.terminal import Terminal
from game.story.content import Content
from game.story.debrief import Debrief
from game.story.debrief.debrief import Action
from game.story.journal import Journal
from game.story.text import PLACEHOLDER, Argument, Text, say

_UNDRAWN = "…"


@dataclass(frozen=True)
class LookbackView:
    terminal: Terminal
    content: Content
    journal: Journal
    result: Debrief

    @cached_property
    def arguments(self) -> Mapping[str, Argument]:
        """The draws, and what the events showed last under each name."""
        shown = (pair for row in self.result.transcript for pair in row.event.arguments)
        return {**dict(shown), **dict(self.journal.head.draws)}

    @cached_property
    def actions(self) -> Mapping[int, Action]:
        """What the player did, by the number of the input."""
        return {action.step: action for action in self.result.actions}

    def text(self, text: Text) -> str:
        """Words of the story. What this run never filled stays open."""
        return PLACEHOLDER.sub(_UNDRAWN, say(text, self.terminal.language, self.arguments))

    def words(self, name: str, arguments: Mapping[str, Argument] | None = None) -> str:
        return self.terminal.words(name, arguments)

    def name(self, person: str) -> str:
        return self.text(self.content.name(person))

    def narrator(self) -> Narrator:
        terminal = self.terminal
        draws = dict(self.journal.head.draws)
        return Narrator(self.content, terminal.vocabulary, terminal.language, draws)

    def head(self, name: str) -> None:
        self.terminal.page.head(self.words(name))

    def line(self, text: str, indent: int = 2) -> None:
        self.terminal.page.line(text, indent)

    def say(self, name: str, indent: int = 2, **arguments: Argument) -> None:
        self.line(self.words(name, arguments), indent)

"""The journal: the list of a player's inputs by id.

Save, undo, replay, debrief and statistics are folds over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from game.story.content import Cut
from game.story.event import EventRun, cut
from game.story.input import SIDE_ACTS, SILENT_ACTS, Input
from game.story.text import Argument

JOURNAL_FORMAT = 2

Origin = Literal["fresh", "what-if", "booster"]


@dataclass(frozen=True)
class Head:
    """What a run is of. The two fingerprints say which story and which words were played."""

    situation: str
    variant: str
    cut: Cut
    seed: int
    draws: tuple[tuple[str, Argument], ...]
    story: str
    text: str
    origin: Origin = "fresh"
    continues: str = ""
    """The story fingerprint of the older journal that this one goes on from."""
    before: tuple[tuple[str, str], ...] = ()
    """In a sequel: its variables that the run before gave a value (a draw where there was none)."""

    @property
    def drawn(self) -> dict[str, Argument]:
        """Everything that a run begins from: its draws and the values of the run before."""
        return {**dict(self.draws), **dict(self.before)}


@dataclass(frozen=True)
class Entry:
    """An input and the stop it was given at.

    `heard` stands only where a leave or report interrupted: the last line that had come, "" where
    none had. None says that everything was heard.
    """

    stop: str
    given: Input
    heard: str | None = None


@dataclass(frozen=True)
class Journal:
    """One run: its head, and the inputs in the order in which they were taken."""

    head: Head
    entries: tuple[Entry, ...] = ()

    def plus(self, entry: Entry) -> Journal:
        return replace(self, entries=(*self.entries, entry))


def undone(journal: Journal) -> Journal:
    """The journal without its last input that is neither look, flag nor judge.

    What followed that input goes too. Where there is no such input nothing changes.
    """
    # Looks and flags behind it were given at a stop that will then never have been.
    for number in range(len(journal.entries) - 1, -1, -1):
        if journal.entries[number].given.act not in SIDE_ACTS:
            return replace(journal, entries=journal.entries[:number])
    return journal


MAX_ENTRIES = 20_000
"""A run longer than this is played on, but no longer kept."""


def shown_parts(runs: Sequence[EventRun], entries: Sequence[Entry]) -> list[EventRun]:
    """What was really shown of each run: the opening, then what followed each entry.

    This is the one fold that phone, transcript, debrief and the story's clock go by.
    """
    # One fold for all: a clock that ran on over lines never shown was found to differ from the
    # transcript in 1,163 of 2,000 random runs with interruptions.
    parts = list(runs)
    for number, entry in enumerate(entries):
        if entry.heard is not None:
            at = interrupted(entries, number)
            parts[at] = cut(runs[at], entry.heard)
    return parts


def interrupted(entries: Sequence[Entry], number: int) -> int:
    """The run that an entry cuts off, 0 being the opening: flags and ratings stop nothing."""
    # A look or a telling is not passed over: it has a run of its own, and that is then what is cut.
    while number and entries[number - 1].given.act in SILENT_ACTS:
        number -= 1
    return number

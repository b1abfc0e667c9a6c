"""The journal: the list of a player's inputs by id.

Save, undo, replay, debrief and statistics are folds over it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from game.story.content import Cut
from game.story.given import SIDE_ACTS, Given
from game.story.text import Argument

JOURNAL_FORMAT = 1

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


@dataclass(frozen=True)
class Entry:
    """An input, the stop it was given at, and the last event shown if it interrupted (`heard`)."""

    stop: str
    given: Given
    heard: str = ""


@dataclass(frozen=True)
class Journal:
    head: Head
    entries: tuple[Entry, ...] = ()

    def plus(self, entry: Entry) -> Journal:
        return replace(self, entries=(*self.entries, entry))


def undone(journal: Journal) -> Journal:
    """The journal without its last input that is neither look, flag nor judge.

    What followed that input goes too.
    """
    for number in range(len(journal.entries) - 1, -1, -1):
        if journal.entries[number].given.act not in SIDE_ACTS:
            return replace(journal, entries=journal.entries[:number])
    return replace(journal, entries=())


def is_repeat(journal: Journal, entry: Entry) -> bool:
    """Whether a side input was given before since the player came to this stop.

    Judgements may change: only the very same rating again is a repeat.
    """
    if entry.given.act not in SIDE_ACTS:
        return False
    for earlier in reversed(journal.entries):
        if earlier.stop != entry.stop or _leads_on(earlier):
            return False
        if earlier.given == entry.given:
            return True
        if earlier.given.act == "judge" == entry.given.act:
            return False
    return False


def _leads_on(entry: Entry) -> bool:
    return entry.given.act in ("choose", "timeout", "leave")

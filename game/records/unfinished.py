"""Runs that were left in the middle, and can go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.records.journals import Journals, first_word
from game.story.journal import Journal
from game.story.program import Program
from game.story.run import Run, fits, replay

ProgramOf = Callable[[Journal], Program | None]
"""The story of a journal; None where it is not here."""


@dataclass(frozen=True)
class Unfinished:
    """The runs, the one played last first.

    `word` names the sentence about what was met on the way to the first of them; "" for nothing.
    """

    runs: tuple[Run, ...]
    word: str


def unfinished(journals: Journals, program_of: ProgramOf, most: int | None = None) -> Unfinished:
    """The kept runs that something was done in and that have not ended, at most so many.

    A run that is over is removed when it ends; where the power failed before that, it is now.
    """
    runs: list[Run] = []
    words: list[str] = []
    for met in journals.each():
        playing = _replayed(met.journal, program_of) if met.journal else None
        if playing is None:
            word = met.word or "save-foreign"
            words += [word] if word == "save-damaged" or not runs else []
        elif playing.ended and not playing.fault and met.journal:
            journals.remove(met.journal)
        elif playing.steps and not playing.ended:
            runs.append(playing)
        if most is not None and len(runs) >= most:
            break
    return Unfinished(tuple(runs), first_word(words))


def _replayed(journal: Journal, program_of: ProgramOf) -> Run | None:
    """A run as far as its story still fits; None where nothing of it does."""
    program = program_of(journal)
    if program is None or not fits(program, journal):
        return None
    return replay(program, journal)

"""A run put on the table: played by whoever sits there, kept as it goes."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from game.cli.catalog import graph_for
from game.console.story import play_story
from game.console.terminal import Terminal
from game.records.journals import Journals
from game.records.record_file import home
from game.script.situation import Situation
from game.story.draw import MAX_SEED
from game.story.graph import Graph
from game.story.run import Run


def system_seed() -> int:
    """A seed for a run nobody gave one. Only here does chance enter the game."""
    return secrets.randbelow(MAX_SEED)


def journals() -> Journals:
    return Journals(home())


@dataclass
class Keeper:
    """Keeps the run on the table as it goes; `is_kept` says whether it lies there already.

    Of a run that is over nothing stays, nor of one in which nothing was done or all was taken
    back: it would only take the place of another.
    """

    journals: Journals
    is_kept: bool

    def __call__(self, playing: Run) -> str:
        """Keep a run that is not over; else the sentence that says why it is not kept."""
        if playing.steps and not playing.ended:
            self.is_kept = True
            return self.journals.save(playing.journal)
        if self.is_kept:
            self.journals.remove(playing.journal)
        return ""


def play_out(terminal: Terminal, situation: Situation, playing: Run) -> None:
    """Play a run to its debrief. Raises `Stopped`."""

    def graph(finished: Run) -> Graph:
        return graph_for(situation, finished)

    play_story(terminal, playing, graph, Keeper(journals(), bool(playing.steps)))

"""A run put on the table: played by whoever sits there, kept as it goes."""

from __future__ import annotations

import secrets

from game.cli.shelf import graph_for
from game.console.session import Keep
from game.console.story import play_story
from game.console.terminal import Terminal
from game.records.journals import Journals
from game.records.place import home
from game.script.situation import Situation
from game.story.draw import MAX_SEED
from game.story.graph import Graph
from game.story.playing import Playing


def system_seed() -> int:
    """A seed for a run nobody gave one. Only here does chance enter the game."""
    return secrets.randbelow(MAX_SEED)


def journals() -> Journals:
    return Journals(home())


def play_out(terminal: Terminal, situation: Situation, playing: Playing) -> None:
    """Play a run to its debrief. Raises `Stopped`."""
    keep: Keep = journals().save

    def graph(finished: Playing) -> Graph:
        return graph_for(situation, finished)

    play_story(terminal, playing, graph, keep)

"""A run put on the table: played by whoever sits there, kept as it goes."""

from __future__ import annotations

import os
import secrets
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.cli.catalog import graph_for, library
from game.cli.output import width_of
from game.cli.streams import is_live, typed_lines
from game.console.story import play_story
from game.console.terminal import Keyboard, Terminal, TextPage
from game.records.journals import Journals
from game.records.record_file import home
from game.script.situation import Situation
from game.story.draw import MAX_SEED
from game.story.graph import Graph
from game.story.run import Run
from game.story.text import LANGUAGES
from game.story.vocabulary import Vocabulary


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


# A terminal for whoever sits at this process's streams.

WIDEST = 80
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def terminal_for(
    arguments: Namespace, vocabulary: Vocabulary, typed: Iterator[str] | None = None
) -> Terminal:
    """The player's terminal. `typed` stands in for standard input."""
    keyboard = Keyboard(typed_lines() if typed is None else typed)
    live = typed is None and is_live()
    spoken, languages = language_of(arguments), library().languages
    return Terminal(_page(), keyboard, vocabulary, spoken, live, languages)


def language_of(arguments: Namespace, environment: Mapping[str, str] = os.environ) -> str:
    """The language asked for, else that of the system, else Vietnamese."""
    if arguments.lang:
        return str(arguments.lang)
    locale = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    return library().languages.found(locale) or LANGUAGES[0]


def _page() -> TextPage:
    if not sys.stdout.isatty():
        return TextPage(sys.stdout)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return TextPage(sys.stdout, width_of(sys.stdout, WIDEST), colour and sys.platform != "win32")

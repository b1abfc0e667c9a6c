"""No command: the game with its menu; or a recorded run where nobody is there to play."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress

from game.cli.catalog import find_variant, library
from game.cli.demo import show_demo
from game.cli.display import has_display
from game.cli.play_command import journals, play_out, system_seed
from game.cli.streams import nobody_at_input
from game.cli.terminal_factory import terminal_for
from game.cli.window import run_window
from game.console.menu import ask_continue, choose_situation
from game.console.terminal import Stopped, Terminal
from game.records.journals import unfinished
from game.script.library import Catalog
from game.script.situation import Situation
from game.script.suggest import listed
from game.story.journal import Journal
from game.story.program import Program
from game.story.run import Run, begin
from game.typography import escaped, short


def run_game(arguments: Namespace) -> int:
    window = has_display()
    if not window and nobody_at_input():
        return show_demo(arguments)
    if window and not arguments.text:
        if run_window(arguments, library()):
            return 0
        if nobody_at_input():
            return show_demo(arguments)
    terminal = terminal_for(arguments, library().vocabulary)
    if not arguments.text:
        terminal.say("console-no-window")
    with suppress(Stopped):
        _play_on(terminal, library().catalog())
    return 0


def _play_on(terminal: Terminal, catalog: Catalog) -> None:
    situations = catalog.situations
    if catalog.left_out:
        names = [short(escaped(name)) for name in catalog.left_out]
        terminal.say("console-left-out", names=listed(names))
    if not situations:
        terminal.say("console-no-story")
        return
    # A script must play the same whatever was left lying about on this machine.
    if terminal.live:
        offer_to_continue(terminal, situations)
    while True:
        front = choose_situation(terminal, [s.front for s in situations.values()])
        if front is not None:
            situation = situations[front.situation]
            play_out(terminal, situation, _fresh(situation))


def _fresh(situation: Situation) -> Run:
    seed = system_seed()
    return begin(situation.programs[find_variant(situation, None, seed), "full"], seed)


def offer_to_continue(terminal: Terminal, situations: Mapping[str, Situation]) -> None:
    """Go on with a run that was left in the middle, if one wants. Raises `Stopped`."""
    found = unfinished(journals(), lambda journal: _program(journal, situations))
    if found.word:
        terminal.say(found.word)
    if not found.runs:
        return
    playing = ask_continue(terminal, found.runs)
    if playing is None:
        return
    if playing.fault:
        terminal.say("save-older")
    play_out(terminal, situations[playing.journal.head.situation], playing)


def _program(journal: Journal, situations: Mapping[str, Situation]) -> Program | None:
    """The story of a journal, where it is here."""
    situation = situations.get(journal.head.situation)
    return situation.program_of(journal) if situation else None

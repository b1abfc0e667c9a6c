"""No command: the game with its menu; or a recorded run where nobody is there to play."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress

from game.cli.demo import show_demo
from game.cli.display import has_display
from game.cli.seat import seat
from game.cli.shelf import find_variant, library, playable
from game.cli.streams import nobody_at_input
from game.cli.table import journals, play_out, system_seed
from game.cli.window import run_window
from game.console.keyboard import Stopped
from game.console.menu import ask_continue, choose_situation
from game.console.terminal import Terminal
from game.script.situation import Situation
from game.story.journal import Journal
from game.story.playing import Playing, begin, fits, replay
from game.story.program import Program


def run_game(arguments: Namespace) -> int:
    window = has_display()
    if not window and nobody_at_input():
        return show_demo(arguments)
    if window and not arguments.text and run_window(arguments, library()):
        return 0
    terminal = seat(arguments, library().vocabulary)
    if not arguments.text:
        terminal.say("console-no-window")
    with suppress(Stopped):
        _play_on(terminal, playable())
    return 0


def _play_on(terminal: Terminal, situations: Mapping[str, Situation]) -> None:
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


def _fresh(situation: Situation) -> Playing:
    seed = system_seed()
    return begin(situation.programs[find_variant(situation, None, seed), "full"], seed)


def offer_to_continue(terminal: Terminal, situations: Mapping[str, Situation]) -> None:
    """Go on with the newest run that can be played, if one wants. Raises `Stopped`."""
    found = journals().newest(lambda journal: _story_of(journal, situations) is not None)
    if found.word:
        terminal.say(found.word)
    story = _story_of(found.journal, situations) if found.journal else None
    if found.journal is None or story is None:
        return
    situation, program = story
    playing = replay(program, found.journal)
    if playing.ended or not playing.steps or not ask_continue(terminal):
        return
    if playing.fault:
        terminal.say("save-older")
    play_out(terminal, situation, playing)


def _story_of(
    journal: Journal, situations: Mapping[str, Situation]
) -> tuple[Situation, Program] | None:
    """What a journal is of, where that is here and the journal fits it."""
    head = journal.head
    situation = situations.get(head.situation)
    program = situation.programs.get((head.variant, head.cut)) if situation else None
    fitting = program is not None and fits(program, journal)
    return (situation, program) if situation and program and fitting else None

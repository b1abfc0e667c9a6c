"""`play SITUATION`: one story, with what the player asked for."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress

from game.cli.display import has_display
from game.cli.seat import seat
from game.cli.shelf import find_situation, find_variant, library
from game.cli.table import play_out, system_seed
from game.cli.window import run_window
from game.console.keyboard import Stopped
from game.story.playing import begin


def run_play(arguments: Namespace) -> int:
    situation = find_situation(arguments.situation)
    seed = system_seed() if arguments.seed is None else arguments.seed
    variant = find_variant(situation, arguments.variant, seed)
    playing = begin(situation.programs[variant, arguments.cut], seed)
    if not arguments.text and has_display() and run_window(arguments, playing, arguments.cut):
        return 0
    terminal = seat(arguments, library().vocabulary)
    if not arguments.text:
        terminal.say("console-no-window")
    with suppress(Stopped):
        play_out(terminal, situation, playing)
    return 0

"""`play SITUATION`: one story, with what the player asked for."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress

from game.cli.catalog import find_variant, loaded, spot
from game.cli.display import has_display
from game.cli.play_command import play_out, system_seed
from game.cli.terminal_factory import terminal_for
from game.cli.window import run_window
from game.console.terminal import Stopped
from game.story.run import begin


def run_play(arguments: Namespace) -> int:
    at = spot(arguments.situation)
    situation = loaded(at)
    seed = system_seed() if arguments.seed is None else arguments.seed
    variant = find_variant(situation, arguments.variant, seed)
    playing = begin(situation.programs[variant, arguments.cut], seed)
    window = not arguments.text and has_display()
    if window and run_window(arguments, at.library, playing, arguments.cut):
        return 0
    terminal = terminal_for(arguments, at.library.vocabulary)
    if not arguments.text:
        terminal.say("console-no-window")
    with suppress(Stopped):
        play_out(terminal, situation, playing)
    return 0

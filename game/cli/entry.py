"""The front door: read the arguments, run the command, and end quietly whatever happens."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from game.cli.arguments import parser
from game.cli.display import has_display
from game.cli.game import run_game
from game.cli.play import run_play
from game.cli.streams import prepare_streams
from game.cli.trouble import say_broken
from game.cli.usage import USAGE, UsageError
from game.cli.window import show_calm
from game.script.library import BrokenVocabulary

INTERRUPTED = 130
BROKEN = 70
_PLAYED = (run_game, run_play)
"""What somebody may have started who sees a window and no terminal."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    prepare_streams()
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        return _hushed()
    except KeyboardInterrupt:
        print("\nMình dừng ở đây. · We stop here.", file=sys.stderr)
        return INTERRUPTED
    except Exception:
        return _broken("--debug" in arguments)


def _run(arguments: list[str]) -> int:
    chosen = parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except UsageError as problem:
        print(problem, file=sys.stderr)
        return USAGE
    except BrokenVocabulary as broken:
        say_broken(broken.problems)
        if chosen.run in _PLAYED and not chosen.text and has_display():
            show_calm(chosen, broken.problems)
        return USAGE


def _hushed() -> int:
    """Nobody reads on (`| head`): let the interpreter's own last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _broken(debug: bool) -> int:
    if debug:
        traceback.print_exc()
    print(
        "Máy gặp trục trặc, không phải do bạn. · Something broke, not because of you. "
        "(--debug says more.)",
        file=sys.stderr,
    )
    return BROKEN

"""The front door: read the arguments, run the command, and end quietly whatever happens."""

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress

from game.cli.arguments import parser
from game.cli.messages import USAGE, UsageError, say_broken
from game.cli.output import complain, print_wrapped
from game.cli.play import run_game, run_play
from game.cli.streams import prepare_streams
from game.cli.window import has_display, show_calm
from game.script.library import BrokenVocabulary
from game.script.problem import reason
from game.typography import quotable

INTERRUPTED = 130
BROKEN = 70
_PLAYED = (run_game, run_play)
"""What somebody may have started who sees a window and no terminal."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0, 1 (found something), 2 (`USAGE`), 70 or 130.

    Raises only argparse's `SystemExit`, and `ModuleNotFoundError` for a library that is missing.
    """
    # First of all, as even the help and a mistake are printed in Vietnamese and may meet a pipe.
    prepare_streams()
    arguments = sys.argv[1:] if argv is None else list(argv)
    code = _ended(arguments)
    # The interpreter's own last flush would find a full disk when nobody listens any more.
    for stream in (sys.stdout, sys.stderr):
        with suppress(UsageError, OSError, ValueError):
            stream.flush()
    return code


def _ended(arguments: list[str]) -> int:
    # "--debug" is looked for among the words: it must work also where they were not understood.
    try:
        code = _run(arguments)
        # Here, while a full disk can still be told of and change the exit code.
        sys.stdout.flush()
        return code
    except UsageError as problem:
        return _told(str(problem))
    except BrokenPipeError:
        # A file to write was a pipe (`-o /dev/stdout | head`) whose reader has seen enough.
        return 0
    except OSError as problem:
        if "--debug" in arguments:
            traceback.print_exc()
        return _told(_sentence(problem))
    except KeyboardInterrupt:
        # The line behind "^C", which the terminal has printed. 130 is what shells give to SIGINT.
        complain("\nMình dừng ở đây. · We stop here.")
        return INTERRUPTED
    except ModuleNotFoundError as missing:
        # A library that is not installed: `game/__main__.py` says which, and how to get it.
        if (missing.name or "").split(".")[0] != "game":
            raise
        return _broken("--debug" in arguments)
    except Exception:
        return _broken("--debug" in arguments)


def _run(arguments: list[str]) -> int:
    if not all(_is_plain(word) for word in arguments):
        raise UsageError("An argument holds a character that no name of a file can have.")
    try:
        chosen = parser().parse_args(arguments)
    except SystemExit:
        # argparse has printed help (0) or a mistake (2) and goes through to the interpreter with
        # that code; a full disk must still be told of.
        sys.stdout.flush()
        raise
    try:
        return int(chosen.run(chosen))
    except BrokenVocabulary as broken:
        say_broken(broken.problems)
        if chosen.run in _PLAYED and not chosen.text and has_display():
            show_calm(chosen, broken.problems)
        return USAGE


def _is_plain(word: str) -> bool:
    """Whether the system could be asked about a word: without NUL and half characters."""
    # Python holds bytes that are no UTF-8 as half characters, which `fsencode` gives back; any
    # other half (of UTF-16) it refuses. Without this such a word would end as "Something broke".
    try:
        return b"\0" not in os.fsencode(word)
    except UnicodeEncodeError:
        return False


def _told(sentence: str) -> int:
    """Say what cannot be done, after what was said so far."""
    # ValueError is what a stream that was closed in between says.
    with suppress(UsageError, OSError, ValueError):
        sys.stdout.flush()
    print_wrapped(sentence, sys.stderr)
    return USAGE


def _sentence(problem: OSError) -> str:
    """What the system refused, and where, for a person."""
    why = reason(problem)
    if problem.filename is None:
        return f"The system refuses: {why}."
    name = problem.filename  # as the system was asked: bytes where we asked with bytes
    shown = name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
    return f'"{quotable(shown, 200)}" cannot be used: {why}.'


def _broken(debug: bool) -> int:
    if debug:
        traceback.print_exc()
    complain(
        "Máy gặp trục trặc, không phải do bạn. · Something broke, not because of you. "
        "(--debug says more.)"
    )
    return BROKEN

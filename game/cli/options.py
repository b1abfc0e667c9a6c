"""Options that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from game.cli.catalog import library
from game.cli.messages import called
from game.script.suggest import did_you_mean
from game.story.draw import MAX_SEED

# The language that a command is asked for: by its code, or by the system's locale.

LANGUAGE_HELP = "vi or en, or a language that a situation is being translated into"


def language(written: str) -> str:
    """What stands after `--lang`, for argparse: `fr`, and `fr_FR` where that is not here."""
    languages = library().languages
    found = languages.found(written)
    if found:
        return found
    hint = did_you_mean(written, languages.codes)
    raise argparse.ArgumentTypeError(f"there is no such language. {hint}")


LEAST_SIDE = 240
MOST_SIDE = 8192


def add_command(commands: Any, name: str, says: str, example: str) -> argparse.ArgumentParser:
    """Add one of argparse's subcommands, whose type has no public name.

    The example is what one types behind `python main.py`.
    """
    command: argparse.ArgumentParser = commands.add_parser(
        name, help=says, description=f"{says}\n\nExample: {called()} {example}"
    )
    return command


def add_author_command(
    commands: Any, name: str, says: str, example: str
) -> argparse.ArgumentParser:
    """A command with the options that every command takes."""
    command = add_command(commands, name, says, example)
    add_language(command)
    return command


def add_situation(command: argparse.ArgumentParser, needed: bool = True) -> None:
    says = "its id, as list shows it, or its folder"
    says += "" if needed else "; all where none is given"
    command.add_argument("situation", metavar="SITUATION", nargs=None if needed else "?", help=says)


def add_language(command: argparse.ArgumentParser) -> None:
    """What stands before the command is kept: a default here would overwrite it."""
    command.add_argument(
        "--lang", metavar="LANG", type=language, default=argparse.SUPPRESS, help=LANGUAGE_HELP
    )
    command.add_argument(
        "--debug",
        action="store_true",
        default=argparse.SUPPRESS,
        help="say more where something breaks",
    )


def add_variant(command: argparse.ArgumentParser) -> None:
    says = "scam, genuine, or a variant's own name; all where none is given"
    command.add_argument("--variant", metavar="V", help=says)


def add_play(command: argparse.ArgumentParser, runs: int) -> None:
    """How often, and by which dice, a command plays by itself."""
    says = f"how many runs to play; {runs:,} where none is given"
    command.add_argument("--runs", metavar="N", type=_runs, default=runs, help=says)
    says = "a whole number that decides every draw; 1 where none is given"
    command.add_argument("--seed", metavar="S", type=seed, default=1, help=says)


def named_path(written: str) -> Path:
    """A file or folder to write. Raises argparse's error where nothing is said."""
    if written.strip():
        return Path(written)
    raise argparse.ArgumentTypeError("a file or folder has a name")


def seed(written: str) -> int:
    if written.isdecimal() and len(written) <= 16 and int(written) < MAX_SEED:
        return int(written)
    raise argparse.ArgumentTypeError("a seed is a whole number from 0 to 2^53 - 1")


def _runs(written: str) -> int:
    if written.isdecimal() and len(written) <= 7 and int(written):
        return int(written)
    raise argparse.ArgumentTypeError("the runs are a whole number from 1 to 9999999")


def size(written: str) -> tuple[int, int]:
    """`1080x1920` as two numbers. Raises argparse's error where it is no size."""
    wide, _, tall = written.lower().partition("x")
    sides = [int(side) for side in (wide, tall) if side.isdecimal() and len(side) <= 4]
    if len(sides) == 2 and all(LEAST_SIDE <= side <= MOST_SIDE for side in sides):
        return sides[0], sides[1]
    raise argparse.ArgumentTypeError(
        f"a size is two numbers from {LEAST_SIDE} to {MOST_SIDE}, such as 1080x1920"
    )

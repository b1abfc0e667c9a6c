"""The words of the command line that several commands share, and what each may say.

A command lists its words in a table (`arguments.py`); here are the words, each made once.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from game.cli.catalog import library
from game.cli.messages import called
from game.script.situation import CUTS
from game.script.suggest import did_you_mean
from game.story.draw import MAX_SEED
from game.story.text import LANGUAGES

Adder: TypeAlias = "Callable[[argparse._ActionsContainer], object]"
"""Adds a word to a command. argparse gives the type of what it is added to no public name."""


def option(*names: str, **settings: Any) -> Adder:
    """One word, described as `ArgumentParser.add_argument` wants it."""
    return lambda command: command.add_argument(*names, **settings)


def either(*options: Adder) -> Adder:
    """Words of which a command takes one at most."""

    def add(command: argparse._ActionsContainer) -> None:
        group = command.add_mutually_exclusive_group()
        for one in options:
            one(group)

    return add


@dataclass(frozen=True)
class Subcommand:
    """What is typed behind `python main.py`: a name, what it does, and what it takes.

    `example` is a whole line without the program; `run` takes the arguments and returns the exit
    code. A command with `parts` has further commands below it and does nothing by itself.
    """

    name: str
    says: str
    example: str
    run: Callable[[argparse.Namespace], int] | None = None
    takes: tuple[Adder, ...] = ()
    parts: tuple[Subcommand, ...] = ()

    def add_to(self, commands: Any) -> None:
        """Add it to argparse's subcommands, whose type has no public name."""
        # The example is made here, not in the table: it begins as this very game was called.
        described = f"{self.says}\n\nExample: {called()} {self.example}"
        command = commands.add_parser(self.name, help=self.says, description=described)
        for add in self.takes:
            add(command)
        if self.parts:
            below = command.add_subparsers(title="parts", metavar="PART", required=True)
            for part in self.parts:
                part.add_to(below)
        else:
            command.set_defaults(run=self.run)


# Which language: by its code, or by the system's locale.

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language(written: str) -> str:
    """What stands after `--lang`, for argparse: `fr`, and `fr_FR` where that is not here."""
    languages = library().languages
    found = languages.found(written)
    if found:
        return found
    hint = did_you_mean(written, languages.codes)
    raise argparse.ArgumentTypeError(f"there is no such language. {hint}")


def language_of(arguments: argparse.Namespace, environment: Mapping[str, str] = os.environ) -> str:
    """The language asked for, else that of the system, else Vietnamese."""
    if arguments.lang:
        return str(arguments.lang)
    # POSIX: the first of them that is set decides, and an empty one counts as not set.
    locale = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    return library().languages.found(locale) or LANGUAGES[0]


# What a word may say: each raises argparse's own error, which becomes exit code 2.

LEAST_SIDE = 240
MOST_SIDE = 8192


def named_path(written: str) -> Path:
    """A file or folder to write. Raises argparse's error where nothing is said."""
    if written.strip():
        return Path(written)
    raise argparse.ArgumentTypeError("a file or folder has a name")


def seed(written: str) -> int:
    # `isdecimal` and a bounded length come first: `int` would take " 7", "1_0" and, at a cost
    # that grows with the square of their number, any digits at all.
    if written.isdecimal() and len(written) <= 16 and int(written) < MAX_SEED:
        return int(written)
    raise argparse.ArgumentTypeError("a seed is a whole number from 0 to 2^53 - 1")


def _runs(written: str) -> int:
    if written.isdecimal() and len(written) <= 7 and int(written):
        return int(written)
    raise argparse.ArgumentTypeError("the runs are a whole number from 1 to 9999999")


def size(written: str) -> tuple[int, int]:
    """`1080x1920` as width and height in pixels. Raises argparse's error where it is no size."""
    wide, _, tall = written.lower().partition("x")
    sides = [int(side) for side in (wide, tall) if side.isdecimal() and len(side) <= 4]
    if len(sides) == 2 and all(LEAST_SIDE <= side <= MOST_SIDE for side in sides):
        return sides[0], sides[1]
    raise argparse.ArgumentTypeError(
        f"a size is two numbers from {LEAST_SIDE} to {MOST_SIDE}, such as 1080x1920"
    )


# The shared words. One that may stand before the command too (`--lang en play …`) has no default
# of its own: argparse would let the command's default overwrite what was said before it.

_UNSAID = argparse.SUPPRESS
BEFORE_ANY: Mapping[str, object] = {
    "lang": None, "debug": False, "text": False, "size": None, "fullscreen": False,
}  # fmt: skip
"""What such words say where nobody says them; it is set once, for the whole command line."""

LANGUAGE = (
    option("--lang", metavar="LANG", type=language, default=_UNSAID,
           help="vi or en, or a language that a situation is being translated into"),
    option("--debug", action="store_true", default=_UNSAID,
           help="say more where something breaks"),
)  # fmt: skip
"""What every command takes."""
TEXT = option("--text", action="store_true", default=_UNSAID,
              help="play in the terminal, without a window")  # fmt: skip
WINDOW = (
    option("--size", metavar="WxH", type=size, default=_UNSAID,
           help="the window's size in pixels, such as 1080x1920"),
    option("--fullscreen", action="store_true", default=_UNSAID, help="take the whole screen"),
)  # fmt: skip

_ITS_ID = "its id, as list shows it, or its folder"
SITUATION = option("situation", metavar="SITUATION", help=_ITS_ID)
ANY_SITUATION = option(
    "situation", metavar="SITUATION", nargs="?", help=f"{_ITS_ID}; all where none is given"
)
_A_VARIANT = "scam, genuine, or a variant's own name"
VARIANT = option("--variant", metavar="V", help=_A_VARIANT)
ANY_VARIANT = option("--variant", metavar="V", help=f"{_A_VARIANT}; all where none is given")


def cut(says: str, default: str | None = "full") -> Adder:
    return option("--cut", choices=CUTS, default=default, help=says)


def dice(runs: int) -> tuple[Adder, ...]:
    """How often, and by which dice, a command plays by itself."""
    often = f"how many runs to play; {runs:,} where none is given"
    drawn = "a whole number that decides every draw; 1 where none is given"
    return (
        option("--runs", metavar="N", type=_runs, default=runs, help=often),
        option("--seed", metavar="S", type=seed, default=1, help=drawn),
    )


def pictures(of: str) -> tuple[Adder, ...]:
    """Where pictures go, and which of them; `of` says what goes where, such as "page goes"."""
    part = "only pictures whose name has this in it"
    return (
        option("folder", metavar="DIR", type=named_path, help=f"where the {of}"),
        option("--only", default="", metavar="PART", help=part),
    )

"""What commands say of themselves and of what goes wrong, and the one way they write a file."""

import os
import shlex
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from game.cli.output import complain
from game.files import INSTALLED
from game.script.folders import absolute
from game.script.problem import Problem, one_line, reason
from game.story.help_lines import numbers_in_short
from game.story.text import LANGUAGES
from game.typography import escaped, quotable
from game.writing import flows, write_whole

# Words, paths and the command itself as a person types them, so that every hint works as it stands.


def quoted(word: str, platform: str = sys.platform) -> str:
    """A word that a shell takes for one: in quotation marks where it needs them."""
    if platform == "win32":
        # cmd knows no single quotes, which `shlex.quote` would set.
        return f'"{word}"' if set(word) & set(" &()^;,'") else word
    return shlex.quote(word)


def spelled(path: Path) -> str:
    """A path as one types it here: below this folder without what leads here, else whole."""
    whole = absolute(path)
    # ValueError: it lies elsewhere. OSError: the folder one stands in was deleted meanwhile.
    with suppress(ValueError, OSError):
        whole = whole.relative_to(Path.cwd())
    written = escaped(str(whole))
    # What begins with a hyphen would be read as an option.
    return quoted(f".{os.sep}{written}" if written.startswith("-") else written)


NAME = "not-alone"
_SCRIPT = "main.py"
_MODULE = ("game", "__main__.py")


def called(given: str | None = None, platform: str = sys.platform) -> str:
    """What stands before a command: `python main.py`, `py -m game`, `not-alone`."""
    name = _path(sys.argv[0] if given is None else given, platform)
    python = "py" if platform == "win32" else "python"
    if name.parts[-2:] == _MODULE:
        return f"{python} -m game"
    if name.name == _SCRIPT:
        return f"{python} {quoted(str(name), platform)}"
    # A test, or another program that plays: what works with these files is what helps.
    return NAME if INSTALLED or name.name.startswith(NAME) else f"{python} {_SCRIPT}"


def _path(given: str, platform: str) -> PurePath:
    return PureWindowsPath(given) if platform == "win32" else PurePosixPath(given)


# What a command cannot do, and its exit codes.

USAGE = 2
TOO_LARGE = 1
"""A story has more states than can be explored."""


class UsageError(Exception):
    """One sentence for the person who typed the command; exit code 2."""


# Writing a text file whole or not at all, for whoever asked for it on the command line.


def atomic_write(path: Path, text: str) -> None:
    """Write a file, and the folders to it. Raises `UsageError`; then nothing has changed."""
    if not flows(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise unwritable(path, problem) from problem
    put_here(path, text)


def put_here(path: Path, text: str) -> int:
    """The same in a folder that is there: how many bytes were written. Raises `UsageError`."""
    data = text.encode()
    try:
        write_whole(path, data)
    except BrokenPipeError:
        raise  # `| head`: nothing is wrong
    except OSError as problem:
        raise unwritable(path, problem) from problem
    return len(data)


def unwritable(path: Path, problem: OSError) -> UsageError:
    """Why a file cannot be written, in a sentence."""
    return UsageError(f'"{quotable(str(path), 200)}" cannot be written: {reason(problem)}.')


# What the commands say of files that everything rests on, and whom to call all the same.


def say_in_short(problems: Sequence[Problem]) -> None:
    """One line of errors that stop nobody: the first, and how many more there are."""
    more = len(problems) - 1
    rest = f' And {more} more; "check" shows them.' if more else ""
    complain(f"{one_line(problems[0])}{rest}")


def say_broken(problems: Sequence[Problem]) -> None:
    """Every error of the shared words, a line each; then the numbers that need no file."""
    for problem in problems:
        complain(one_line(problem))
    for language in LANGUAGES:
        complain(numbers_in_short(language))

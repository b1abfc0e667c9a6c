"""Writing a text file whole or not at all, for whoever asked for it on the command line."""

from __future__ import annotations

from pathlib import Path

from game.cli.usage import UsageError
from game.typography import escaped, short
from game.writing import flows, is_full, write_whole


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
    reason = "the disk is full" if is_full(problem) else problem.strerror or "it does not work"
    return UsageError(f'"{short(escaped(str(path)), 200)}" cannot be written: {reason}.')

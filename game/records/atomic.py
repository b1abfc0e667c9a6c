"""Records written whole or not at all, with one earlier copy kept beside them."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path

from game.writing import name_beside, write_whole

EARLIER = ".earlier"
DAMAGED = ".damaged"
_PRIVATE = 0o600
"""Records are for the eyes of whoever plays, on a machine that several people use."""


def earlier_copy(path: Path) -> Path:
    return path.with_name(path.name + EARLIER)


def set_aside(path: Path) -> Path | None:
    """Rename what cannot be read, so that nothing is lost; None where that is not allowed."""
    names = (f"{DAMAGED}-{number}" if number > 1 else DAMAGED for number in count(1))
    paths = (path.with_name(path.name + name) for name in names)
    aside = next(there for there in paths if not os.path.lexists(there))
    try:
        os.replace(path, aside)
    except OSError:
        return None
    return aside


def write_atomic(path: Path, data: bytes, worth_keeping: bool = True) -> None:
    """Write a record, and keep the one before as its earlier copy, if it is worth keeping.

    Raises `OSError`; then both are as they were. There is no moment without the record: the
    earlier copy changes only once the new record lies in its place.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    before = name_beside(path)
    try:
        is_there = worth_keeping and _gave_second_name(path, before)
        write_whole(path, data, _PRIVATE)
        if is_there:
            with suppress(OSError):
                os.replace(before, earlier_copy(path))
    finally:
        # It is still there after a failure, and where it was the earlier copy already: to rename
        # one name of a file to another name of the same file does nothing.
        with suppress(OSError):
            before.unlink()


def _gave_second_name(path: Path, second: Path) -> bool:
    """Whether a record lies under a second name now; not where there is none, or no room."""
    with suppress(OSError):
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        try:
            os.link(os.path.realpath(path), second)
        except OSError:
            # Some file systems, such as a USB stick's, have no second names.
            write_whole(second, path.read_bytes(), _PRIVATE)
        return True
    return False

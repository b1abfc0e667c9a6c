"""A record on this machine: where it lies, written whole with one earlier copy, and numbered.

`docs/formats/kept.md` lists the files. Outside a `try` the disk is asked through `os.path`, which
answers no where one may not look; pathlib raises there, in each version of Python in other cases.
"""

import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path, user_data_path

from game.files import plain_bytes
from game.writing import name_beside, write_whole

HOME_VARIABLE = "NOT_ALONE_HOME"


def home() -> Path:
    """The folder for all records. It need not exist yet."""
    chosen = os.environ.get(HOME_VARIABLE, "")
    return Path(chosen) if chosen else user_data_path("not-alone", appauthor=False)


def cache_home() -> Path:
    """The folder for what can be made again; inside the chosen folder where one was chosen."""
    chosen = os.environ.get(HOME_VARIABLE, "")
    return Path(chosen) / "cache" if chosen else user_cache_path("not-alone", appauthor=False)


def usable(folder: Path) -> bool:
    """Whether records can lie in a folder: it can be entered, or as far as one sees be made."""
    for place in (folder, *folder.parents):
        try:
            mode = place.stat().st_mode
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            return False
        # A folder that may only be read still has the settings; what cannot be kept is said later.
        wanted = os.X_OK if place == folder else os.W_OK | os.X_OK
        return stat.S_ISDIR(mode) and os.access(place, wanted)
    return False


# Records written whole or not at all, with one earlier copy kept beside them.

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
    aside = next(free for free in paths if not os.path.lexists(free))
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
    # Under a name of its own first: put over the earlier copy at once, a write that then fails
    # would have cost the copy before the last.
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


# Small files of one JSON object with a format number: read with suspicion, never over a newer.

Data = dict[str, Any]
FORMAT = "format"
MAX_BYTES = 65_536
"""The same for every number to come, so that a newer file is known for what it is."""


def read_numbered(path: Path, number: int) -> Data | None:
    """The object in a file of this very number; None where there is none or it is damaged."""
    data = _object(path)
    return data if data is not None and _number(data) == number else None


def is_newer(path: Path, number: int) -> bool:
    """Whether a file is whole and of a higher number."""
    data = _object(path)
    return data is not None and _number(data) > number


def write_numbered(
    path: Path, number: int, values: Mapping[str, object], indent: int | None = None
) -> bool:
    """Keep the values under a number. False where the disk, or a newer game's file, is against it.

    As long as a file of a higher number lies there, or its earlier copy, nothing is written.
    """
    if any(is_newer(kept, number) for kept in (path, earlier_copy(path))):
        return False
    data = json.dumps({FORMAT: number, **values}, indent=indent) + "\n"
    # A folder of that name would refuse every write for good; it may hold something, so it stays.
    if os.path.isdir(path):
        set_aside(path)
    try:
        # A broken file must not take the place of the earlier copy that stands in for it.
        write_atomic(path, data.encode(), read_numbered(path, number) is not None)
    except OSError:
        return False
    return True


def _object(path: Path) -> Data | None:
    # Bad UTF-8 and bad JSON are both a ValueError; a thousand brackets are a RecursionError.
    with suppress(OSError, ValueError, RecursionError):
        data = json.loads(plain_bytes(path, MAX_BYTES))
        return data if isinstance(data, dict) else None
    return None


def _number(data: Data) -> int:
    found = data.get(FORMAT)
    return found if type(found) is int else 0

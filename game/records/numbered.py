"""Small files of one JSON object with a format number: read with suspicion, never over a newer."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from game.reading import plain_bytes
from game.records.atomic import earlier_copy, set_aside, write_atomic

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
    if any(is_newer(there, number) for there in (path, earlier_copy(path))):
        return False
    data = json.dumps({FORMAT: number, **values}, indent=indent) + "\n"
    if os.path.isdir(path):
        set_aside(path)
    try:
        # A broken file must not take the place of the earlier copy that stands in for it.
        write_atomic(path, data.encode(), read_numbered(path, number) is not None)
    except OSError:
        return False
    return True


def _object(path: Path) -> Data | None:
    with suppress(OSError, ValueError, RecursionError):
        data = json.loads(plain_bytes(path, MAX_BYTES))
        return data if isinstance(data, dict) else None
    return None


def _number(data: Data) -> int:
    found = data.get(FORMAT)
    return found if type(found) is int else 0

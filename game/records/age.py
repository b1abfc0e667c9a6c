"""How old a kept file is, on machines whose clock is not always right."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_SKEW = 120 * 10**9
"""Nanoseconds by which another machine's clock, such as a file server's, may be ahead."""


def age(*paths: Path) -> tuple[bool, bool, int, str]:
    """What a file sorts by, the newest first; it may lie under several paths.

    A time that has not come yet says nothing: such a file comes after all others. One that has
    vanished meanwhile comes last of all.
    """
    newest = max(_times(paths), default=None)
    is_early = newest is not None and newest > time.time_ns() + _SKEW
    return newest is None, is_early, -(newest or 0), paths[0].name


def _times(paths: tuple[Path, ...]) -> Iterator[int]:
    for path in paths:
        with suppress(OSError):
            yield path.stat().st_mtime_ns

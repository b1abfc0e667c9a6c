"""The streams of the process: made safe to write to and to read from."""

from __future__ import annotations

import io
import os
import select
import sys
from collections.abc import Iterator
from typing import TextIO


def prepare_streams() -> None:
    """Vietnamese in and out whatever the console's own encoding; a closed stream goes nowhere."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")


def typed_lines() -> Iterator[str]:
    """The lines of standard input; none where it is closed."""
    while sys.stdin is not None and not sys.stdin.closed:
        try:
            line = sys.stdin.readline()
        except OSError:
            return
        if not line:
            return
        yield line


def is_live() -> bool:
    """Whether a person sits at a terminal, reading and typing."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def nobody_at_input() -> bool:
    """Whether standard input is closed or ends at once, as in a build log.

    A pipe that has not spoken yet counts as somebody: whoever writes to it may wait for us.
    """
    if sys.stdin is None or sys.stdin.closed:
        return True
    buffer = getattr(sys.stdin, "buffer", None)
    if sys.stdin.isatty() or not isinstance(buffer, io.BufferedReader):
        return False
    try:
        return _is_ready(buffer) and not buffer.peek(1)
    except OSError:
        return True


def _is_ready(buffer: io.BufferedReader) -> bool:
    if sys.platform == "win32":
        return True  # select knows only sockets there
    return bool(select.select([buffer], [], [], 0)[0])

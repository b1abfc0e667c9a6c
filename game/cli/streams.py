"""The streams of the process: safe to write to and read from, and the player who sits at them."""

import errno
import io
import os
import select
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any, TextIO

from game.cli.catalog import library
from game.cli.messages import UsageError
from game.cli.options import language_of
from game.cli.output import width_of
from game.console.terminal import Keyboard, Terminal, TextPage
from game.script.problem import reason
from game.story.vocabulary import Vocabulary


class _Lasting(io.FileIO):
    """A pipe or file to write to that never ends the command.

    Where the reader has gone (`| head`), what follows goes nowhere, and the command runs on to its
    verdict. Another failure, such as a full disk, is raised once: as `UsageError`, or not at all
    where the stream is the one that would tell of it.
    """

    def __init__(self, number: int, tells: bool) -> None:
        super().__init__(number, "wb", closefd=False)
        self._tells = tells
        self.gone = False

    def write(self, data: Any, /) -> int:
        # A command whose reader has gone works on for nobody: `check | head` must still end with
        # the exit code of what it found, so all is taken as written.
        size = memoryview(data).nbytes
        if self.gone:
            return size
        try:
            # None where a pipe that must not be waited for is full: buffers know what to do.
            return super().write(data)
        except OSError as problem:
            # Before anything is raised: Python flushes again when it ends, and would fail again.
            self.gone = True
            if self._tells and not _reader_left(problem):
                raise UsageError(f"The output cannot be written: {reason(problem)}.") from problem
            return size


def _reader_left(problem: OSError) -> bool:
    """Whether nobody reads on; Windows says so in words of its own."""
    # EINVAL, where POSIX has EPIPE; elsewhere it is a fault of ours and must be seen.
    windows = sys.platform == "win32" and problem.errno == errno.EINVAL
    return isinstance(problem, BrokenPipeError) or windows


def prepare_streams() -> None:
    """Vietnamese in and out whatever the console's own encoding; a closed stream goes nowhere."""
    sys.stdout = _lasting(sys.stdout, tells=True) if sys.stdout else _nowhere()
    sys.stderr = _lasting(sys.stderr, tells=False) if sys.stderr else _nowhere()
    # The stream of a test or of a host program may be of any kind; then it is theirs to set up.
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _lasting(stream: TextIO, tells: bool) -> TextIO:
    """The same stream over `_Lasting`; a terminal's and a test's stay as they are."""
    buffer = getattr(stream, "buffer", None)
    # Python has no buffer where PYTHONUNBUFFERED asks for none: then every line is sent at once.
    raw = getattr(buffer, "raw", buffer)
    if type(raw) is not io.FileIO or stream.isatty():
        return stream
    # Standard error is never held back: a line about what is wrong belongs before what follows it.
    at_once = raw is buffer or not tells
    # `closefd=False` in there: the old stream still owns the handle and closes it in the end.
    fresh = io.BufferedWriter(_Lasting(raw.fileno(), tells))
    return io.TextIOWrapper(fresh, "utf-8", "replace", line_buffering=at_once)


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")


def nobody_reads() -> bool:
    """Whether what is printed goes nowhere since whoever read it has gone."""
    raw = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    return isinstance(raw, _Lasting) and raw.gone


def typed_lines() -> Iterator[str]:
    """The lines of standard input; none where it is closed, or where nobody sees the answers."""
    # Asked before every line: `yes 1 | … | head -1` would otherwise play story after story, for
    # ever and for nobody.
    while sys.stdin is not None and not sys.stdin.closed and not nobody_reads():
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
    # Only a look: `peek` leaves in the buffer what a scripted run is about to read.
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


# A terminal for whoever sits at this process's streams.

WIDEST = 80
"""Columns of the story: fewer than of a table, as it is read and not looked up."""


def terminal_for(
    arguments: Namespace, vocabulary: Vocabulary, typed: Iterator[str] | None = None
) -> Terminal:
    """The player's terminal. `typed` stands in for standard input."""
    keyboard = Keyboard(typed_lines() if typed is None else typed)
    live = typed is None and is_live()
    spoken, languages = language_of(arguments), library().languages
    return Terminal(_page(), keyboard, vocabulary, spoken, live, languages)


def _page() -> TextPage:
    # Into a file or pipe goes plain text, unwrapped: it is compared, searched or read aloud.
    if not sys.stdout.isatty():
        return TextPage(sys.stdout)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    # An old console of Windows prints escape sequences instead of obeying them.
    return TextPage(sys.stdout, width_of(sys.stdout, WIDEST), colour and sys.platform != "win32")

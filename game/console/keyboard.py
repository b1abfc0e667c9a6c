"""What the player types: lines from any source, until they end."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_TYPED = 200


class Stopped(Exception):
    """The player is gone."""


class EndOfInput(Stopped):
    """There are no more lines."""


class Quit(Stopped):
    """The player asked to stop."""


@dataclass
class Keyboard:
    """Lines to read; `waiting` ones come first (`look 2` is a `look` and then a `2`)."""

    lines: Iterator[str]
    waiting: deque[str] = field(default_factory=deque)

    def read(self) -> str:
        """The next line, cut to a sane length. Raises `EndOfInput` after the last."""
        if self.waiting:
            return self.waiting.popleft()
        for line in self.lines:
            return line[:MAX_TYPED]
        raise EndOfInput

    def put_back(self, *lines: str) -> None:
        """Lines to be read before all others, in this order."""
        self.waiting.extendleft(reversed(lines))

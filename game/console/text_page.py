"""Where the game writes: lines of plain text, wrapped only where a person reads a screen."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TextIO

from game.typography import HARD_SPACE, NARROW_SPACE, in_one_line, wrapped_by

# An escape sequence must never reach a terminal, wherever the words came from.
_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def clean(text: str) -> str:
    """The text without control characters, bidi controls and lone surrogates, in one line.

    A line break or tab becomes a space, so that it glues no words together.
    """
    return _UNSAFE.sub("", in_one_line(text)).replace(NARROW_SPACE, HARD_SPACE)


@dataclass
class TextPage:
    """A stream of lines. `width` 0 never wraps; `colour` adds weight, never a meaning."""

    stream: TextIO
    width: int = 0
    colour: bool = False
    empty: bool = False
    """Whether the last line was an empty one: two of them say no more than one."""

    def line(self, text: str, indent: int = 0) -> None:
        """One line, or several where it is wider than the page."""
        self._write(text, indent, "")

    def faint(self, text: str) -> None:
        """A line that may be passed over."""
        self._write(text, 0, _FAINT)

    def head(self, text: str) -> None:
        """A heading, on a line of its own after an empty one."""
        self.gap()
        self._write(text, 0, _BOLD)

    def gap(self) -> None:
        if not self.empty:
            self.stream.write("\n")
        self.empty = True

    def prompt(self) -> None:
        """The sign that the player's turn has come."""
        self.stream.write("> ")
        self.stream.flush()
        self.empty = False

    def _write(self, text: str, indent: int, weight: str) -> None:
        self.empty = False
        for words in self._wrapped(clean(text), " " * indent):
            styled = f"{weight}{words}{_PLAIN}" if self.colour and weight else words
            self.stream.write(styled + "\n")

    def _wrapped(self, text: str, margin: str) -> list[str]:
        if not self.width or not text:
            return [margin + text]
        wrapper = textwrap.TextWrapper(
            self.width, initial_indent=margin, subsequent_indent=margin,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        return wrapped_by(wrapper.wrap, text)

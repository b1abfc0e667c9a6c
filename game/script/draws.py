"""Draws as they are written: amounts, words, and codes that stay letter by letter."""

from __future__ import annotations

import re

from game.story.journal_file import can_be_drawn
from game.story.text import Argument
from game.typography import draws_nothing

MAX_DRAWN = 40
MAX_DIGITS = 12
"""An amount has no more digits than this; what is longer is a code."""
_DIGITS = re.compile(r"[0-9]+")
_OR = re.compile(r"(?<!\S)or(?!\S)", re.IGNORECASE)
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<digits>[0-9]+)(?P=mark)")


def drawn_values(text: str) -> tuple[Argument, ...]:
    """`300000 or 450000` as numbers, `Thành or Sơn` as words, `042917 or 083014` as codes.

    One code among the values, or digits in quotes, make all of them words.
    """
    parts = [part.strip() for part in text.split(" or ")]
    if all(map(_is_amount, parts)):
        return tuple(int(part) for part in parts)
    return tuple(_unquoted(part) for part in parts)


def is_drawable(value: Argument) -> bool:
    """Whether a value is seen on the screen and can be read back from a journal."""
    if isinstance(value, int):
        return True
    return len(value) <= MAX_DRAWN and can_be_drawn(value) and not draws_nothing(value)


def is_parted(value: Argument) -> bool:
    """Whether no "or" is left in a value: at its end, in capitals, behind a hard space."""
    return not (isinstance(value, str) and _OR.search(value))


def _is_amount(word: str) -> bool:
    is_code = len(word) > MAX_DIGITS or (len(word) > 1 and word.startswith("0"))
    return _DIGITS.fullmatch(word) is not None and not is_code


def _unquoted(word: str) -> str:
    match = _QUOTED.fullmatch(word)
    return match["digits"] if match else word

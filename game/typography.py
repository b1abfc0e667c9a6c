"""What holds for letters and marks on every page: marks stay with their word, words are seen."""

import re
import unicodedata
from collections.abc import Callable

NARROW_SPACE = "\u202f"
HARD_SPACE = "\u00a0"
"""The narrow hard space of French is drawn as the common one: the shipped fonts lack it."""

_CLOSING = "!?:;,.…)]}/%‰‼⁇⁈⁉、。，！？：；）］｝」』】។៕"
_OPENING = "([{¿¡（［｛「『【"
_CLOSING_QUOTES = "»›”’\"'"
_OPENING_QUOTES = "«‹“‘„‚"
_KEPT_SPACES = re.compile(
    rf"(?<! ) +(?! )(?=[{re.escape(_CLOSING)}]|[{_CLOSING_QUOTES}](?!\w)|[^\w\s]+ *$)"
    rf"|(?<=[{re.escape(_OPENING)}]) +"
    rf"|(?<=[{_OPENING_QUOTES}])(?<![\w.,!?…][{_OPENING_QUOTES}]) +",
    re.MULTILINE,
)
_HELD = "\x00"
_BREAKS = "\t\n\v\f\r\x85\u2028\u2029"
_BREAK = re.compile(f"(?<! ) *[{_BREAKS}][ {_BREAKS}]*")
_NOTHING = frozenset(("Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Me", "Mc"))
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Hangul fillers and the empty Braille cell: a letter's width and no ink."""


def in_one_line(text: str) -> str:
    """The text with every run of line breaks and tabs as one space, and without those at its ends.

    A text means the same everywhere: in the window, on a terminal, in a list and in a picture.
    """
    if text.isprintable():
        # No break is printable, and hardly any text has one.
        return text
    ends = (0, len(text))
    return _BREAK.sub(lambda run: "" if run.start() in ends or run.end() in ends else " ", text)


def draws_nothing(text: str) -> bool:
    """Whether nothing of a text is to be seen: spaces, soft hyphens, marks without a letter."""
    return all(unicodedata.category(c) in _NOTHING or c in _BLANK for c in text)


def kept_spaces(text: str) -> list[tuple[int, int]]:
    """The runs of spaces where no line may end: a mark would begin the next one.

    After UAX #14: before closing marks, after opening ones, and before marks that end the text.
    """
    return [match.span() for match in _KEPT_SPACES.finditer(text)]


def wrapped_by(wrap: Callable[[str], list[str]], text: str) -> list[str]:
    """The lines that a wrapper makes of a text, which ends none at a kept space."""
    # NUL stands for a kept space: no text may hold one, and no wrapper breaks a line there.
    held = _KEPT_SPACES.sub(lambda run: _HELD * len(run[0]), text)
    return [line.replace(_HELD, " ") for line in wrap(held)]


def is_torn_before(text: str, at: int) -> bool:
    """Whether a word cut before a place loses a mark: it would begin or end a line alone."""
    before, after = text[at - 1 : at], text[at : at + 1]
    opens = _OPENING + _OPENING_QUOTES
    marked = after == " " or (after not in opens and unicodedata.category(after)[0] == "P")
    return marked or before == " " or before in opens


# Characters that no scenario file, no message and no terminal may carry. The one other list is the
# journal's (`story/journal_file.py`): a kept format, which must not move when a page does.

_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
_DIRECTIONS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
UNDRAWN = re.compile(f"[{_CONTROLS}]")
"""Controls and lone surrogates, which pygame refuses or draws as boxes."""
CONTROL = re.compile(rf"[{_CONTROLS}\u2028\u2029\ufeff\ufffe\uffff]")
BIDI = re.compile(f"[{_DIRECTIONS}]")
"""What turns the direction of a text, so that a line reads otherwise than it says."""
UNSENT = re.compile(rf"[\t\n{_CONTROLS}\u2028\u2029{_DIRECTIONS}]")
"""What must never reach a terminal: an escape sequence can do more there than write."""
_UNPRINTABLE = re.compile(rf"[\t\n]|{CONTROL.pattern}|{BIDI.pattern}")


def escaped(text: str) -> str:
    """Return the text with control characters and bidi controls as ``\\x1b`` or ``\\u202e``."""
    return _UNPRINTABLE.sub(lambda match: repr_of(match[0]), text)


def repr_of(character: str) -> str:
    """Return one character as the escape that Python and YAML write for it."""
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def short(text: str, limit: int = 40) -> str:
    """Return at most ``limit`` characters of the text, with an ellipsis where it was cut."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def quotable(text: str, limit: int = 40) -> str:
    """Somebody's words as a message may quote them: escaped, then at most ``limit`` characters."""
    # Escaped first: a control character becomes six letters, and the limit is for what is seen.
    return short(escaped(text), limit)

"""What may stand as a value in a scenario file: its form, in words and for a machine."""

import re
from dataclasses import dataclass

from game.script.nodes import Scalar
from game.script.problem import Problems
from game.story.journal_file import can_be_drawn
from game.story.text import Argument
from game.typography import draws_nothing

ID = r"[a-z0-9]+(-[a-z0-9]+)*"
MAX_ID = 48
SECONDS = r"(\d{1,3}(?:\.\d)?)\s?s"
CLOCK = r"([01]?\d|2[0-3]):([0-5]\d)"
AGES = r"from (\d{1,2})"
LINK = r"[a-z0-9.-]*\[[a-z0-9-]+(\.[a-z0-9-]+)*\](/\S*)?"
ROW = r"[\s\S]*\|[\s\S]*"
_EFFECT = r"\s*[a-z0-9-]+?\s*(=|\+|-)\s*[a-z0-9-]+\s*"
EFFECTS = rf"{_EFFECT}(,{_EFFECT})*"
_TARGET = rf"\s*(else )?\s*{ID}( if [^,]*)?\s*"
TARGETS = rf"{_TARGET}(,{_TARGET})*"
_SPAN = r"\d{1,4} to \d{1,4}( stays)?"
_LABELS = r"[a-z0-9-]+( or [a-z0-9-]+)+"
_BEFORE = rf" before (told )?{ID}"
VARIABLE = rf"{_SPAN}|drawn from {_LABELS}( stays)?|{_LABELS}( stays)?({_BEFORE})?"

FORMAT = "1"
APPS = (
    "chat", "group", "sms", "call", "video", "mail", "web", "job-post", "profile", "bank", "map",
    "lock", "home", "place", "qr", "permission",
)  # fmt: skip
DETAILS = (
    "profile", "post", "link", "account", "caller", "paper", "tax-code", "message", "picture",
    "app", "qr", "voice",
)  # fmt: skip
FORMS = ("notification", "voice", "picture", "request", "link", "deleted")
SETTINGS = ("kiosk", "class", "home")
KIOSK = ("skip", "only")
DRAWN = ("mum", "dad", "friend", "teacher", "grandmother", "111")


@dataclass(frozen=True)
class Shape:
    """One word or text. `vocabulary` names the shared list its words come from."""

    says: str
    pattern: str = ""
    one_of: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    """Words that fit the pattern, for editors to offer; others may fit too."""
    vocabulary: str = ""
    span: tuple[int, int] | None = None
    """The lowest and the highest whole number."""
    longest: int = 0
    listed: bool = False
    """Whether several may stand here: in brackets, with dashes, or parted by commas."""


WORD = Shape("a word")
WORDS = Shape("a list of words", listed=True)
NAMES = Shape("a list of ids", ID, longest=MAX_ID, listed=True)
TEXT = Shape("a text")
ROW_TEXT = Shape("a text with | in it", ROW)
NAME = Shape("an id", ID, longest=MAX_ID)
"""An id, of this entry or of another one."""
NAME_AND_ARROW = Shape("an id, then perhaps `-> where-it-leads`", rf"{ID}\s*(->\s*{TARGETS})?")
SIDE = Shape("an id, or `variant/id`", rf"({ID}/)?{ID}")
CONDITION = Shape("a condition")
SET = Shape("effects", EFFECTS)
TO_TARGETS = Shape("where it leads", TARGETS)
TIME = Shape("a time such as `1.5s`", SECONDS)
TIMED = Shape("a time, `then`, a choice", rf"{SECONDS} then {ID}")
APP = Shape("an app, perhaps `with` somebody", rf"({'|'.join(APPS)})( with {ID})?", offered=APPS)
PEOPLE = Shape("people of the circle, parted by commas", rf"{ID}(\s*,\s*{ID})*")
YES_NO = Shape("yes or no", one_of=("yes", "no"))
DRAW = Shape("values parted by `or`")


def one_of(*words: str) -> Shape:
    return Shape(" or ".join(words), one_of=words)


def number(low: int, high: int) -> Shape:
    return Shape(f"a whole number from {low} to {high}", span=(low, high))


def from_list(vocabulary: str, says: str, listed: bool = False) -> Shape:
    return Shape(says, vocabulary=vocabulary, listed=listed)


# Times of day as authors write them: `19:40`.

_CLOCK = re.compile(CLOCK)


def minute_of(scalar: Scalar, problems: Problems) -> int | None:
    """Minutes since midnight; None, and a problem reported, where it is no time."""
    match = _CLOCK.fullmatch(scalar.text)
    if match:
        return int(match[1]) * 60 + int(match[2])
    problems.add(
        scalar.place, "clock", f'"{scalar.text}" is no time of day.', 'For example "19:40".'
    )
    return None


# Draws as they are written: amounts, words, and codes that stay letter by letter.

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
    # A zero in front is part of an account or a password, and a number would lose it.
    is_code = len(word) > MAX_DIGITS or (len(word) > 1 and word.startswith("0"))
    return _DIGITS.fullmatch(word) is not None and not is_code


def _unquoted(word: str) -> str:
    match = _QUOTED.fullmatch(word)
    return match["digits"] if match else word

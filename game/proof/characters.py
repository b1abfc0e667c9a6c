"""Characters that the shipped fonts cannot draw."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from game.files import CHARACTERS
from game.proof.case import Case
from game.proof.texts import Written
from game.script.fields import report_empty
from game.script.originals import Originals
from game.script.problem import Problems
from game.typography import NARROW_SPACE, draws_nothing

_ALWAYS = f" {NARROW_SPACE}"
"""Drawn whatever the font has: a narrow hard space as a common one."""


@cache
def drawable() -> frozenset[int]:
    """The code points that every weight of the text font has. None where the list is missing."""
    if not CHARACTERS.is_file():
        return frozenset()
    return frozenset(
        code for line in CHARACTERS.read_text("ascii").splitlines() for code in _range(line)
    )


def _range(line: str) -> Iterator[int]:
    words = line.partition("#")[0].strip()
    if words:
        first, _, last = words.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def check_characters(case: Case) -> None:
    for written in case.texts:
        check_drawn(written, case.originals, case.problems)


def check_drawn(written: Written, originals: Originals, problems: Problems) -> None:
    """Report each character of a text that is not in the fonts, and a text that shows nothing."""
    known = drawable()
    for scalar in written.words.values():
        if scalar.text and draws_nothing(scalar.text):
            report_empty(scalar, problems)
        missing = dict.fromkeys(c for c in scalar.text if ord(c) not in known) if known else ()
        for character in (c for c in missing if c not in _ALWAYS):
            problems.add(
                originals.place_of(scalar, character), "character-not-in-font",
                f'The shipped font cannot draw "{character}" (U+{ord(character):04X}).',
                "Say it in letters; emoji are drawn as empty boxes.",
            )  # fmt: skip

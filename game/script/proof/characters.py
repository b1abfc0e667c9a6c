"""Characters that the shipped fonts cannot draw."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from game.files import ASSETS
from game.script.proof.case import Case

LISTED = ASSETS / "fonts" / "characters.txt"
_ALWAYS = "\n\t "


@cache
def drawable() -> frozenset[int]:
    """The code points that every weight of the text font has. None where the list is missing."""
    if not LISTED.is_file():
        return frozenset()
    return frozenset(
        code for line in LISTED.read_text("ascii").splitlines() for code in _range(line)
    )


def _range(line: str) -> Iterator[int]:
    words = line.partition("#")[0].strip()
    if words:
        first, _, last = words.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def check_characters(case: Case) -> None:
    known = drawable()
    for written in case.texts if known else ():
        for scalar in written.words.values():
            missing = dict.fromkeys(c for c in scalar.text if ord(c) not in known)
            for character in (c for c in missing if c not in _ALWAYS):
                case.problems.add(
                    case.originals.place_of(scalar, character), "character-not-in-font",
                    f'The shipped font cannot draw "{character}" (U+{ord(character):04X}).',
                    "Say it in letters; emoji are drawn as empty boxes.",
                )  # fmt: skip

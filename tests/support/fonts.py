"""The shipped typefaces as tests look at them: which characters they draw, and loading anew."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from game.typography import NARROW_SPACE
from game.ui import glyphs


def undrawn(text: str, mono: bool = False) -> set[str]:
    """The characters of `text` that some weight of the shipped face cannot draw."""
    names = (glyphs.MONO if mono else glyphs.TEXT).values()
    known = frozenset.intersection(*(_characters(glyphs.FONTS / name) for name in names))
    # Line ends are never drawn, and a narrow hard space is drawn as a hard one.
    return {letter for letter in set(text) - {"\n", NARROW_SPACE} if ord(letter) not in known}


@lru_cache(maxsize=16)
def _characters(file: Path) -> frozenset[int]:
    with TTFont(file) as font:
        return frozenset(font.getBestCmap())


def forget_fonts() -> None:
    """Have every typeface read again, and every width measured again."""
    for known in (glyphs._load, glyphs._warn, glyphs.width):
        known.cache_clear()

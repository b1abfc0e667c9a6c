"""The shipped typefaces at exact pixel sizes."""

from __future__ import annotations

import sys
import unicodedata
from functools import lru_cache
from pathlib import Path

import pygame

from game.files import ASSETS
from game.typography import HARD_SPACE, NARROW_SPACE, UNDRAWN
from game.ui import cmap

FOLDER = ASSETS / "fonts"
TEXT = {
    w: f"BeVietnamPro_{w}{name}.ttf"
    for w, name in ((400, "Regular"), (500, "Medium"), (600, "SemiBold"), (700, "Bold"))
}
MONO = {500: "JetBrainsMono_500Medium.ttf", 700: "JetBrainsMono_700Bold.ttf"}


_SPACES = str.maketrans({NARROW_SPACE: HARD_SPACE, "\t": " "})


class FontMissing(Exception):
    """A typeface of the game is not where it should be."""


def path(weight: int, mono: bool = False) -> Path:
    """The file of the nearest weight there is."""
    table = MONO if mono else TEXT
    nearest = min(table, key=lambda w: abs(w - weight))
    return FOLDER / table[nearest]


@lru_cache(maxsize=256)
def _load(weight: int, mono: bool, px: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    file = path(weight, mono)
    if not file.exists():
        _warn(file)
        return pygame.font.Font(None, round(px * 1.3))
    return pygame.font.Font(str(file), px)


@lru_cache(maxsize=16)
def _warn(file: Path) -> None:
    print(
        f"The font {file.name} is missing from {file.parent}; drawing with a plain one instead.",
        file=sys.stderr,
    )


def font(weight: int, px: int, mono: bool = False) -> pygame.font.Font:
    """The face at `px` pixels."""
    return _load(weight, mono, px)


def check() -> None:
    """Raises `FontMissing` if a shipped file is not there."""
    for name in (*TEXT.values(), *MONO.values()):
        if not (FOLDER / name).exists():
            raise FontMissing(
                f"The font {name} is missing from {FOLDER}. "
                "Restore it with: git checkout assets/fonts"
            )


def missing(text: str, mono: bool = False) -> set[str]:
    """The characters of `text` that some weight of the shipped face cannot draw."""
    names = (MONO if mono else TEXT).values()
    known = frozenset.intersection(*(cmap.characters(FOLDER / name) for name in names))
    return {letter for letter in set(text) - {"\n", NARROW_SPACE} if ord(letter) not in known}


def drawable(text: str) -> str:
    """The text as it is drawn: composed, with spaces that the faces have and without controls."""
    return UNDRAWN.sub("", unicodedata.normalize("NFC", text).translate(_SPACES))


def picture(letters: pygame.font.Font, text: str, colour: str) -> pygame.Surface:
    """The text in one line; an empty picture where it has no width, which pygame cannot draw."""
    if letters.size(text)[0] <= 0:
        return pygame.Surface((0, letters.get_height()), pygame.SRCALPHA, 32)
    return letters.render(text, True, colour)


@lru_cache(maxsize=20_000)
def width(text: str, weight: int, px: int, mono: bool = False) -> int:
    """The advance of `text` in pixels."""
    return font(weight, px, mono).size(text)[0]


def reset() -> None:
    """Forget every face; needed after `pygame.font.quit()`."""
    _load.cache_clear()
    width.cache_clear()

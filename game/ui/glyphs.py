"""The shipped typefaces and icons, at exact pixel sizes.

Be Vietnam Pro for text, JetBrains Mono for addresses and numbers, Phosphor for icons; all lie in
`assets/` with their licences.
"""

import difflib
import re
import sys
import unicodedata
from functools import lru_cache
from pathlib import Path

import pygame

from game.files import ASSETS
from game.typography import HARD_SPACE, NARROW_SPACE
from game.ui import svg
from game.ui.svg import Picture, Piece

FONTS, ICONS = ASSETS / "fonts", ASSETS / "icons"
TEXT = {
    400: "BeVietnamPro_400Regular.ttf", 500: "BeVietnamPro_500Medium.ttf",
    600: "BeVietnamPro_600SemiBold.ttf", 700: "BeVietnamPro_700Bold.ttf",
}  # fmt: skip
MONO = {500: "JetBrainsMono_500Medium.ttf", 700: "JetBrainsMono_700Bold.ttf"}

# The faces have no narrow hard space: an ordinary hard one keeps the mark with its word just so.
_SPACES = str.maketrans({NARROW_SPACE: HARD_SPACE, "\t": " "})
_UNDRAWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Controls and lone surrogates, which pygame refuses or draws as boxes."""


def font(weight: int, px: int, mono: bool = False) -> pygame.font.Font:
    """The face of the nearest weight there is, at `px` pixels.

    Where its file is missing, pygame's own face stands in and a line on stderr says so: a game
    with plain letters is better than none.
    """
    return _load(weight, mono, px)


@lru_cache(maxsize=256)
def _load(weight: int, mono: bool, px: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    table = MONO if mono else TEXT
    file = FONTS / table[min(table, key=lambda shipped: abs(shipped - weight))]
    if not file.exists():
        _warn(file)
        # pygame's own face is drawn smaller than ours at the same number of pixels.
        return pygame.font.Font(None, round(px * 1.3))
    return pygame.font.Font(str(file), px)


# Kept so that each missing file is named once, not at each of its sizes.
@lru_cache(maxsize=16)
def _warn(file: Path) -> None:
    print(
        f"The font {file.name} is missing from {file.parent}; drawing with a plain one instead.",
        file=sys.stderr,
    )


def drawable(text: str) -> str:
    """The text as it is drawn: composed, with spaces that the faces have and without controls."""
    # Composed, a letter with its marks is one glyph: right even where SDL is built without shaping.
    return _UNDRAWN.sub("", unicodedata.normalize("NFC", text).translate(_SPACES))


# Wrapping asks for the same words at several line widths; a page holds far fewer than these.
@lru_cache(maxsize=20_000)
def width(text: str, weight: int, px: int, mono: bool = False) -> int:
    """The advance of `text` in pixels."""
    return font(weight, px, mono).size(text)[0]


def picture(letters: pygame.font.Font, text: str, colour: str) -> pygame.Surface:
    """The text in one line; an empty picture where it has no width, which pygame cannot draw."""
    if letters.size(text)[0] <= 0:
        return pygame.Surface((0, letters.get_height()), pygame.SRCALPHA, 32)
    return letters.render(text, True, colour)


class IconMissing(Exception):
    """An icon that is not among the shipped ones."""


@lru_cache(maxsize=512)
def icon_source(name: str) -> str:
    """The SVG of an icon: bold, or of the weight in `name:fill`, `name:regular`.

    Raises `IconMissing`, with the nearest names, where there is none.
    """
    base, _, weight = name.partition(":")
    stem = base + {"": "-bold", "regular": ""}.get(weight, f"-{weight}")
    file = ICONS / f"{stem}.svg"
    if not file.exists():
        near = difflib.get_close_matches(stem, [f.stem for f in ICONS.glob("*.svg")], 3)
        raise IconMissing(
            f"There is no icon {stem}.svg in {ICONS}. Near it: {', '.join(near) or 'none'}."
        )
    return file.read_text(encoding="utf-8")


def icon(name: str, px: int, colour: str) -> Picture:
    """The icon `px` pixels wide. Raises `IconMissing`."""
    tone, opacity = svg.split(colour)
    drawing = icon_source(name).replace("currentColor", f'{tone}" fill-opacity="{opacity:.4f}')
    sized = drawing.replace("<svg ", '<svg width="256" height="256" ', 1)
    return (Piece(svg.rasterise(sized, (px, px))),)

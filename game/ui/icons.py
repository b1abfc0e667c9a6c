"""Phosphor icons by name; `name:fill` and `name:regular` choose a weight, bold is the rule."""

from __future__ import annotations

import difflib
from functools import lru_cache

from game.files import ASSETS
from game.ui import svg
from game.ui.cache import Picture, Piece

FOLDER = ASSETS / "icons"


class IconMissing(Exception):
    """An icon that is not among the shipped ones."""


@lru_cache(maxsize=512)
def source(name: str) -> str:
    """The drawing of an icon."""
    base, _, weight = name.partition(":")
    ending = {"": "-bold", "regular": ""}.get(weight, f"-{weight}")
    file = FOLDER / f"{base}{ending}.svg"
    if not file.exists():
        near = difflib.get_close_matches(
            f"{base}{ending}", [f.stem for f in FOLDER.glob("*.svg")], 3
        )
        raise IconMissing(
            f"There is no icon {base}{ending}.svg in {FOLDER}. "
            f"Near it: {', '.join(near) or 'none'}."
        )
    return file.read_text(encoding="utf-8")


def draw(name: str, px: int, colour: str) -> Picture:
    """The icon `px` pixels wide."""
    tone, opacity = svg.split(colour)
    drawing = source(name).replace("currentColor", f'{tone}" fill-opacity="{opacity:.4f}')
    sized = drawing.replace("<svg ", '<svg width="256" height="256" ', 1)
    return (Piece(svg.rasterise(sized, (px, px))),)

"""Pictures of every part and of whole pages, for the eye: `python -m game.ui.gallery FOLDER
[NAME ...]`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pygame

from game.ui.display import Canvas
from game.ui.gallery_pages import PAGES
from game.ui.kit import Kit, Metrics
from game.ui.theme import THEMES
from game.ui.toolkit import Node, lay_out

Shot = tuple[str, Callable[[Kit], Node], tuple[int, int], float, str]


def shoot(
    build: Callable[[Kit], Node], size: tuple[int, int], text_scale: float, theme: str
) -> pygame.Surface:
    """One page, drawn at `size` px."""
    screen = pygame.display.set_mode(size)
    kit = Kit(Metrics(*size, text_scale), THEMES[theme])
    page = lay_out(kit, build(kit))
    Canvas(screen).show(page.frame().items)
    return screen.copy()


def main(arguments: list[str]) -> int:
    """Write the pictures into a folder."""
    if not arguments:
        print("Usage: python -m game.ui.gallery FOLDER [NAME ...]", file=sys.stderr)
        return 2
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, build, size, text_scale, theme in PAGES:
        if not arguments[1:] or any(word in name for word in arguments[1:]):
            pygame.image.save(shoot(build, size, text_scale, theme), folder / f"{name}.png")
            print(folder / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

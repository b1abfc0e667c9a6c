"""Runs `main.py` as a player would, until the first frame is on the screen; prints when that was.

The parent compares it with the moment at which it started this process.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any


def _yes(*_: object) -> bool:
    return True


def watch() -> None:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    update = pygame.display.update

    def first(*given: Any) -> None:
        update(*given)
        print(time.time(), flush=True)
        os._exit(0)

    pygame.display.update = first
    from game.cli import main, play

    # Without a display (SDL's dummy driver) the command would play in the terminal.
    setattr(play, "has_display", _yes)  # noqa: B010  it is not exported, and of another type
    sys.argv = ["main.py", *sys.argv[1:]]
    main()


if __name__ == "__main__":
    watch()

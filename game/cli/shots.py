"""`shots DIR`: pictures of every kind of screen, without a window."""

from __future__ import annotations

import os
from argparse import Namespace


def run_shots(arguments: Namespace) -> int:
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # The toolkit is loaded here only: the other commands start without it.
    from game.window.shots import render

    count = 0
    for path in render(arguments.folder, arguments.only):
        print(path)
        count += 1
    return 0 if count else 2

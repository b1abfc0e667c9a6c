"""Laying out one word of 1,000 to 100,000 letters: ten times the letters, ten times the time.

Run `python -m benchmarks.wrapping`. Aims: 1,000 letters in 50 ms, each ratio near 10, none over 15.
Ratios mean something on a loaded machine too.
"""

from __future__ import annotations

import os
import time

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from benchmarks.machine import machine
from game.ui import glyphs, text
from game.ui.theme import BODY

SIZES = (1_000, 10_000, 100_000)
_WIDTH, _TIMES = 300, 5


def measured(letters: int) -> float:
    """The least seconds of processor time in which a word is laid out, nothing known before."""
    return min(_once(letters) for _ in range(_TIMES))


def _once(letters: int) -> float:
    glyphs.width.cache_clear()
    text.flow.cache_clear()
    begun = time.process_time()
    text.flow("a" * letters, BODY, round(BODY.size), _WIDTH)
    return time.process_time() - begun


def main() -> None:
    print(machine())
    measured(1)
    before = 0.0
    for letters in SIZES:
        seconds = measured(letters)
        ratio = f", {seconds / before:.1f} times the size before" if before else ""
        print(f"{letters:>7,} letters without a space: {seconds * 1000:7.2f} ms{ratio}")
        before = seconds


if __name__ == "__main__":
    main()

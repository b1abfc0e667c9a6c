"""Making pictures before they are needed, while the player reads: then a touch answers at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Sequence

from game.ui.toolkit import Cache, Kit, Node, Picture, lay_out

SLICE = 0.004
"""Seconds of one step; a single large picture may take longer."""
MOST_STEPS = 60
"""For one page: where pictures are more than may be kept, the work still ends."""
Ahead = Callable[[Kit], Node]


class TimeBoxedCache(Cache):
    """Another cache's pictures; new ones are made only until its time is up."""

    def __init__(self, cache: Cache, seconds: float) -> None:
        super().__init__(cache.budget)
        self.cache = cache
        self.until = time.perf_counter() + seconds
        self.missing = False

    def get(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        if key not in self.cache and time.perf_counter() > self.until:
            self.missing = True
            return ()
        return self.cache.get(key, make)


class Prefetcher:
    """The pages that may come next, laid out in small steps for the sake of their pictures."""

    def __init__(self) -> None:
        self._pages: list[Ahead] = []
        self._steps = 0

    def start(self, pages: Sequence[Ahead]) -> None:
        self._pages, self._steps = list(pages), 0

    def step(self, kit: Kit) -> bool:
        """A little work. Returns whether there is more."""
        if not self._pages or self._steps >= MOST_STEPS:
            return False
        self._steps += 1
        sparing = TimeBoxedCache(kit.cache, SLICE)
        spared = Kit(kit.metrics, kit.theme, sparing, kit.reduced)
        lay_out(spared, self._pages[0](spared))
        if not sparing.missing:
            self._pages.pop(0)
        return bool(self._pages)

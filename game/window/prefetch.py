"""Work done before it is needed: pictures while one reads, graphs while a story is played."""

import sys
import time
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from threading import Lock, Thread
from typing import Generic, TypeVar

from game.ui.kit import Cache, Kit, Picture
from game.ui.toolkit import Node, lay_out

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
        # Nothing is drawn of a page laid out ahead, so an empty picture does no harm: it is never
        # kept, and the next step makes it.
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
        # Laid out from the start each time: what is there already costs next to nothing, and the
        # layout need not know how to stop half way.
        lay_out(spared, self._pages[0](spared))
        if not sparing.missing:
            self._pages.pop(0)
        return bool(self._pages)


# Something slow that is computed once: in the background, if it was begun in time.

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")
_TURN = 0.0005
"""Seconds for which a thread may go on before another has its turn; Python's own are 0.005."""


class BackgroundCache(Generic[A, B, T]):
    """Values of a function of two arguments. The last `most` are kept."""

    def __init__(self, think: Callable[[A, B], T], most: int = 4) -> None:
        self.think, self.most = think, most
        self._kept: dict[tuple[A, B], Future[T]] = {}
        self._lock = Lock()

    def begin(self, first: A, second: B) -> None:
        """Compute a value in the background. The process may end meanwhile."""
        future, new = self._future((first, second))
        if new:
            work = (future, first, second)
            Thread(target=self._aside, args=work, daemon=True).start()

    def _aside(self, future: Future[T], first: A, second: B) -> None:
        """Computes while the window is drawn, and lets it have its turn ten times as often."""
        # At Python's own pace the window would wait 5 ms each time it asks for its turn: a third
        # of a frame. The interval is the whole interpreter's, so two at once may leave it short.
        usual = sys.getswitchinterval()
        sys.setswitchinterval(_TURN)
        try:
            self._fulfil(future, first, second)
        finally:
            sys.setswitchinterval(usual)

    def of(self, first: A, second: B) -> T:
        """The value; waits for it, or computes it here if nobody has begun."""
        future, new = self._future((first, second))
        if new:
            self._fulfil(future, first, second)
        return future.result()

    def _future(self, key: tuple[A, B]) -> tuple[Future[T], bool]:
        with self._lock:
            # Taken out and put back at the end: so the first of the dict is the one longest unused.
            found = self._kept.pop(key, None)
            future: Future[T] = Future() if found is None else found
            self._kept[key] = future
            while len(self._kept) > self.most:
                del self._kept[next(iter(self._kept))]
        return future, found is None

    def _fulfil(self, future: Future[T], first: A, second: B) -> None:
        try:
            future.set_result(self.think(first, second))
        except BaseException as error:
            # Whatever it is, to whoever asks for the value: a thread's fault would else be lost,
            # and `of` wait for ever.
            future.set_exception(error)

"""Something slow that is computed once: in the background, if it was begun in time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock, Thread
from typing import Generic, TypeVar

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")
_TURN = 0.0005


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
            future.set_exception(error)

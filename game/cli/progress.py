"""How far long work is: a bar where rich is installed, else a line that counts, else nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from game.graph.explore import Watch

_PATIENCE = 0.5
"""Seconds before anything is shown: short work needs no bar."""


@contextmanager
def watching(label: str) -> Iterator[Watch | None]:
    """Something to tell of states done and known; None where nobody looks at a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with _bar(label) as show:
        began = time.monotonic()

        def watch(done: int, known: int) -> None:
            if time.monotonic() - began > _PATIENCE:
                show(done, known)

        yield watch


def _bar(label: str) -> _Bar:
    try:
        import rich  # noqa: F401
    except ImportError:
        return _Bar(_counting(label), _wipe)
    return _rich_bar(label)


class _Bar:
    """Something shown while work goes on, and cleared when it is over."""

    def __init__(self, show: Watch, clear: Callable[[], None]) -> None:
        self._show = show
        self._clear = clear

    def __enter__(self) -> Watch:
        return self._show

    def __exit__(self, *problem: object) -> None:
        self._clear()


def _counting(label: str) -> Watch:
    def show(done: int, known: int) -> None:
        print(f"\r{label}: {done:,} of {known:,} states", end="", file=sys.stderr, flush=True)

    return show


def _wipe() -> None:
    print("\r" + " " * 60 + "\r", end="", file=sys.stderr, flush=True)


def _rich_bar(label: str) -> _Bar:
    from rich.console import Console
    from rich.progress import Progress

    progress = Progress(console=Console(stderr=True), transient=True)
    task = progress.add_task(label, total=None)

    def show(done: int, known: int) -> None:
        progress.start()
        progress.update(task, completed=done, total=known)

    return _Bar(show, progress.stop)

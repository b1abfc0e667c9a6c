"""A disk that fails at its n-th step, or a player who presses Ctrl+C just then."""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_OPEN = os.open
STEPS = ("open", "fsync", "link", "replace", "chmod")


@dataclass
class Faults:
    """Counts the steps of writing and raises at one of them, before or after it is done."""

    at: int
    raised: BaseException
    after: bool
    count: int = 0

    @property
    def struck(self) -> bool:
        return self.count > self.at

    def step(self, done: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*given: Any, **more: Any) -> Any:
            if done is _OPEN and not given[1] & (os.O_WRONLY | os.O_RDWR):
                return done(*given, **more)  # reading is no step of writing
            strikes = self.count == self.at
            self.count += 1
            if strikes and not self.after:
                raise self.raised
            found = done(*given, **more)
            if strikes:
                raise self.raised
            return found

        return stepped

    def opened(self, *given: Any, **more: Any) -> Any:
        return _Written(builtins.open(*given, **more), self)


class _Written:
    """A file whose every step can fail."""

    def __init__(self, file: Any, faults: Faults) -> None:
        self._file = file
        self.write, self.flush = faults.step(file.write), faults.step(file.flush)
        self._close = faults.step(file.close)
        self.fileno = file.fileno

    def __enter__(self) -> _Written:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._close()
        finally:
            with suppress(OSError):
                self._file.close()


@contextmanager
def failing(faults: Faults) -> Iterator[None]:
    """All files that the game writes meanwhile meet these faults."""
    with pytest.MonkeyPatch.context() as patch:
        for name in STEPS:
            patch.setattr(os, name, faults.step(getattr(os, name)))
        patch.setattr("game.writing.open", faults.opened, raising=False)
        yield


def damage(path: Path, data: bytes | None, folder: bool = False) -> None:
    """Put other bytes in the place of a file; nothing, or a folder, where there are none."""
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    elif folder:
        path.mkdir()

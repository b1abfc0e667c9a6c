"""Pictures kept by what they show, the least used forgotten first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

import pygame

BUDGET = 48 * 1024 * 1024


class Piece(NamedTuple):
    """A part of a picture and where it lies from the picture's corner, in pixels."""

    surface: pygame.Surface
    dx: int = 0
    dy: int = 0
    opaque: bool = False
    blend: int = 0


Picture = tuple[Piece, ...]


class Cache:
    """Holds pictures up to a budget in bytes."""

    def __init__(self, budget: int = BUDGET) -> None:
        self.budget = budget
        self.bytes = 0
        self._kept: OrderedDict[Hashable, Picture] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    def get(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        """The picture of `key`, made at the first asking."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = make()
            self.bytes += _size(found)
            self._shrink()
        else:
            self._kept.move_to_end(key)
        return found

    def clear(self) -> None:
        self._kept.clear()
        self.bytes = 0

    def _shrink(self) -> None:
        while self.bytes > self.budget and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self.bytes -= _size(gone)


def _size(picture: Picture) -> int:
    return sum(
        p.surface.get_width() * p.surface.get_height() * p.surface.get_bytesize() for p in picture
    )

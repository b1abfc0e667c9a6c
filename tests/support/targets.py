"""The touch targets of a page as lines of text, to be kept beside its picture and compared.

One line a target, in reading order: `tell  102 873 336x68  Kể với ai đó`. First its id, then where
it is (x, y and size, in dp), then what it is called for those who listen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import unified_diff
from typing import NamedTuple

from game.ui.page import Target

NEAR = 2
"""In dp: another build measures a word a little wider, and what stands beside it gives way."""
_OFF = "(off)"
_LINE = re.compile(r"(\S+)  (-?\d+) (-?\d+) (\d+)x(\d+)(?:  (.*))?")


class Place(NamedTuple):
    """A line of a list, read back; `box` is x, y, width and height in dp."""

    id: str
    box: tuple[int, int, int, int]
    name: str


def listed(targets: Iterable[Target], scale: float) -> list[str]:
    """A line for each target. `scale` is how many pixels one dp has."""
    return [_line(target, scale) for target in targets]


def _line(target: Target, scale: float) -> str:
    x, y, wide, tall = (round(side / scale) for side in target.rect)
    name = " ".join(target.label.split())
    parts = (target.id, f"{x} {y} {wide}x{tall}", "" if target.enabled else _OFF, name)
    return "  ".join(part for part in parts if part)


def place(line: str) -> Place:
    """A line read back."""
    found = _LINE.fullmatch(line)
    assert found is not None, f"{line!r} is no line of a list of targets."
    x, y, wide, tall = (int(side) for side in found.group(2, 3, 4, 5))
    return Place(found[1], (x, y, wide, tall), found[6] or "")


def told(kept: Sequence[str], now: Sequence[str]) -> list[str]:
    """What differs, line by line: `-` was kept, `+` is there now. Nothing if all is as it was."""
    changes = unified_diff(kept, _as_kept(kept, now), lineterm="", n=0)
    return [line for line in list(changes)[2:] if not line.startswith("@@")]


def _as_kept(kept: Sequence[str], now: Sequence[str]) -> list[str]:
    """The lines of now; those that are as good as a kept one in that one's words."""
    known = [(place(line), line) for line in kept]
    return [next((was for one, was in known if _alike(one, place(line))), line) for line in now]


def _alike(one: Place, other: Place) -> bool:
    near = all(abs(a - b) <= NEAR for a, b in zip(one.box, other.box, strict=True))
    return near and (one.id, one.name) == (other.id, other.name)

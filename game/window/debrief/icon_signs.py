"""Icons by the names that the vocabularies use, in the weight there is."""

from __future__ import annotations

from functools import lru_cache

from game.ui.icons import IconMissing, source


@lru_cache(maxsize=128)
def sign(name: str, other: str = "flag:fill") -> str:
    """The icon `name`, filled where it comes filled; `other` where it is not shipped."""
    for full in (f"{name}:fill", name, f"{name}:regular"):
        try:
            source(full)
        except IconMissing:
            continue
        return full
    return other

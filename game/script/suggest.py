"""Did you mean: the nearest known word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint such as `Did you mean "mum"?`, else what there is to choose from."""
    names = sorted(set(known))
    same = [name for name in names if _plain(name) == _plain(word)]
    near = same or get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    return f"There is {listed(names)}." if names else "There is none yet."


def listed(names: list[str], most: int = 8) -> str:
    """Some words with commas between, the first eight of many."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown


def _plain(word: str) -> str:
    """A word without what is easily left out: `RF6` is `RF06`."""
    return re.sub(r"0+(?=\d)", "", word.casefold())

"""Which targets of a page are one step for switches, and which come first."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.focus import Groups, grouped
from game.ui.page import Target

FIRST = ("tell",)
"""Telling someone is the first step everywhere."""
LAST = ("lights", "lines", "tools")
"""What one needs less often waits until after the answers."""
_TOOLS = ("pause", "undo", "language", "settings", "help")
_KINDS = {"line": "lines", "flag": "lines", "light": "lights", "age": "ages"}


def group_of(target: str) -> str:
    """The group of a target: its own name where it stands alone."""
    kind, _, rest = target.partition(":")
    if kind == "set":
        return f"set:{rest.partition(':')[0]}"
    if kind in ("in", "out") and rest:
        return f"person:{rest}"
    if target in _TOOLS:
        return "tools"
    return _KINDS.get(kind, target) if rest else target


def groups(targets: Sequence[Target]) -> Groups:
    """The groups of a page's targets; of the lines the newest comes first."""
    ids = [t.id for t in targets if t.enabled]
    found = grouped(ids, group_of, FIRST, LAST)
    return tuple(g[::-1] if group_of(g[0]) == "lines" else g for g in found)

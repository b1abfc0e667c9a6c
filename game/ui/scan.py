"""Scanning: targets offered one after another, for people who use one or two switches.

Targets that belong together are one step; selecting it goes through them one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Groups = Sequence[tuple[str, ...]]


class Scan:
    """Where a scan stands. `order` gives the groups of a page's target ids, first things first."""

    def __init__(self) -> None:
        self._groups: Groups = ()
        self._at = -1
        self._inside = -1

    @property
    def marked(self) -> tuple[str, ...]:
        """The targets that a switch would select now: one, or a whole group."""
        if not 0 <= self._at < len(self._groups):
            return ()
        group = self._groups[self._at]
        return group if self._inside < 0 else (group[self._inside],)

    def show(self, groups: Groups) -> bool:
        """Take a page's groups; where they are others, begin at the first. Returns whether so."""
        if groups == self._groups:
            return False
        kept = self._kept(groups)
        self._groups = groups
        if kept is None:
            self._at, self._inside = (0 if groups else -1), -1
        else:
            self._at, self._inside = kept
        return kept is None

    def _kept(self, groups: Groups) -> tuple[int, int] | None:
        """Where the scan goes on when only a few targets came or went inside its group."""
        if self._inside < 0 or not self.marked:
            return None
        target = self.marked[0]
        for number, group in enumerate(groups):
            if target in group and len(group) > 1:
                return number, group.index(target)
        return None

    def step(self) -> None:
        """On to the next; after the last of a group back to the groups."""
        if not self._groups:
            return
        if self._inside >= 0:
            self._inside += 1
            if self._inside < len(self._groups[self._at]):
                return
            self._inside = -1
        self._at = (self._at + 1) % len(self._groups)

    def select(self) -> str | None:
        """What was selected, or nothing where a group has just been entered."""
        marked = self.marked
        if len(marked) > 1:
            self._inside = 0
            return None
        return marked[0] if marked else None


def grouped(
    ids: Sequence[str],
    group_of: Callable[[str], str],
    first: Sequence[str] = (),
    last: Sequence[str] = (),
) -> Groups:
    """Ids in reading order, those of one group together; some groups come first, some last."""
    groups: dict[str, list[str]] = {}
    for name in ids:
        groups.setdefault(group_of(name), []).append(name)
    middle = [name for name in groups if name not in first and name not in last]
    names = [name for name in (*first, *middle, *last) if name in groups]
    return tuple(tuple(groups[name]) for name in names)

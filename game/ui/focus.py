"""Walking the targets of a page without pointing: by keyboard, or scanned for one or two switches.

The focus is the id of a target and not the target: a page is laid out anew whenever anything
changes, and the same id is then found in another place, or no more.
"""

from collections.abc import Callable, Sequence

import pygame

from game.ui.kit import Kit
from game.ui.page import PageItem, Target
from game.ui.paint import Paint

DIRECTIONS = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}


def step(targets: Sequence[Target], current: str | None, back: bool = False) -> str | None:
    """The next target's id in reading order (the order of the tree), round and round."""
    ids = [t.id for t in targets if t.enabled]
    if not ids:
        return None
    # Gone from the page, or never there: the walk begins at its end, or its beginning.
    if current not in ids:
        return ids[-1 if back else 0]
    return ids[(ids.index(current) + (-1 if back else 1)) % len(ids)]


_ROVING = ("line", "light")
"""The roles of which there are many in a row."""


def stops(targets: Sequence[Target], current: str | None) -> list[Target]:
    """Where the tab key stops: of all lines only the newest or the one it is at, of all lights
    the first. The arrow keys go from one to the next (the "roving tabindex" of WAI-ARIA).
    """
    # With a stop at each line, an answer at the foot of a long chat would be fifty keys away.
    found: list[Target] = []
    for target in targets:
        same = found and target.role in _ROVING and found[-1].role == target.role
        if same and found[-1].id != current and (target.role == "line" or target.id == current):
            found[-1] = target
        elif not same:
            found.append(target)
    return found


def toward(targets: Sequence[Target], current: str | None, direction: str) -> str | None:
    """The nearest target's id `up`, `down`, `left` or `right` of the current one.

    Else the current one.
    """
    usable = [t for t in targets if t.enabled]
    here = next((t for t in usable if t.id == current), None)
    if here is None:
        return step(targets, None)
    dx, dy = DIRECTIONS[direction]
    ahead = [
        (d, t.id)
        for t in usable
        if t is not here and (d := _distance(here.rect, t.rect, dx, dy)) is not None
    ]
    return min(ahead)[1] if ahead else here.id


def _distance(a: pygame.Rect, b: pygame.Rect, dx: int, dy: int) -> float | None:
    """How far `b` lies ahead of `a`; nothing where it does not.

    A gap aside counts double, so that in a column the neighbour below wins over one that is nearer
    but in another column; of two that overlap the straighter one wins by a little.
    """
    along = (b.centerx - a.centerx) * dx + (b.centery - a.centery) * dy
    if along <= 0:
        return None
    gap = (
        max(0, b.left - a.right, a.left - b.right)
        if dy
        else max(0, b.top - a.bottom, a.top - b.bottom)
    )
    aside = abs((b.centerx - a.centerx) * dy + (b.centery - a.centery) * dx)
    return along + 2 * gap + 0.1 * aside


def ring(kit: Kit, target: Target) -> list[PageItem]:
    """The visible focus, to be added after the page's items."""
    # Two rings, light and dark, so that one of them shows on any ground.
    out = kit.dp(5)
    rect = target.rect.inflate(2 * out, 2 * out)
    scale = kit.metrics.scale
    radius = min((target.radius + out) / scale, min(rect.size) / 2 / scale)
    outer = Paint(None, radius, kit.theme.focus, 3)
    inner = Paint(None, max(0.0, radius - 3), kit.theme.focus_gap, 2)
    items = _items(kit, outer, rect)
    return items + _items(kit, inner, rect.inflate(-2 * kit.dp(3), -2 * kit.dp(3)))


def pressed(kit: Kit, target: Target) -> list[PageItem]:
    """A touch of shade on what is being pressed. Add after the page's items."""
    radius = min(target.radius, min(target.rect.size) / 2) / kit.metrics.scale
    return _items(kit, Paint("#00000033", radius), target.rect)


def _items(kit: Kit, paint: Paint, rect: pygame.Rect) -> list[PageItem]:
    found = []
    for surface, dx, dy, _, blend in kit.box(paint, rect.w, rect.h):
        place = (rect.x + dx, rect.y + dy, 0, 0, *surface.get_size())
        found.append(PageItem(surface, *place, 255, blend, False))
    return found


# Scanning: targets offered one after another, for people who use one or two switches.
# Targets that belong together are one step; selecting it goes through them one by one, so
# that the last target of a full page is a few steps away and not twenty.

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
        # Asked at every new layout. The same groups must not begin anew, or a line that comes in a
        # chat would send the scan back before anybody could reach the answers.
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
            # A group of one is no longer gone through: its target is offered by itself.
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
        # The first select only enters: which of them is meant is for the next one to say.
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

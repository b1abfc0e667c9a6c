"""A page laid out: what to draw, what can be touched, what is written, and how parts of it move."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import pygame


@dataclass(frozen=True)
class Group:
    """A part that moves as one; `clip` (px) bounds what is seen of it."""

    name: str
    clip: pygame.Rect | None = None
    scrolls: bool = False

    # A rectangle can change and so has no hash; what is equal still has the same one without it.
    def __hash__(self) -> int:
        return hash((self.name, self.scrolls))


Path = tuple[Group, ...]


class Placed(NamedTuple):
    """A surface at (x, y) px as laid out, before its groups move it."""

    surface: pygame.Surface
    x: int
    y: int
    opacity: int
    blend: int
    opaque: bool
    path: Path


class PageItem(NamedTuple):
    """A surface as shown: at (x, y), from (sx, sy), `w` x `h` px."""

    surface: pygame.Surface
    x: int
    y: int
    sx: int
    sy: int
    w: int
    h: int
    opacity: int
    blend: int
    opaque: bool

    @property
    def rect(self) -> pygame.Rect:
        return pygame.Rect(self.x, self.y, self.w, self.h)


class Target(NamedTuple):
    """Something to touch: where (px), what it is called and what it does for people who listen."""

    id: str
    rect: pygame.Rect
    label: str
    role: str
    radius: int
    enabled: bool
    path: Path


class TextBox(NamedTuple):
    """A text with the room it has and the room (w, h) it needs, px.

    `cut` if it ends in an ellipsis.
    """

    text: str
    rect: pygame.Rect
    needed: tuple[int, int]
    cut: bool
    path: Path


class ScrollView(NamedTuple):
    """A window (px), how far its content reaches beyond it, and how far down it is at first."""

    rect: pygame.Rect
    over: int
    start: int

    def clamp(self, offset: float) -> int:
        """An offset (px, down is positive) within bounds."""
        # The content moves down to show what is above: `start` px at most, for so far it began.
        return int(min(self.start, max(self.start - self.over, offset)))


class Displacement(NamedTuple):
    """How a group is displaced (px) and how visible it is (0-1)."""

    dx: int = 0
    dy: int = 0
    opacity: float = 1.0


class _Shift(NamedTuple):
    dx: int
    dy: int
    clip: pygame.Rect | None
    opacity: float


STILL = _Shift(0, 0, None, 1.0)


@dataclass
class Frame:
    """A page at one moment."""

    items: list[PageItem]
    targets: list[Target]

    def at(self, point: tuple[int, int]) -> Target | None:
        """The enabled target under a point in px; the last drawn wins."""
        found = [t for t in self.targets if t.enabled and t.rect.collidepoint(point)]
        return found[-1] if found else None


@dataclass
class Page:
    """Everything a layout yields, in drawing order."""

    items: list[Placed] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    texts: list[TextBox] = field(default_factory=list)
    scrolls: dict[str, ScrollView] = field(default_factory=dict)

    def frame(self, moves: Mapping[str, Displacement] | None = None) -> Frame:
        """The page with its groups moved: a sheet half in, a chat scrolled back."""
        # A page is laid out once and moved at every frame of a slide. Its items lie in few groups,
        # so each path is reckoned once: by identity, for a path is shared and slow to hash.
        shifts: dict[int, _Shift] = {}
        items = []
        for placed in self.items:
            item = _shown(placed, _shift(placed.path, moves or {}, shifts))
            if item:
                items.append(item)
        targets = [
            t for t in (_moved(t, _shift(t.path, moves or {}, shifts)) for t in self.targets) if t
        ]
        return Frame(items, targets)

    def scroll_at(self, point: tuple[int, int]) -> str | None:
        """The name of the scrolling part under a point in px."""
        views = self.scrolls.items()
        found = [name for name, view in views if view.over and view.rect.collidepoint(point)]
        return found[-1] if found else None


def _shift(path: Path, moves: Mapping[str, Displacement], known: dict[int, _Shift]) -> _Shift:
    if not path:
        return STILL
    found = known.get(id(path))
    if found is None:
        found = known[id(path)] = _reckon(path, moves)
    return found


def _reckon(path: Path, moves: Mapping[str, Displacement]) -> _Shift:
    dx, dy, opacity = 0, 0, 1.0
    clip: pygame.Rect | None = None
    for group in path:
        # The window is moved by the groups around it and not by its own: what scrolls moves behind
        # a window that stays.
        if group.clip is not None:
            window = group.clip.move(dx, dy)
            clip = window if clip is None else clip.clip(window)
        move = moves.get(group.name)
        if move:
            dx, dy, opacity = dx + move.dx, dy + move.dy, opacity * move.opacity
    return _Shift(dx, dy, clip, opacity)


def _shown(placed: Placed, shift: _Shift) -> PageItem | None:
    surface, x, y, opacity, blend, opaque, _ = placed
    w, h = surface.get_size()
    x, y = x + shift.dx, y + shift.dy
    opacity = round(opacity * shift.opacity)
    if opacity <= 0:
        return None
    # What is half faded no longer hides what lies below, however opaque its surface.
    if shift.clip is None:
        return PageItem(surface, x, y, 0, 0, w, h, opacity, blend, opaque and opacity == 255)
    seen = shift.clip.clip((x, y, w, h))
    if not seen:
        return None
    cut = (seen.x, seen.y, seen.x - x, seen.y - y, seen.w, seen.h)
    return PageItem(surface, *cut, opacity, blend, opaque and opacity == 255)


def _moved(target: Target, shift: _Shift) -> Target | None:
    if shift is STILL:
        return target
    rect = target.rect.move(shift.dx, shift.dy)
    if shift.clip is not None:
        rect = rect.clip(shift.clip)
    # Scrolled out of its window, or on its way out of sight: a finger cannot mean it.
    return target._replace(rect=rect) if rect and shift.opacity > 0.5 else None

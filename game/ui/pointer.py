"""Finger, mouse and keyboard as one stream of plain events, so that screens know no device."""

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

Point = tuple[int, int]
SLOP_DP = 9
"""So far a finger may slip and still mean what it touched; a child's slips more than one thinks."""
WHEEL_DP = 48
"""How far one notch of a wheel scrolls."""


@dataclass(frozen=True)
class Press:
    """A finger or button went down at `point` px."""

    point: Point


@dataclass(frozen=True)
class Release:
    """It went up; `tap` if it had not moved on the way."""

    point: Point
    tap: bool


@dataclass(frozen=True)
class Drag:
    """It moved by (dx, dy) px while down, having started at `start`."""

    point: Point
    dx: int
    dy: int
    start: Point


@dataclass(frozen=True)
class WheelTurn:
    """A wheel turned over `point`; positive `dy` px shows what is above."""

    point: Point
    dy: int


@dataclass(frozen=True)
class KeyPress:
    """A key went down: its name as in `pygame.key.name`, the character typed, and the modifiers
    held.
    """

    name: str
    character: str
    shift: bool
    control: bool


Event = Press | Release | Drag | WheelTurn | KeyPress


class Pointer:
    """Follows one finger, or the mouse. `size` is the window's (px), `scale` px to a dp."""

    def __init__(self, size: Point, scale: float = 1.0) -> None:
        self.size, self.scale = size, scale
        self._finger: int | None = None
        self._start: Point | None = None
        self._last: Point = (0, 0)
        self._moved = False

    def read(self, event: pygame.event.Event) -> Iterator[Event]:
        """What a pygame event means, if anything."""
        if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION):
            # SDL makes a mouse event of every touch besides: each tap would come twice.
            if not getattr(event, "touch", False):
                yield from self._mouse(event)
        elif event.type in (pygame.FINGERDOWN, pygame.FINGERUP, pygame.FINGERMOTION):
            yield from self._touch(event)
        elif event.type == pygame.MOUSEWHEEL and not getattr(event, "touch", False):
            # A touch pad turns by parts of a notch, which `y` rounds to nothing.
            turned = getattr(event, "precise_y", event.y)
            yield WheelTurn(self._last, round(turned * WHEEL_DP * self.scale))
        elif event.type == pygame.KEYDOWN:
            held = event.mod
            yield KeyPress(
                pygame.key.name(event.key),
                event.unicode,
                bool(held & pygame.KMOD_SHIFT),
                bool(held & pygame.KMOD_CTRL),
            )

    def _mouse(self, event: pygame.event.Event) -> Iterator[Event]:
        # A hand on the mouse while a finger is down would tear the finger's drag away.
        if self._finger is not None:
            return
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            yield self._down(event.pos)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            yield from self._up(event.pos)
        elif event.type == pygame.MOUSEMOTION:
            yield from self._move(event.pos)

    def _touch(self, event: pygame.event.Event) -> Iterator[Event]:
        # Fingers come as parts of the window, 0 to 1. A second one (a palm, a friend's) is left out
        # until the first is up.
        point = (round(event.x * self.size[0]), round(event.y * self.size[1]))
        if event.type == pygame.FINGERDOWN and self._finger is None:
            self._finger = event.finger_id
            yield self._down(point)
        elif event.finger_id == self._finger and event.type == pygame.FINGERUP:
            self._finger = None
            yield from self._up(point)
        elif event.finger_id == self._finger:
            yield from self._move(point)

    def _down(self, point: Point) -> Event:
        self._start, self._last, self._moved = point, point, False
        return Press(point)

    def _up(self, point: Point) -> Iterator[Event]:
        # An up without a down began outside the window, or on the page before.
        if self._start is not None:
            yield Release(point, not self._moved)
        self._start = None

    def _move(self, point: Point) -> Iterator[Event]:
        # Nothing is down: only where the wheel would turn is noted.
        if self._start is None:
            self._last = point
            return
        away = max(abs(point[0] - self._start[0]), abs(point[1] - self._start[1]))
        if not self._moved and away <= SLOP_DP * self.scale:
            return
        # The first drag holds all that was swallowed on the way: the page stays under the finger.
        # Once it is a drag it never becomes a tap again, even back at its start.
        dx, dy = point[0] - self._last[0], point[1] - self._last[1]
        self._moved, self._last = True, point
        yield Drag(point, dx, dy, self._start)

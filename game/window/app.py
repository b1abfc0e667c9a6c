"""The window's heart: events in, a screen's page out, only what changed painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pygame

from game.ui.cache import Cache
from game.ui.display import Canvas
from game.ui.focus import pressed, ring, step, toward
from game.ui.kit import Kit
from game.ui.metrics import Metrics
from game.ui.motion import Motion
from game.ui.node import lay_out
from game.ui.page import Frame, Item, Move, Page, ScrollView, Target
from game.ui.pointer import Drag, Key, Pointer, Press, Release, Scroll
from game.ui.theme import CONTRAST, MORNING, NIGHT
from game.window.screen import Screen

_FRAME = 1 / 60
_THEMES = {"night": NIGHT, "morning": MORNING}
_ARROWS = ("up", "down", "left", "right")
PRESS_SECONDS = 0.16
PICTURES = 64 * 1024 * 1024
"""Bytes of pictures kept: a long debrief and the chat before it."""


class Looks(Protocol):
    """What of the settings the window itself needs."""

    @property
    def text_scale(self) -> float: ...

    @property
    def high_contrast(self) -> bool: ...

    @property
    def reduced_motion(self) -> bool: ...


class App:
    """Shows one screen on a surface. The clock is handed in, so that tests own the time."""

    def __init__(
        self,
        surface: pygame.Surface,
        clock: Callable[[], float],
        looks: Looks,
        motion: Motion,
        cache: Cache | None = None,
    ) -> None:
        self.clock = clock
        self.looks = looks
        self.motion = motion
        self.running = True
        self.screen: Screen | None = None
        self.page = Page()
        self.focus: str | None = None
        self._scrolled: dict[str, int] = {}
        self._pressed: tuple[str, float] | None = None
        self._dirty = True
        self._cache = cache if cache is not None else Cache(PICTURES)
        self.resize(surface)

    def resize(self, surface: pygame.Surface) -> None:
        """Draw on another surface, or on the same one in another size."""
        self.canvas = Canvas(surface)
        self._make_kit()

    def restyle(self, looks: Looks) -> None:
        """Draw with other settings."""
        self.looks = looks
        self._make_kit()

    def _make_kit(self) -> None:
        metrics = Metrics(*self.canvas.surface.get_size(), self.looks.text_scale)
        name = self.screen.theme if self.screen else "night"
        theme = CONTRAST if self.looks.high_contrast else _THEMES[name]
        self.kit = Kit(metrics, theme, self._cache, self.looks.reduced_motion)
        self.pointer = Pointer(self.canvas.surface.get_size(), metrics.scale)
        self._dirty = True

    def go(self, screen: Screen) -> None:
        """Show another screen."""
        self.screen = screen
        self.focus = None
        self._scrolled.clear()
        self.motion.moves(float("inf"))
        self._make_kit()

    def changed(self) -> None:
        """What the screen shows has changed."""
        self._dirty = True

    def repaint(self) -> None:
        """Paint everything again, say after the window was covered."""
        self.canvas.forget()

    def frame(self) -> list[pygame.Rect]:
        """Bring the surface up to date; returns the rectangles that changed, often none."""
        now = self.clock()
        if self.screen is not None and self.screen.advance(now):
            self._dirty = True
        if self._dirty:
            self._rebuild()
        shown = self.shown()
        return self.canvas.show([*shown.items, *self._marks(shown)])

    def shown(self) -> Frame:
        """The page as it stands at this moment: scrolled, and with its parts on their way."""
        moves = dict(self.motion.moves(self.clock()))
        for name, offset in self._scrolled.items():
            moves[name] = Move(0, offset)
        return self.page.frame(moves)

    def wait(self) -> float | None:
        """Seconds until a frame is due again; None if only an event can change anything."""
        now = self.clock()
        if self._dirty or self.motion.busy(now):
            return _FRAME
        due = (self._press_ends(), self.screen.due() if self.screen else None)
        times = [moment for moment in due if moment is not None]
        return max(0.0, min(times) - now) if times else None

    def handle(self, event: pygame.event.Event) -> None:
        """One event of the window system."""
        for given in self.pointer.read(event):
            if isinstance(given, Press):
                self._press(given)
            elif isinstance(given, Release):
                self._release(given)
            elif isinstance(given, Drag):
                self._scroll(given.start, given.dy)
            elif isinstance(given, Scroll):
                self._scroll(given.point, given.dy)
            else:
                self._key(given)

    def targets(self) -> list[Target]:
        """What can be touched now, in reading order."""
        return self.shown().targets

    def activate(self, target: str) -> None:
        """Do what a target does, by whichever way it was reached."""
        if self.screen is not None:
            self.screen.act(target)
            self._dirty = True

    def _rebuild(self) -> None:
        if self.screen is None:
            return
        before = self.page.scrolls
        self.page = lay_out(self.kit, self.screen.build(self.kit))
        for name, view in self.page.scrolls.items():
            grown = name in before and before[name].over != view.over
            kept = 0 if grown and view.start else self._scrolled.get(name, 0)
            self._scrolled[name] = view.clamp(kept)
        self._dirty = False

    def _marks(self, shown: Frame) -> list[Item]:
        """The shade of what is pressed and the ring of what has the focus."""
        marks: list[Item] = []
        for target in shown.targets:
            if self._pressed and target.id == self._pressed[0]:
                marks += pressed(self.kit, target)
            if target.id == self.focus:
                marks += ring(self.kit, target)
        if self._pressed and self.clock() >= self._pressed[1]:
            self._pressed = None
        return marks

    def _press_ends(self) -> float | None:
        return self._pressed[1] if self._pressed and self._pressed[1] < float("inf") else None

    def _press(self, given: Press) -> None:
        self.focus = None
        target = self.shown().at(given.point)
        self._pressed = (target.id, float("inf")) if target else None

    def _release(self, given: Release) -> None:
        if self._pressed:
            self._pressed = (self._pressed[0], self.clock() + PRESS_SECONDS)
        if given.tap:
            target = self.shown().at(given.point)
            self.activate(target.id if target else "")

    def _scroll(self, point: tuple[int, int], dy: int) -> None:
        self._pressed = None
        name = self.page.scroll_at(point)
        if name is not None:
            self._scroll_by(name, dy)

    def _scroll_by(self, name: str, dy: int) -> None:
        view = self.page.scrolls[name]
        self._scrolled[name] = view.clamp(self._scrolled.get(name, 0) + dy)

    def _key(self, key: Key) -> None:
        targets = self.targets()
        if key.name == "tab":
            self._focus(step(targets, self.focus, back=key.shift))
        elif key.name in _ARROWS and not key.control:
            self._focus(toward(targets, self.focus, key.name))
        elif key.name in ("return", "space", "enter") and self.focus:
            self.activate(self.focus)
        elif key.name in ("page up", "page down"):
            self._page(1 if key.name == "page up" else -1)
        elif self.screen is not None:
            handled = self.screen.back() if key.name == "escape" else self.screen.key(key)
            self._dirty |= handled

    def _page(self, sign: int) -> None:
        for name, view in self.page.scrolls.items():
            if view.over:
                self._scroll_by(name, sign * int(view.rect.h * 0.8))
                return

    def _focus(self, target: str | None) -> None:
        self.focus = target
        self._bring_into_view(target)

    def _bring_into_view(self, target: str | None) -> None:
        for found in self.page.targets:
            if found.id != target:
                continue
            for group in found.path:
                view = self.page.scrolls.get(group.name)
                if group.scrolls and view is not None:
                    self._scrolled[group.name] = _seen(view, found, self._scrolled[group.name])


def _seen(view: ScrollView, target: Target, offset: int) -> int:
    """The scroll offset at which a target can be seen whole."""
    window, rect = view.rect, target.rect.move(0, offset)
    margin = rect.h // 2
    if rect.top < window.top:
        offset += window.top - rect.top + margin
    elif rect.bottom > window.bottom:
        offset -= rect.bottom - window.bottom + margin
    return view.clamp(offset)

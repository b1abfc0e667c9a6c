"""The window's heart: events in, a screen's page out, only what changed painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pygame

from game.ui.display import Canvas
from game.ui.focus import pressed, ring, step, stops, toward
from game.ui.kit import Cache, Kit, Metrics
from game.ui.motion import Motion
from game.ui.page import Displacement, Frame, Page, PageItem, ScrollView, Target
from game.ui.pointer import Drag, KeyPress, Pointer, Press, Release, WheelTurn
from game.ui.theme import CONTRAST, MORNING, NIGHT
from game.ui.toolkit import lay_out
from game.ui.wrapper import INERT
from game.window.prefetch import Prefetcher
from game.window.read_aloud import Hearing, ScreenReader
from game.window.screen import Screen
from game.window.sounds import Sounds
from game.window.switching import Switches, Switching

_FRAME = 1 / 60
_THEMES = {"night": NIGHT, "morning": MORNING}
_ARROWS = ("up", "down", "left", "right")
PRESS_SECONDS = 0.16
PICTURES = 24 * 1024 * 1024
"""Bytes of pictures kept at least."""
SCREENFULS = 6.0
"""How many screens full of pixels are kept: a chat, its sheets, and what comes next."""


class Looks(Switches, Hearing, Protocol):
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
        narrator: ScreenReader | None = None,
    ) -> None:
        self.clock = clock
        self.looks = looks
        self.motion = motion
        self.running = True
        self.sounds = Sounds()
        self.screen: Screen | None = None
        self.page = Page()
        self.focus: str | None = None
        self.switching = Switching(looks)
        self.narrator = narrator if narrator is not None else ScreenReader(looks)
        self._arrived = False
        self._held: set[int] = set()
        self._scrolled: dict[str, int] = {}
        self._pressed: tuple[str, float] | None = None
        self._dirty = True
        self._cache = cache if cache is not None else Cache(PICTURES)
        self._grows = cache is None
        self._forethought = Prefetcher()
        self.resize(surface)

    def resize(self, surface: pygame.Surface) -> None:
        """Draw on another surface, or on the same one in another size."""
        self.canvas = Canvas(surface)
        if self._grows:
            wide, tall = surface.get_size()
            self._cache.budget = max(PICTURES, int(SCREENFULS * 4 * wide * tall))
        self._make_kit()

    def restyle(self, looks: Looks) -> None:
        """Draw with other settings."""
        self.looks = self.switching.settings = self.narrator.settings = looks
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
        self.sounds.arrive(screen.theme)
        self.focus = None
        self._arrived = True
        self._scrolled.clear()
        self.motion.moves(float("inf"))
        self._make_kit()

    def close(self) -> None:
        """End after this turn of the loop."""
        self.running = False

    def changed(self) -> None:
        """What the screen shows has changed."""
        self._dirty = True

    def repaint(self) -> None:
        """Paint everything again, say after the window was covered."""
        self.canvas.forget()

    def frame(self) -> list[pygame.Rect]:
        """Bring the surface up to date; returns the rectangles that changed, often none."""
        now = self.clock()
        self.sounds.settle()
        if self.screen is not None and self.screen.advance(now):
            self._dirty = True
        if self._dirty:
            self._rebuild()
        if self.switching.show(self.page.targets, now) or self.switching.advance(now):
            self._switched()
        shown = self.shown()
        return self.canvas.show([*shown.items, *self._marks(shown)])

    def shown(self) -> Frame:
        """The page as it stands at this moment: scrolled, and with its parts on their way."""
        moves = dict(self.motion.moves(self.clock()))
        for name, offset in self._scrolled.items():
            moves[name] = Displacement(0, offset)
        return self.page.frame(moves)

    def wait(self) -> float | None:
        """Seconds until a frame is due again; None if only an event can change anything."""
        now = self.clock()
        if self._dirty or self.motion.busy(now):
            return _FRAME
        screen = self.screen.due() if self.screen else None
        due = (self._press_ends(), screen, self.switching.due())
        times = [moment for moment in due if moment is not None]
        return max(0.0, min(times) - now) if times else None

    def handle(self, event: pygame.event.Event) -> None:
        """One event of the window system."""
        if self._is_held(event):
            return
        for given in self.pointer.read(event):
            if isinstance(given, Press):
                self._press(given)
            elif isinstance(given, Release):
                self._release(given)
            elif isinstance(given, Drag):
                self._scroll(given.start, given.dy)
            elif isinstance(given, WheelTurn):
                self._scroll(given.point, given.dy)
            else:
                self._key(given)

    def targets(self) -> list[Target]:
        """What can be touched now, in reading order."""
        return self.shown().targets

    def activate(self, target: str) -> None:
        """Do what a target does, by whichever way it was reached."""
        if self.screen is not None:
            self.sounds.tap(target)
            self.narrator.hush()
            self.screen.act(target)
            self._dirty = True

    def _rebuild(self) -> None:
        if self.screen is None:
            return
        self._forethought.start(self.screen.ahead())
        before, anchor = self.page.scrolls, self.screen.anchor
        stood = self._height_of(anchor)
        self.page = lay_out(self.kit, self.screen.build(self.kit))
        for name, view in self.page.scrolls.items():
            grown = name in before and before[name].over != view.over
            kept = 0 if grown and view.start else self._scrolled.get(name, 0)
            self._scrolled[name] = view.clamp(kept)
        self._dirty = False
        if stood is not None and self._height_of(anchor) is not None:
            self._hold(anchor, stood)
        if self._arrived:
            self._arrived = False
            self.narrator.page(self.texts())

    def ahead(self) -> bool:
        """Prepare a little of what may come next. Returns whether there is more to prepare."""
        return not self._dirty and self._forethought.step(self.kit)

    def texts(self) -> list[str]:
        """What the page says, to be read aloud."""
        said = self.screen.aloud() if self.screen else None
        if said is not None:
            return said
        open_texts = (t for t in self.page.texts if all(g.name != INERT for g in t.path))
        return [text.text for text in open_texts]

    def _height_of(self, target: str) -> int | None:
        """How far down the screen a target stands now, px."""
        for found in self.page.targets if target else ():
            if found.id == target:
                offsets = (self._scrolled.get(g.name, 0) for g in found.path if g.scrolls)
                return found.rect.y + sum(offsets)
        return None

    def _hold(self, target: str, stood: int) -> None:
        """Scroll so that a target stays where it stood, and what came with it can be seen."""
        found = next(t for t in self.page.targets if t.id == target)
        for group in (g for g in found.path if g.scrolls):
            self._scroll_by(group.name, stood - (self._height_of(target) or 0))
        for below in self.page.targets:
            if self.screen and below.id in self.screen.comes_with_anchor:
                self._bring_into_view(below.id)

    def _marks(self, shown: Frame) -> list[PageItem]:
        """The shade of what is pressed and the ring of what has the focus."""
        marks: list[PageItem] = []
        for target in shown.targets:
            if self._pressed and target.id == self._pressed[0]:
                marks += pressed(self.kit, target)
            if target.id == self.focus or target.id in self.switching.marked:
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

    def _key(self, key: KeyPress) -> None:
        action = self.switching.action(key.name)
        if action:
            self._switch(action == "step")
        elif key.name == "tab":
            every = self.page.targets
            self._focus(step(stops(every, self.focus), self.focus, back=key.shift))
        elif key.name in _ARROWS and not key.control:
            self._focus(toward(self.targets(), self.focus, key.name))
        elif key.name in ("return", "space", "enter") and self.focus:
            self.activate(self.focus)
        elif key.name in ("page up", "page down"):
            self._page(1 if key.name == "page up" else -1)
        elif key.name == "r" and not key.control:
            self._read(key.shift)
        elif self.screen is not None:
            self.narrator.hush()
            handled = self.screen.back() if key.name == "escape" else self.screen.key(key)
            self._dirty |= handled

    def _is_held(self, event: pygame.event.Event) -> bool:
        """Whether a switch is only being held: it counts once, however long that takes."""
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
        if event.type != pygame.KEYDOWN or not self.switching.on:
            return False
        held = event.key in self._held
        self._held.add(event.key)
        return held

    def _switch(self, steps: bool) -> None:
        """A switch was pressed."""
        if steps:
            self.switching.step(self.clock())
            self._switched()
            return
        chosen = self.switching.select(self.clock())
        if chosen is not None:
            self.activate(chosen)
        else:
            self._switched()

    def _switched(self) -> None:
        """Show and read what a switch would select now."""
        self.focus = None
        found = {t.id: t for t in self.page.targets}
        marked = [found[name] for name in self.switching.marked if name in found]
        for target in marked[:1]:
            here = {group.name for group in target.path}
            for name in self.page.scrolls.keys() - here:
                self._scrolled[name] = self.page.scrolls[name].clamp(0)
            self._bring_into_view(target.id)
        self.narrator.targets(marked)

    def _read(self, switches: bool) -> None:
        """Read the page again, or with shift turn reading on and off."""
        if switches:
            self.narrator.turn()
        else:
            self.narrator.page(self.texts(), asked=True)

    def _page(self, sign: int) -> None:
        for name, view in self.page.scrolls.items():
            if view.over:
                self._scroll_by(name, sign * int(view.rect.h * 0.8))
                return

    def _focus(self, target: str | None) -> None:
        self.focus = target
        self._bring_into_view(target)
        for found in self.page.targets:
            if found.id == target:
                self.narrator.target(found)

    def _bring_into_view(self, target: str | None) -> None:
        for found in self.page.targets:
            if found.id != target:
                continue
            for group in found.path:
                view = self.page.scrolls.get(group.name)
                if group.scrolls and view is not None:
                    self._scrolled[group.name] = _seen(
                        view, found, self._scrolled.get(group.name, 0)
                    )


def _seen(view: ScrollView, target: Target, offset: int) -> int:
    """The scroll offset at which a target can be seen whole."""
    window, rect = view.rect, target.rect.move(0, offset)
    margin = rect.h // 2
    if rect.top < window.top:
        offset += window.top - rect.top + margin
    elif rect.bottom > window.bottom:
        offset -= rect.bottom - window.bottom + margin
    return view.clamp(offset)

"""The window's heart: events in, a screen's page out, only what changed painted."""

from collections.abc import Callable
from typing import Protocol

import pygame

from game.ui.display import Canvas
from game.ui.focus import pressed, ring, step, stops, toward
from game.ui.kit import Cache, Kit, Metrics
from game.ui.motion import Motion
from game.ui.page import Displacement, Frame, Page, PageItem, Target
from game.ui.pointer import Drag, KeyPress, Pointer, Press, Release, WheelTurn
from game.ui.theme import CONTRAST, THEMES
from game.ui.toolkit import lay_out
from game.ui.wrapper import INERT
from game.window.prefetch import Prefetcher
from game.window.read_aloud import Hearing, ScreenReader
from game.window.screen import Screen
from game.window.scrolling import Scrolling
from game.window.sounds import Sounds
from game.window.switching import Switches, Switching

_FRAME = 1 / 60
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
        self.focus: str | None = None
        self.scrolling = Scrolling()
        self.switching = Switching(looks)
        self.narrator = narrator if narrator is not None else ScreenReader(looks)
        self._arrived = False
        self._held: set[int] = set()
        self._pressed: tuple[str, float] | None = None
        self._dirty = True
        self._cache = cache if cache is not None else Cache(PICTURES)
        self._grows = cache is None
        self._prefetcher = Prefetcher()
        self.resize(surface)

    @property
    def page(self) -> Page:
        """The page as it was last built, unscrolled."""
        return self.scrolling.page

    def resize(self, surface: pygame.Surface) -> None:
        """Draw on another surface, or on the same one in another size."""
        self.canvas = Canvas(surface)
        # On a large screen the least budget would hold less than one page and its sheets: every
        # frame would make pictures that the next one has to make again. A cache that was handed in
        # is shared by many windows and keeps its own size.
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
        theme = CONTRAST if self.looks.high_contrast else THEMES[name]
        self.kit = Kit(metrics, theme, self._cache, self.looks.reduced_motion)
        self.pointer = Pointer(self.canvas.surface.get_size(), metrics.scale)
        self._dirty = True

    def go(self, screen: Screen) -> None:
        """Show another screen."""
        self.screen = screen
        self.sounds.arrive(screen.theme)
        # Ids repeat from page to page: a focus taken along would let Return act on a stranger.
        self.focus = None
        self._arrived = True
        self.scrolling.clear()
        # Movements end here: a sheet half way in must not go on over the next screen's sheet.
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
        # First the story, which may go to another screen, then the page of whatever came, then the
        # scan, which can only step over targets that are there.
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
        for name, offset in self.scrolling.offsets.items():
            moves[name] = Displacement(0, offset)
        return self.page.frame(moves)

    def wait(self) -> float | None:
        """Seconds until a frame is due again; None if only an event can change anything."""
        now = self.clock()
        if self._dirty or self.motion.busy(now):
            return _FRAME
        screen = self.screen.due() if self.screen else None
        # Each wakes the loop by itself; with none of them it sleeps until an event, at no cost.
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
            # Before the act: what it brings is read anew, and must not be cut off with the old.
            self.narrator.hush()
            self.screen.act(target)
            self._dirty = True

    def _rebuild(self) -> None:
        if self.screen is None:
            return
        self._prefetcher.start(self.screen.ahead())
        page = lay_out(self.kit, self.screen.build(self.kit))
        self.scrolling.show(page, self.screen.anchor, self.screen.comes_with_anchor)
        self._dirty = False
        # Only now: what a screen says is known when its page has been laid out.
        if self._arrived:
            self._arrived = False
            self.narrator.page(self.texts())

    def ahead(self) -> bool:
        """Prepare a little of what may come next. Returns whether there is more to prepare."""
        return not self._dirty and self._prefetcher.step(self.kit)

    def texts(self) -> list[str]:
        """What the page says, to be read aloud."""
        said = self.screen.aloud() if self.screen else None
        if said is not None:
            return said
        # What lies under a sheet is still drawn, darkened, but it is not what one is asked about.
        open_texts = (t for t in self.page.texts if all(g.name != INERT for g in t.path))
        return [text.text for text in open_texts]

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
        # A finger needs no ring of the keyboard's, and Return is then the screen's again.
        self.focus = None
        target = self.shown().at(given.point)
        self._pressed = (target.id, float("inf")) if target else None

    def _release(self, given: Release) -> None:
        # The shade outlasts the finger: of a quick tap one would else see nothing.
        if self._pressed:
            self._pressed = (self._pressed[0], self.clock() + PRESS_SECONDS)
        if given.tap:
            target = self.shown().at(given.point)
            # Beside everything counts too: it hurries the story, or lets go of a picked line.
            self.activate(target.id if target else "")

    def _scroll(self, point: tuple[int, int], dy: int) -> None:
        self._pressed = None
        name = self.page.scroll_at(point)
        if name is not None:
            self.scrolling.by(name, dy)

    def _key(self, key: KeyPress) -> None:
        # Switches first: a player who has nothing else types their keys alone, whatever these mean
        # to others. Then the window's own keys; the screen gets the rest.
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
            self.scrolling.by_page(1 if key.name == "page up" else -1)
        elif key.name == "r" and not key.control:
            self._read(key.shift)
        elif self.screen is not None:
            self.narrator.hush()
            handled = self.screen.back() if key.name == "escape" else self.screen.key(key)
            self._dirty |= handled

    def _is_held(self, event: pygame.event.Event) -> bool:
        """Whether a switch is only being held: it counts once, however long that takes."""
        # pygame repeats a held key; a shaky or resting hand would select again and again.
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
            # A switch cannot scroll. What the scan left behind goes back to where it begins, so
            # that the parts one is not in show what they show first.
            self.scrolling.back_to_start({group.name for group in target.path})
            self.scrolling.bring_into_view(target.id)
        self.narrator.targets(marked)

    def _read(self, switches: bool) -> None:
        """Read the page again, or with shift turn reading on and off."""
        if switches:
            self.narrator.turn()
        else:
            self.narrator.page(self.texts(), asked=True)

    def _focus(self, target: str | None) -> None:
        self.focus = target
        self.scrolling.bring_into_view(target)
        for found in self.page.targets:
            if found.id == target:
                self.narrator.target(found)

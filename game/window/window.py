"""The real window: opens it, waits for events, survives what happens to it."""

import ctypes
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import pygame

from game.window.app import App

TITLE = "Không Một Mình · Not Alone"
LEAST = (320, 240)
"""The smallest window (px) that is opened by itself."""
DRIVER = "SDL_VIDEODRIVER"
UNSEEN = ("offscreen", "dummy")
"""Drivers that show nobody anything. SDL takes one by itself where a display does not answer."""
ACCELERATION = "SDL_FRAMEBUFFER_ACCELERATION"
NAP = 0.016
"""Seconds between two looks for events while nothing moves: a frame's length."""
SLOW_FLIP = 0.008
"""Seconds; a flip slower than this eats half of a frame, and drawing wants the other half."""
_AWAY = (pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN)
_AGAIN = (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.WINDOWSHOWN)
_SLEEP_MS = 60_000
_IDLE_MS = 100
"""So much time to wait is time to prepare what comes next."""


class NoWindow(Exception):
    """The machine has no display that a window could open on."""


class DisplayLost(Exception):
    """The display went away while the game was running. Everything kept is kept."""


def open_window(size: tuple[int, int] | None, fullscreen: bool) -> pygame.Surface:
    """A window of a size (px), of the whole screen, or of most of it. Raises `NoWindow`."""
    return_large_blocks()
    try:
        surface = _opened(size, fullscreen)
        if ACCELERATION not in os.environ and _flip_seconds() > SLOW_FLIP:
            # Without a graphics card SDL sends every picture through a texture that is drawn in
            # software: a flip took 18 times as long, and the game four times the memory. Which
            # path is taken can only be told by measuring it, and only be changed on a new window.
            os.environ[ACCELERATION] = "0"
            pygame.display.quit()
            surface = _opened(size, fullscreen)
    except pygame.error as error:
        # What SDL began to open must not stay behind a game that goes on as text.
        pygame.quit()
        raise NoWindow(str(error)) from error
    pygame.key.set_repeat(400, 60)
    return surface


def close_window() -> None:
    pygame.display.quit()


def _opened(size: tuple[int, int] | None, fullscreen: bool) -> pygame.Surface:
    pygame.display.init()
    # A display that is named but does not answer makes SDL draw for nobody, without an error: the
    # game would run unseen where it could be played as text. Unless it was asked for by name.
    driver = pygame.display.get_driver()
    if driver in UNSEEN and driver not in os.environ.get(DRIVER, "").split(","):
        raise pygame.error("no display answers")
    pygame.font.init()
    pygame.display.set_caption(TITLE)
    if fullscreen:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
    return pygame.display.set_mode(size or _fitting_size(), pygame.RESIZABLE)


def _flip_seconds() -> float:
    """How long showing a whole new picture takes, the best of three."""
    # The best, because the first flip also opens things, and another program may take its turn.
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        pygame.display.flip()
        times.append(time.perf_counter() - begun)
    return min(times)


def _fitting_size() -> tuple[int, int]:
    """Most of the desktop, upright where it is upright."""
    wide, tall = pygame.display.get_desktop_sizes()[0]
    return max(LEAST[0], wide * 9 // 10), max(LEAST[1], tall * 85 // 100)


def _events_within(seconds: float) -> list[pygame.event.Event]:
    """The next events, waited for in naps: SDL's own wait looks a thousand times a second."""
    end = time.monotonic() + seconds
    while True:
        events = pygame.event.get()
        left = end - time.monotonic()
        if events or left <= 0:
            return events
        time.sleep(min(NAP, left))


class Loop:
    """Runs an app until it ends. While nothing moves it sleeps until an event comes."""

    def __init__(self, app: App, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.clock = clock
        self._away: float | None = None

    def run(self) -> None:
        """Until the app ends. Raises `DisplayLost`."""
        try:
            while self.app.running:
                self._turn()
        except pygame.error as error:
            # With a display still there it was some other fault, and must not be hidden.
            if pygame.display.get_init() and pygame.display.get_surface() is not None:
                raise
            raise DisplayLost(str(error)) from error

    def _turn(self) -> None:
        for event in self._events():
            self._handle(event)
        # Minimised nothing is drawn and no time passes for the story; `_back` makes up for it.
        if self._away is None and self.app.running:
            rects = self.app.frame()
            if rects:
                pygame.display.update(rects)

    def _events(self) -> list[pygame.event.Event]:
        wait = None if self._away is not None else self.app.wait()
        # Away or with nothing due only an event can change anything; the long sleep is a bound for
        # waits, not a rhythm. Never zero: that would turn the loop without a rest.
        milliseconds = _SLEEP_MS if wait is None else max(1, int(wait * 1000))
        # While there is more to prepare the loop comes back at once. The steps are small: a touch
        # meanwhile waits for one of them at most.
        if self._away is None and milliseconds > _IDLE_MS and self.app.ahead():
            milliseconds = 1
        return _events_within(milliseconds / 1000)

    def _handle(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            self.app.running = False
        elif event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            self._resized()
        elif event.type in _AWAY:
            # A second such event overwrites the first; the time between them counts as played.
            self._away = self.clock()
        elif event.type in _AGAIN:
            self._back()
        else:
            self.app.handle(event)

    def _resized(self) -> None:
        surface = pygame.display.get_surface()
        # Some systems shrink a window to nothing while it is minimised: no page fits that.
        if surface is not None and min(surface.get_size()) > 0:
            self.app.resize(surface)

    def _back(self) -> None:
        # Also after being covered, without having been away: the picture may be gone.
        if self._away is not None and self.app.screen is not None:
            self.app.screen.pause(self.clock() - self._away)
        self._away = None
        self.app.repaint()


# Memory of large pictures goes back to the system as soon as they are forgotten.

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
_LARGE = 256 * 1024


def return_large_blocks() -> None:
    """On Linux: without this glibc keeps the room of every large picture, a third of all memory."""
    if not sys.platform.startswith("linux"):
        return
    with suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        # By itself glibc raises this bound with every large block that is freed, and then keeps
        # the next ones of that size in its heap; a bound that was set stays.
        mallopt(_M_MMAP_THRESHOLD, _LARGE)
        mallopt(_M_TRIM_THRESHOLD, _LARGE)
        mallopt(_M_ARENA_MAX, 1)

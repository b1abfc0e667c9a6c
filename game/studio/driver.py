"""A hand and a clock for the window: plays it as a finger, mouse, keyboard or switch would.

Tests and pictures use it; it touches where a finger would touch and knows nothing else.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pygame

from game.records.settings import Settings
from game.script.library import Library
from game.story import Cut, Run
from game.ui.kit import Cache
from game.ui.page import Target
from game.ui.speech import Silence, Voice
from game.window.game import Game
from game.window.play_screen import PlayScreen
from game.window.routes import Route, ToPlay
from game.window.screen import Screen

Way = Literal["finger", "mouse", "keyboard", "switch", "switches"]
_PICTURES = Cache(256 * 1024 * 1024)
"""One store for all drivers: a picture made for one is as good for the next."""
_LIBRARY = Library()
_SWIPES = 40
_PATIENCE = 4000
# pygame knows the other keys by their names as players type them: "k", "page up".
KEYS = {
    "tab": pygame.K_TAB,
    "return": pygame.K_RETURN,
    "escape": pygame.K_ESCAPE,
    "space": pygame.K_SPACE,
}
_MOUSE = {"down": pygame.MOUSEBUTTONDOWN, "up": pygame.MOUSEBUTTONUP, "move": pygame.MOUSEMOTION}
_FINGER = {"down": pygame.FINGERDOWN, "up": pygame.FINGERUP, "move": pygame.FINGERMOTION}


class NotThere(AssertionError):
    """The target cannot be reached; the message lists what can."""


class Driver:
    """One running game on a surface of some size (px). `now` is its clock, in seconds."""

    def __init__(
        self, size: tuple[int, int], settings: Settings | None = None, *,
        library: Library | None = None, folder: Path | None = None, cut: Cut = "full",
        way: Way = "finger", voice: Callable[[], Voice] = Silence, booth: bool = False,
    ) -> None:  # fmt: skip
        self.now = 0.0
        self.way: Way = way
        surface = pygame.display.set_mode(size)
        self.game = Game(
            surface, library or _LIBRARY, folder=folder, settings=settings,
            clock=lambda: self.now, cut=cut, cache=_PICTURES, voice=voice, booth=booth,
        )  # fmt: skip
        self.app = self.game.app
        self.services = self.game.services

    @property
    def screen(self) -> Screen:
        assert self.app.screen is not None
        return self.app.screen

    @property
    def playing(self) -> Run:
        """The run on screen."""
        screen = self.screen
        assert isinstance(screen, PlayScreen)
        return screen.playing

    def go(self, route: Route) -> None:
        """Show a screen and let it arrive."""
        self.services.show(route)
        self.settle()

    def screen_shown(self, route: Route) -> Screen:
        """Show a screen and return it, for those that lead back to another."""
        self.go(route)
        return self.screen

    def new_run(self, situation: str, variant: str, seed: int = 1) -> Run:
        """A fresh run of a situation that is known to be there."""
        run = self.services.new_run(situation, variant, seed)
        assert run is not None
        return run

    def play(self, situation: str, variant: str, seed: int = 1) -> None:
        """Begin a run and let its opening play."""
        self.go(ToPlay(self.new_run(situation, variant, seed)))
        self.play_on()

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.app.frame()

    def settle(self) -> None:
        """Let every movement end, a second at the most."""
        for _ in range(60):
            self.app.frame()
            if not self.app.motion.busy(self.now):
                break
            self.now += 1 / 60
        self.app.frame()

    def play_on(self) -> None:
        """Let the story run until it waits for the player, or until another screen comes."""
        self.app.frame()
        screen = self.screen
        # A story that goes on by itself, one timed choice after another, might never wait.
        for _ in range(_PATIENCE):
            due = screen.due()
            if due is None or self.screen is not screen:
                break
            self.now = max(self.now, due)
            self.app.frame()
        self.settle()

    def targets(self) -> list[Target]:
        return self.app.targets()

    def ids(self) -> list[str]:
        return [target.id for target in self.targets() if target.enabled]

    def do(self, target: str) -> None:
        """Reach a target the way this driver reaches things, and let it act."""
        if self.way == "keyboard":
            self.tab_to(target)
            self.press("return")
        elif self.way in ("switch", "switches"):
            self.switch_to(target)
        else:
            found = self.bring(target)
            self.tap(found.rect.center)
        self.settle()

    def bring(self, target: str) -> Target:
        """The target, scrolled into view by dragging. Raises `NotThere`."""
        for name in ("", *self.app.page.scrolls):
            for sign in (-1, 1):
                for _ in range(_SWIPES if name else 1):
                    found = self._visible(target)
                    if found is not None:
                        return found
                    if not name or not self._swipe(name, sign):
                        break
        raise NotThere(f"{target!r} cannot be reached; there is {', '.join(self.ids())}.")

    def tap(self, point: tuple[int, int]) -> None:
        """One touch or click."""
        for kind in ("down", "up"):
            self.app.handle(self._event(kind, point))
            self.now += 0.05
            self.app.frame()

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """A slow drag in steps, as a finger makes it."""
        self.app.handle(self._event("down", start))
        for part in range(1, 9):
            point = tuple(round(a + (b - a) * part / 8) for a, b in zip(start, end, strict=True))
            self.app.handle(self._event("move", (point[0], point[1])))
        self.app.handle(self._event("up", end))
        self.app.frame()

    def press(self, key: str, shift: bool = False) -> None:
        """One key."""
        code = KEYS.get(key) or pygame.key.key_code(key)
        modifiers = pygame.KMOD_SHIFT if shift else 0
        text = key if len(key) == 1 else ""
        event = pygame.event.Event(pygame.KEYDOWN, key=code, mod=modifiers, unicode=text)
        self.app.handle(event)
        self.app.handle(pygame.event.Event(pygame.KEYUP, key=code, mod=modifiers))
        self.app.frame()

    def tab_to(self, target: str) -> None:
        """Walk the focus to a target with the tab key. Raises `NotThere`."""
        for _ in range(len(self.app.page.targets) + 1):
            if self.app.focus == target:
                return
            self.press("tab")
        raise NotThere(f"The tab key does not reach {target!r}.")

    def switch_to(self, target: str) -> None:
        """Select a target by one switch, waiting for its turn, or by two. Raises `NotThere`."""
        # Out of step with the scan: at its very turn a press could count for either group.
        self.pass_time(self.services.settings.scan_seconds / 2)
        for _ in range(2 * len(self.app.page.targets) + 2):
            marked = self.app.switching.marked
            if target in marked:
                self.press("return")
                if len(marked) == 1:
                    return
                self.app.frame()
            elif self.way == "switches":
                self.press("space")
            else:
                self.pass_time(self.services.settings.scan_seconds)
        raise NotThere(f"Scanning does not come to {target!r}.")

    def picture(self) -> pygame.Surface:
        """What is on the screen now, painted afresh."""
        self.app.repaint()
        self.app.frame()
        return self.app.canvas.surface

    def _visible(self, target: str) -> Target | None:
        whole = {t.id: t.rect.h for t in self.app.page.targets}
        for found in self.targets():
            # Mostly scrolled away it is not there yet: nobody aims at the last edge of a button.
            if found.id == target and found.enabled and found.rect.h >= whole[target] * 0.6:
                return found
        return None

    def _swipe(self, name: str, sign: int) -> bool:
        """Drag a scrolling part; returns whether it moved."""
        view = self.app.page.scrolls.get(name)
        if view is None or not view.over:
            return False
        before = [t.rect.topleft for t in self.targets()]
        x, y, far = view.rect.centerx, view.rect.centery, view.rect.h // 3
        self.drag((x, y - sign * far // 2), (x, y + sign * far // 2))
        return [t.rect.topleft for t in self.targets()] != before

    def _event(self, kind: str, point: tuple[int, int]) -> pygame.event.Event:
        if self.way == "mouse":
            return pygame.event.Event(_MOUSE[kind], pos=point, button=1, touch=False)
        wide, tall = self.app.canvas.surface.get_size()
        return pygame.event.Event(_FINGER[kind], finger_id=7, x=point[0] / wide, y=point[1] / tall)

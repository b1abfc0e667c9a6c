"""What the menus have in common: keys, and going back to where one was."""

from __future__ import annotations

from game.story.wording import Wording
from game.ui.pointer import KeyPress
from game.window.screen import Screen
from game.window.services import Services

_KEYS = {"l": "language", "h": "help"}


class MenuScreen(Screen):
    """A page of buttons. Subclasses say what each target does in `acts`."""

    def words(self) -> Wording:
        return self.services.words()

    def act(self, target: str) -> None:
        if target == "back":
            self.back()
        elif target == "language":
            self.services.switch_language()
        elif target in ("settings", "help"):
            self.services.show(target, self)
        else:
            self.do(target)

    def do(self, target: str) -> None:
        """What this page's own targets do."""

    def key(self, key: KeyPress) -> bool:
        if key.control or key.name not in _KEYS:
            return False
        self.act(_KEYS[key.name])
        return True


class AsideScreen(MenuScreen):
    """A page that leads back to the one before it. Time spent here does not count there."""

    def __init__(self, services: Services, screen: Screen) -> None:
        super().__init__(services)
        self.screen = screen
        self.since = services.clock()

    def back(self) -> bool:
        now = self.services.clock()
        self.screen.pause(now - self.since)
        self.since = now
        self.services.go(self.screen)
        return True

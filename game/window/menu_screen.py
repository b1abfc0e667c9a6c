"""What the menus have in common: keys, and going back to where one was."""

from __future__ import annotations

from game.phone.words import Words
from game.ui.pointer import Key
from game.window.context import Context
from game.window.screen import Screen

_KEYS = {"l": "language", "h": "help"}


class MenuScreen(Screen):
    """A page of buttons. Subclasses say what each target does in `acts`."""

    def words(self) -> Words:
        return self.context.words()

    def act(self, target: str) -> None:
        if target == "back":
            self.back()
        elif target == "language":
            self.context.switch_language()
        elif target in ("settings", "help"):
            self.context.show(target, self)
        else:
            self.do(target)

    def do(self, target: str) -> None:
        """What this page's own targets do."""

    def key(self, key: Key) -> bool:
        if key.control or key.name not in _KEYS:
            return False
        self.act(_KEYS[key.name])
        return True


class AsideScreen(MenuScreen):
    """A page that leads back to the one before it. Time spent here does not count there."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context)
        self.screen = screen
        self.since = context.clock()

    def back(self) -> bool:
        now = self.context.clock()
        self.screen.pause(now - self.since)
        self.since = now
        self.context.go(self.screen)
        return True

"""The screen of a calm page, where the game cannot be played, or can and something is amiss."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.pointer import KeyPress
from game.ui.toolkit import Kit, Node
from game.window.calm_page import DONE, calm_page
from game.window.calm_words import Calm
from game.window.screen import Screen

_KEYS = ("return", "enter", "space", "q")


class CalmScreen(Screen):
    """`done` closes it: by the button, Escape, Q, Enter or Space. It asks nothing of a context."""

    name = "calm"

    def __init__(self, calm: Calm, done: Callable[[], None]) -> None:
        self.calm, self.done = calm, done

    def build(self, kit: Kit) -> Node:
        return calm_page(kit, self.calm)

    def act(self, target: str) -> None:
        if target == DONE:
            self.done()

    def key(self, key: KeyPress) -> bool:
        return key.name in _KEYS and not key.control and self.back()

    def back(self) -> bool:
        self.done()
        return True

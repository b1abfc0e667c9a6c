"""Choosing a situation."""

from __future__ import annotations

from game.ui.pointer import KeyPress
from game.ui.toolkit import Kit, Node
from game.window.catalog import Story, fitting, stories
from game.window.menu_screen import MenuScreen
from game.window.pick_cards import STORY
from game.window.pick_page import AGE, pick_page
from game.window.services import Services

_FILTER_FROM = 3


class PickScreen(MenuScreen):
    """`ages` is the group the cards are shown for; digits choose a card."""

    name = "pick"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.found, self.broken = stories(services)
        self.ages = "all"

    def build(self, kit: Kit) -> Node:
        return pick_page(kit, self)

    def shown(self) -> list[Story]:
        return fitting(self.found, self.ages)

    def filtered(self) -> bool:
        """Whether there are enough situations to choose by age."""
        return len(self.found) >= _FILTER_FROM

    def do(self, target: str) -> None:
        if target.startswith(AGE):
            self.ages = target.removeprefix(AGE)
            self.services.changed()
        elif target.startswith(STORY):
            self._show(target.removeprefix(STORY))

    def _show(self, name: str) -> None:
        """Its notice; a situation whose files have gone since is taken off the page instead."""
        if self.services.situation(name) is not None:
            self.services.show("notice", name)
        else:
            self.found, self.broken = stories(self.services)
            self.services.changed()

    def key(self, key: KeyPress) -> bool:
        number = int(key.name) if key.name.isdigit() else 0
        shown = self.shown()
        if 1 <= number <= len(shown) and not key.control:
            self.do(STORY + shown[number - 1].name)
            return True
        return super().key(key)

    def back(self) -> bool:
        self.services.show("title")
        return True

"""For somebody to whom this is really happening. Opening it is never counted nor noted down."""

from __future__ import annotations

from game.ui.pointer import KeyPress
from game.ui.toolkit import Kit, Node
from game.window.help_page import help_page
from game.window.menu_screen import AsideScreen


class HelpScreen(AsideScreen):
    """Calm and light: nothing here looks like the story."""

    name = "help"
    theme = "morning"

    def build(self, kit: Kit) -> Node:
        return help_page(kit, self.words())

    def key(self, key: KeyPress) -> bool:
        if key.name == "h" and not key.control:
            return self.back()
        return super().key(key)

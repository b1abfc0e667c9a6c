"""The display: language, text size, pace, contrast, motion, time limits. All at once applied."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.node import Node
from game.window.context import Context
from game.window.menu_screen import AsideScreen
from game.window.screen import Screen
from game.window.setting_rows import apply_setting
from game.window.settings_page import DONE, settings_page


class SettingsScreen(AsideScreen):
    """Looks like the page it was opened from: night or morning."""

    name = "settings"

    def __init__(self, context: Context, screen_to_return_to: Screen) -> None:
        super().__init__(context, screen_to_return_to)
        self.theme = screen_to_return_to.theme

    def build(self, kit: Kit) -> Node:
        return settings_page(kit, self.context.words_of_settings(), self.context.settings)

    def do(self, target: str) -> None:
        if target == DONE:
            self.back()
        else:
            apply_setting(self.context, target)

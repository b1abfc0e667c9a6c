"""The display: language, text size, pace, contrast, motion, time limits. All at once applied."""

from __future__ import annotations

from game.ui.toolkit import Kit, Node
from game.window.menu_screen import AsideScreen
from game.window.screen import Screen
from game.window.services import Services
from game.window.setting_rows import apply_setting
from game.window.settings_page import DONE, settings_page


class SettingsScreen(AsideScreen):
    """Looks like the page it was opened from: night or morning."""

    name = "settings"

    def __init__(self, services: Services, screen_to_return_to: Screen) -> None:
        super().__init__(services, screen_to_return_to)
        self.theme = screen_to_return_to.theme

    def build(self, kit: Kit) -> Node:
        return settings_page(kit, self.services.words_of_settings(), self.services.settings)

    def do(self, target: str) -> None:
        if target == DONE:
            self.back()
        else:
            apply_setting(self.services, target)

"""The first screen. On a kiosk it invites; a story left in the middle waits here."""

from __future__ import annotations

from game.story.languages import twin_of
from game.story.run import Run
from game.ui.pointer import KeyPress
from game.ui.toolkit import Kit, Node
from game.window.catalog import stories
from game.window.menu_screen import MenuScreen
from game.window.play_screen import resumed
from game.window.services import Services
from game.window.title_page import CONTINUE, START, START_OTHER, title_page


class TitleScreen(MenuScreen):
    """`saved` is a run that can go on, `minutes` the length of the shortest story.

    `word` names a sentence that is to be read once.
    """

    name = "title"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.saved: Run | None = services.saved_run()
        self.word = services.word()
        found, _ = stories(services)
        self.minutes = min((story.front.minutes for story in found), default=0)

    def build(self, kit: Kit) -> Node:
        return title_page(kit, self)

    def do(self, target: str) -> None:
        if target == CONTINUE and self.saved is not None:
            self.services.go(resumed(self.services, self.saved))
        elif target.partition(":")[0] in (START, START_OTHER):
            if target != START:
                code = target.partition(":")[2] or twin_of(self.services.settings.language)
                self.services.set(language=code)
            self.services.show("pick")

    def key(self, key: KeyPress) -> bool:
        if key.name in ("return", "enter", "space"):
            self.do(CONTINUE if self.saved else START)
            return True
        return super().key(key)

    def back(self) -> bool:
        self.services.show("pause", self)
        return True

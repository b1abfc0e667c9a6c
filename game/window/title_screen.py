"""The first screen. On a kiosk it invites; a story left in the middle waits here."""

from __future__ import annotations

from game.story.languages import twin_of
from game.story.playing import Playing
from game.ui.kit import Kit
from game.ui.node import Node
from game.ui.pointer import Key
from game.window.context import Context
from game.window.menu_screen import MenuScreen
from game.window.play_screen import resumed
from game.window.shelf import stories
from game.window.title_page import CONTINUE, START, START_OTHER, title_page


class TitleScreen(MenuScreen):
    """`saved` is a run that can go on, `minutes` the length of the shortest story.

    `word` names a sentence that is to be read once.
    """

    name = "title"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.saved: Playing | None = context.saved_run()
        self.word = context.word()
        found, _ = stories(context)
        self.minutes = min((story.front.minutes for story in found), default=0)

    def build(self, kit: Kit) -> Node:
        return title_page(kit, self)

    def do(self, target: str) -> None:
        if target == CONTINUE and self.saved is not None:
            self.context.go(resumed(self.context, self.saved))
        elif target.partition(":")[0] in (START, START_OTHER):
            if target != START:
                code = target.partition(":")[2] or twin_of(self.context.settings.language)
                self.context.set(language=code)
            self.context.show("pick")

    def key(self, key: Key) -> bool:
        if key.name in ("return", "enter", "space"):
            self.do(CONTINUE if self.saved else START)
            return True
        return super().key(key)

    def back(self) -> bool:
        self.context.show("pause", self)
        return True

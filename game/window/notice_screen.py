"""Before a story: a simulation, its topic, who one is. Then it begins, or another is chosen."""

from __future__ import annotations

from game.script.situation import Situation
from game.ui.pointer import KeyPress
from game.ui.toolkit import Kit, Node
from game.window.catalog import Story
from game.window.menu_screen import MenuScreen
from game.window.notice_page import OTHER, START, notice_page
from game.window.services import Services


class NoticeScreen(MenuScreen):
    """`situation_name` must be one that can be played."""

    name = "notice"

    def __init__(self, services: Services, situation_name: str) -> None:
        super().__init__(services)
        situation: Situation | None = services.situation(situation_name)
        if situation is None:
            raise ValueError(f"There is no situation {situation_name!r} that can be played.")
        self.story = Story(situation)

    def build(self, kit: Kit) -> Node:
        return notice_page(kit, self, self.story)

    def do(self, target: str) -> None:
        if target == OTHER:
            self.back()
        if target != START:
            return
        playing = self.services.new_run(self.story.name)
        if playing is not None:
            self.services.show("play", playing)

    def key(self, key: KeyPress) -> bool:
        if key.name in ("return", "enter", "space"):
            self.do(START)
            return True
        return super().key(key)

    def back(self) -> bool:
        self.services.show("pick")
        return True

"""The people around the player: who is in the circle of this game. Nothing of it is kept."""

from __future__ import annotations

from game.play.circle import can_leave
from game.story.content import Content
from game.ui.toolkit import Kit, Node
from game.window.menu_screen import AsideScreen
from game.window.people_page import DONE, IN, OUT, people_page
from game.window.screen import Screen
from game.window.services import Services


class PeopleScreen(AsideScreen):
    """Not every home is safe: anybody but the 111 can be taken out, while somebody remains."""

    name = "people"

    def __init__(self, services: Services, screen_to_return_to: Screen, content: Content) -> None:
        super().__init__(services, screen_to_return_to)
        self.content = content

    def build(self, kit: Kit) -> Node:
        return people_page(kit, self.words(), self.content, self.services.left_out)

    def do(self, target: str) -> None:
        if target == DONE:
            self.back()
        elif target.startswith(IN):
            self.services.leave_out(target.removeprefix(IN), False)
        elif target.startswith(OUT):
            person = target.removeprefix(OUT)
            if can_leave(self.content, self.services.left_out, person):
                self.services.leave_out(person, True)

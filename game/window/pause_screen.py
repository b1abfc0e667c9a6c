"""A pause: the story waits. Going on, going back, another way to show it, or stopping."""

from __future__ import annotations

from collections.abc import Callable

from game.story.run import Run
from game.ui.toolkit import Kit, Node
from game.window.menu_screen import AsideScreen
from game.window.pause_page import pause_page
from game.window.screen import Screen
from game.window.services import Services
from game.window.setting_rows import apply_setting


class PauseScreen(AsideScreen):
    """`asking` is what waits for a second touch: restart, quit or nothing."""

    name = "pause"

    def __init__(self, services: Services, screen_to_return_to: Screen) -> None:
        super().__init__(services, screen_to_return_to)
        self.asking = ""

    def build(self, kit: Kit) -> Node:
        return pause_page(kit, self)

    @property
    def playing(self) -> Run | None:
        """The run that waits, if there is one."""
        playing = getattr(self.screen, "playing", None)
        return playing if isinstance(playing, Run) else None

    @property
    def undoes(self) -> bool:
        """Whether there is a choice to take back."""
        return hasattr(self.screen, "undo") and bool(self.playing and self.playing.steps)

    def do(self, target: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "resume": self.back, "undo": self._undo, "yes": self._yes,
            "people": self._people,
            "another": lambda: self.services.show("pick"),
        }  # fmt: skip
        if target in ("restart", "quit", "no"):
            self.asking = "" if target == "no" else target
            self.services.changed()
        elif target in acts:
            acts[target]()
        else:
            apply_setting(self.services, target)

    def back(self) -> bool:
        if self.asking:
            self.asking = ""
            return True
        return super().back()

    def _undo(self) -> None:
        undo: Callable[[], None] | None = getattr(self.screen, "undo", None)
        super().back()
        if undo is not None:
            undo()

    def _people(self) -> None:
        if self.playing is not None:
            self.services.show("people", self, self.playing.content)

    def _yes(self) -> None:
        if self.asking == "quit":
            self.services.quit()
        elif self.playing is not None:
            again = self.playing.restarted()
            self.services.save_run(again)
            self.services.show("play", again)

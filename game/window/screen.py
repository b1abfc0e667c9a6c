"""What every screen of the window can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.ui.pointer import KeyPress
from game.ui.toolkit import Kit, Node

if TYPE_CHECKING:
    from game.window.services import Services


class Screen:
    """One full page. It is built anew whenever what it shows changes; it never draws by itself.

    `name` is how tests and pictures call it; `theme` is night or morning, unless the player has
    chosen high contrast.
    """

    name = "screen"
    theme = "night"
    anchor = ""
    """A target that keeps its place on the screen when the page is built anew."""
    comes_with_anchor: tuple[str, ...] = ()
    """Targets that are brought into view with it."""

    def __init__(self, services: Services) -> None:
        self.services = services

    def build(self, kit: Kit) -> Node:
        """The page as a tree. Pure: no state changes here."""
        raise NotImplementedError

    def ahead(self) -> Sequence[Callable[[Kit], Node]]:
        """Pages that may well come next, so that their pictures can be made while one reads."""
        return ()

    def act(self, target: str) -> None:
        """A target was touched, clicked or entered; an empty id is a touch beside all targets."""

    def key(self, key: KeyPress) -> bool:
        """A key that the window itself has no use for. Returns whether it meant something."""
        return False

    def back(self) -> bool:
        """Escape or the back button. Returns whether there was something to close."""
        return False

    def aloud(self) -> list[str] | None:
        """What is read aloud of this page; None for all its texts."""
        return None

    def due(self) -> float | None:
        """When (by the clock, seconds) `advance` next has something to do."""
        return None

    def advance(self, now: float) -> bool:
        """Let time pass. Returns whether the page must be built anew."""
        return False

    def pause(self, seconds: float) -> None:
        """The window was away for some seconds: clocks stand still for it."""

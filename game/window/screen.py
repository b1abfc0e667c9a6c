"""What every screen of the window can do: build its page, act on a touch or key, keep its clock."""

from collections.abc import Callable, Sequence

from game.story.run import Run
from game.ui.kit import Kit
from game.ui.pointer import KeyPress
from game.ui.toolkit import Node


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

    def build(self, kit: Kit) -> Node:
        """The page as a tree. Pure: no state changes here."""
        # It is also built behind a pause, and ahead of time for pages that may never come.
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

    @property
    def waiting_run(self) -> Run | None:
        """The run that waits here while a pause lies over this screen, if it plays one."""
        return None

    @property
    def undoes(self) -> bool:
        """Whether `undo` has a choice to take back."""
        return False

    def undo(self) -> None:
        """Take the player's last choice back."""

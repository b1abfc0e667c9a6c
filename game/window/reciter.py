"""Reads a story aloud as it comes: each line once, then what one can answer."""

from __future__ import annotations

from collections.abc import Callable

from game.phone.spoken import answers, spoken
from game.phone.view import View
from game.story.event import Run


class Reciter:
    """Follows one run; what it skips is not read."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self._read = 0
        self._asked = False

    def skip(self, shown: Run) -> None:
        self._read = len(shown)
        self._asked = False

    def follow(self, view: View, shown: Run) -> None:
        """Read what has come since."""
        for event in shown[self._read :]:
            self._say(spoken(view, event))
        self._read = len(shown)
        if view.ready and not self._asked:
            for answer in answers(view):
                self._say(answer)
        self._asked = view.ready

    def _say(self, text: str) -> None:
        if text:
            self.say(text)

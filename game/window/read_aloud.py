"""Reads a story aloud as it comes: each line once, then what one can answer."""

from __future__ import annotations

from collections.abc import Callable

from game.phone.view import PhoneView, answers, spoken
from game.story.event import EventRun


class ReadAloud:
    """Follows one run; what it skips is not read."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self._read = 0
        self._asked = False

    def skip(self, shown: EventRun) -> None:
        self._read = len(shown)
        self._asked = False

    def follow(self, view: PhoneView, shown: EventRun) -> None:
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

"""The screen between a story's end and its truth: what you did, and "real or scam?"."""

from __future__ import annotations

from functools import cached_property

from game.story.debrief import Debrief, debrief
from game.story.input import RATINGS, judge
from game.story.run import Run
from game.ui.pointer import KeyPress
from game.ui.toolkit import Kit, Node
from game.window.debrief.debrief_view import look_back
from game.window.debrief.rating import RATING
from game.window.debrief.reading import OPEN, Reading
from game.window.debrief.tools import DONE, LANGUAGE
from game.window.help_chip import HELP
from game.window.judging import SKIP, judge_page
from game.window.screen import Screen
from game.window.services import Services


class JudgeScreen(Screen):
    """The judgement is the measure: it is asked before anything tells the truth."""

    name = "judge"
    theme = "morning"

    def __init__(self, services: Services, playing: Run) -> None:
        super().__init__(services)
        self.playing = playing
        self.reading = Reading()

    @cached_property
    def result(self) -> Debrief:
        return debrief(self.services.graph(self.playing), self.playing.journal)

    def build(self, kit: Kit) -> Node:
        back = look_back(self.services, self.playing, self.result)
        return judge_page(kit, back, self.reading)

    def act(self, target: str) -> None:
        if target.startswith(OPEN):
            self.reading.toggle(target.removeprefix(OPEN))
            self.services.changed()
        elif target.startswith(RATING):
            self.judge(int(target.removeprefix(RATING)))
        elif target == SKIP:
            self.skip()
        elif target == DONE:
            self.services.show("title")
        elif target == LANGUAGE:
            self.services.switch_language(self.playing)
        elif target == HELP:
            self.services.show("help", self)

    def key(self, key: KeyPress) -> bool:
        if key.control:
            return False
        if key.name.isdigit() and int(key.name) in RATINGS:
            self.judge(int(key.name))
        elif key.name in ("l", "h"):
            self.act(LANGUAGE if key.name == "l" else HELP)
        else:
            return False
        return True

    def back(self) -> bool:
        self.skip()
        return True

    def judge(self, rating: int) -> None:
        """One to six; then the truth."""
        self.playing, _ = self.playing.give(judge(rating))
        self.services.save_run(self.playing)
        self.services.show("debrief", self.playing)

    def skip(self) -> None:
        self.services.show("debrief", self.playing)

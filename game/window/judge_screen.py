"""The screen between a story's end and its truth: what you did, and "real or scam?"."""

from __future__ import annotations

from functools import cached_property

from game.story.debrief import Debrief, debrief
from game.story.given import RATINGS, judge
from game.story.playing import Playing
from game.ui.kit import Kit
from game.ui.node import Node
from game.ui.pointer import Key
from game.window.context import Context
from game.window.debrief.judging import SKIP, judge_page
from game.window.debrief.lookback import look_back
from game.window.debrief.rating import RATING
from game.window.debrief.reading import OPEN, Reading
from game.window.debrief.tools import DONE, LANGUAGE
from game.window.help_chip import HELP
from game.window.screen import Screen


class JudgeScreen(Screen):
    """The judgement is the measure: it is asked before anything tells the truth."""

    name = "judge"
    theme = "morning"

    def __init__(self, context: Context, playing: Playing) -> None:
        super().__init__(context)
        self.playing = playing
        self.reading = Reading()

    @cached_property
    def result(self) -> Debrief:
        return debrief(self.context.graph(self.playing), self.playing.journal)

    def build(self, kit: Kit) -> Node:
        back = look_back(self.context, self.playing, self.result)
        return judge_page(kit, back, self.reading)

    def act(self, target: str) -> None:
        if target.startswith(OPEN):
            self.reading.toggle(target.removeprefix(OPEN))
            self.context.changed()
        elif target.startswith(RATING):
            self.judge(int(target.removeprefix(RATING)))
        elif target == SKIP:
            self.skip()
        elif target == DONE:
            self.context.show("title")
        elif target == LANGUAGE:
            self.context.switch_language(self.playing)
        elif target == HELP:
            self.context.show("help", self)

    def key(self, key: Key) -> bool:
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
        self.context.save_run(self.playing)
        self.context.show("debrief", self.playing)

    def skip(self) -> None:
        self.context.show("debrief", self.playing)

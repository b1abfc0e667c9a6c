"""The screen between a story's end and its truth: what you did, and "real or scam?"."""

from functools import cached_property

from game.story import RATINGS, Run, judge
from game.story.debrief import Debrief, debrief
from game.ui.components.button import button
from game.ui.components.card import heading
from game.ui.components.stage import hero
from game.ui.kit import Kit, Style
from game.ui.pointer import KeyPress
from game.ui.toolkit import Box, Column, Flex, Ground, Node, Row, Stack, Text
from game.window.debrief.actions import actions
from game.window.debrief.cards import Anchored, PagePart
from game.window.debrief.debrief_page import DONE, LANGUAGE, foot, ground, side_tools
from game.window.debrief.debrief_view import OPEN, DebriefView, Reading, look_back
from game.window.debrief.header import Paper, beside, large_words, neutral, slim, upright
from game.window.debrief.judgement import RATING, six_points
from game.window.menu import HELP
from game.window.routes import ToDebrief, ToHelp, ToTitle
from game.window.services import GameScreen, Services

# The page before the truth is told. Nothing on it may hint at the truth.

SKIP = "skip"


def judge_page(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    if kit.large:
        return _large(kit, back, reading)
    if kit.metrics.portrait:
        return _portrait(kit, back, reading)
    return _wide(kit, back, reading)


def _did(kit: Kit, back: DebriefView, reading: Reading, most: int) -> Node:
    title = heading(kit, back.ui("debrief-did"))
    return Column([title, actions(kit, back, reading, most)], gap=8)


def _question(kit: Kit, back: DebriefView) -> Node:
    ask = Text(back.ui("debrief-judge"), Style(22, 700, leading=1.3), balance=True)
    return Column([ask, six_points(kit, back)], gap=14)


def _skip(kit: Kit, back: DebriefView) -> Node:
    return button(kit, SKIP, back.ui("judge-skip"), None, "outline", 60, 17)


def _portrait(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    did = Anchored([PagePart("did", _did(kit, back, reading, 6), 0)], "judge", foot=ground(kit))
    dock = foot(kit, back, _skip(kit, back))
    sheet = Column([Flex(did), _question(kit, back), dock], gap=22, padding=(20, 24, 12, 24))
    return Paper(upright(kit, back, neutral(back)), sheet)


def _large(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    parts = [
        PagePart("words", large_words(kit, back, neutral(back)), 0),
        PagePart("did", _did(kit, back, reading, 3), 18),
        PagePart("question", _question(kit, back), 22),
    ]
    body = Anchored(parts, "judge", foot=ground(kit))
    side = 20 if kit.metrics.portrait else 96
    sheet = Column(
        [Flex(body), foot(kit, back, _skip(kit, back))], gap=10, padding=(18, side, 12, side)
    )
    return Paper(slim(kit, back), sheet)


def _wide(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    tools = side_tools(kit, back)
    left = Box(Stack([hero(kit, True), beside(kit, back, neutral(back), tools)]), width=388)
    did = Anchored([PagePart("did", _did(kit, back, reading, 6), 0)], "judge", foot=ground(kit))
    skip = Row([Flex(), Box(_skip(kit, back), width=240)])
    right = Column([Flex(did), _question(kit, back), skip], gap=24, padding=(32, 48, 28, 48))
    return Stack([Ground(), Row([left, Flex(right)], align="fill")])


class JudgeScreen(GameScreen):
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
            self.services.show(ToTitle())
        elif target == LANGUAGE:
            self.services.switch_language(self.playing)
        elif target == HELP:
            self.services.show(ToHelp(self))

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
        self.services.show(ToDebrief(self.playing))

    def skip(self) -> None:
        self.services.show(ToDebrief(self.playing))

"""The page before the truth is told. Nothing on it may hint at the truth."""

from __future__ import annotations

from game.ui.components.button import button
from game.ui.components.card import heading
from game.ui.components.stage import hero
from game.ui.toolkit import Box, Column, Flex, Ground, Kit, Node, Row, Stack, Style, Text
from game.window.debrief.actions import actions
from game.window.debrief.anchored import Anchored, PagePart
from game.window.debrief.debrief_page import ground
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.header import beside, large_words, neutral, slim, upright
from game.window.debrief.paper import Paper
from game.window.debrief.rating import six_points
from game.window.debrief.reading import Reading
from game.window.debrief.tools import foot, side_tools

SKIP = "skip"


def judge_page(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    if kit.large:
        return _large(kit, back, reading)
    if kit.metrics.portrait:
        return _portrait(kit, back, reading)
    return _wide(kit, back, reading)


def _did(kit: Kit, back: DebriefView, reading: Reading, most: int) -> Node:
    title = heading(kit, back.ui("debrief-did"))
    return Column([title, actions(kit, back, reading, most, told=False)], gap=8)


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

"""The page of the debrief: portrait under its daybreak, landscape beside it."""

from __future__ import annotations

from game.ui.components.card import heading
from game.ui.components.stage import hero
from game.ui.toolkit import Box, Column, Flex, Ground, Kit, Node, Row, Scroll, Stack
from game.window.debrief.anchored import Anchored, PagePart
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.header import beside, ending, large_words, slim, upright
from game.window.debrief.next_steps import help_lines, next_steps
from game.window.debrief.paper import Paper
from game.window.debrief.reading import Reading
from game.window.debrief.sections import portrait_parts, wide_parts
from game.window.debrief.tools import again, foot, other, side_tools, tell


def debrief_page(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    if kit.large:
        return _large(kit, back, reading)
    if kit.metrics.portrait:
        return _portrait(kit, back, reading)
    return _wide(kit, back, reading)


def ground(kit: Kit) -> str | None:
    """What the foot of a scrolling part fades into."""
    return kit.theme.page[0][1]


def _portrait(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    body = Anchored(portrait_parts(kit, back, reading), reading.scroll, reading.anchor, ground(kit))
    acts = Row([Flex(again(kit, back)), Flex(other(kit, back))], gap=12)
    sheet = Column(
        [Flex(body), acts, foot(kit, back, tell(kit, back))], gap=12, padding=(18, 24, 12, 24)
    )
    return Paper(upright(kit, back, ending(back)), sheet)


def _large(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    """Everything in one long page; only the dock stays."""
    parts = [PagePart("words", large_words(kit, back, ending(back)), 0)]
    for part in portrait_parts(kit, back, reading):
        parts.append(part if part.above else PagePart(part.name, part.node, 18))
    parts.append(PagePart("ways", Column([again(kit, back), other(kit, back)], gap=12), 22))
    body = Anchored(parts, reading.scroll, reading.anchor, ground(kit))
    side = 20 if kit.metrics.portrait else 96
    sheet = Column(
        [Flex(body), foot(kit, back, tell(kit, back))], gap=10, padding=(18, side, 12, side)
    )
    return Paper(slim(kit, back), sheet)


def _wide(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    left = Box(
        Stack([hero(kit, True), beside(kit, back, ending(back), side_tools(kit, back))]), width=388
    )
    body = Anchored(wide_parts(kit, back, reading), reading.scroll, reading.anchor, ground(kit))
    middle = Flex(Box(body, padding=(28, 28, 20, 28)))
    right = Box(_right(kit, back), padding=(28, 28, 28, 0), width=350)
    return Stack([Ground(), Row([left, middle, right], align="fill")])


def _right(kit: Kit, back: DebriefView) -> Node:
    title = heading(kit, back.ui("debrief-next"), 16)
    real = Column([title, *next_steps(kit, back), *help_lines(kit, back)], gap=10)
    ways = [again(kit, back, True), other(kit, back), tell(kit, back, 64)]
    return Column([Flex(Scroll(real, "real")), *ways], gap=10)

"""The truth in one kind sentence, and what the judgement was worth."""

from __future__ import annotations

from game.story.debrief import Debrief
from game.ui.components.card import card
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import Box, Column, Flex, Icon, Kit, Node, Paint, Row, Style, Text
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.rating import judged_bar

_SURE = (1, 2, 5, 6)
_KIND_ENDINGS = ("recovering", "late-but-well")


def truth(kit: Kit, back: DebriefView) -> Node:
    """The truth as the loudest words of the paper, then the six points with the player's own."""
    theme = kit.theme
    first, dot, rest = back.ui(f"truth-{back.result.truth}").partition(". ")
    said: list[Node] = [Text(first + dot.strip(), Style(22, 700, leading=1.3))]
    if rest:
        said.append(Text(rest, Style(16, 400, leading=1.4), theme.text2))
    parts: list[Node] = [Row([_disc(kit, back), Flex(Column(said), valign="center")], gap=14)]
    rating = back.result.rating
    if rating:
        chose = Text(
            back.ui("you-judged", rating=back.ui(f"judge-{rating}")), Style(15, 600), theme.text2
        )
        bar = judged_bar(kit, rating)
        parts += [bar, chose] if kit.large else [Row([bar, Flex(chose)], gap=14)]
    parts.append(Text(back.ui(judged(back.result)), Style(16, 400, leading=1.4)))
    if back.kind is not None and back.kind.id in _KIND_ENDINGS:
        parts.append(Text(back.ui("not-your-fault"), Style(16, 600, leading=1.4), theme.leaf))
    return card(kit, parts, gap=12, padding=18, radius=20)


def _disc(kit: Kit, back: DebriefView) -> Node:
    """A mask would shame and a red cross would frighten: a lens for a scam, a check for real."""
    theme = kit.theme
    fill, icon = (theme.tag, "eye:fill") if back.scam else (theme.leaf_fill, "check")
    ink = theme.tag_ink if back.scam else "#FFFFFF"
    paint = Paint(fill, FULL_ROUND, "#FFFFFF" if theme.contrast else None, 2)
    side = 44
    sign = Icon(icon, 24, ink, fixed=True)
    return Box(sign, paint, width=side, height=side, align="center", valign="center")


def judged(result: Debrief) -> str:
    """The sentence that answers the player's judgement."""
    if not result.rating:
        return "judged-skipped"
    if result.judged_right:
        return "judged-right" if result.rating in _SURE else "judged-near"
    return f"judged-wrong-{result.truth}"

"""A line beside its twin's, and why the whole sounded so real."""

from game.story import Contrast, Sentence, Tactic
from game.story.debrief.remarks import Compared, MarkWords, Noticed
from game.story.debrief.sentences import NOTHING
from game.ui.components.annotation import quote
from game.ui.kit import Kit, Paint, Span, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Text
from game.window.debrief.actions import weighed
from game.window.debrief.cards import noticed, signed
from game.window.debrief.debrief_view import DebriefView


def contrasts(kit: Kit, back: DebriefView) -> list[Node]:
    """The pairs, those met on the way first, with a hairline between."""
    nodes: list[Node] = []
    for contrast in back.retold.contrasts():
        if nodes:
            nodes.append(Box(paint=Paint(kit.theme.hairline), height=1))
        nodes.append(_pair(kit, back, contrast))
    return nodes


def _pair(kit: Kit, back: DebriefView, contrast: Contrast) -> Node:
    sides = [_side(kit, back, side) for side in back.retold.sides(contrast)]
    beside = not kit.metrics.portrait and not kit.large
    both = Row([Flex(s) for s in sides], gap=14, align="start") if beside else Column(sides, gap=10)
    aspect = Text(back.text(contrast.aspect), Style(17, 600, leading=1.35))
    return Column([aspect, both, _why(kit, back.text(contrast.why))], gap=10)


def _side(kit: Kit, back: DebriefView, one: Compared) -> Node:
    theme = kit.theme
    genuine = one.truth == "genuine"
    icon, ink = ("check-circle:fill", theme.leaf) if genuine else ("eye:fill", theme.tag)
    before, story, after = back.say(one.head).partition(back.say(one.where))
    words = (Span(before), Span(story, 600, ink), Span(after))
    name = Text(words, Style(14, 400, leading=1.35), theme.text2)
    head = Row([Icon(icon, 17, ink), Flex(name, valign="center")], gap=7)
    return Column([head, quote(kit, back.text(one.side.text), share=1)], gap=5)


def _why(kit: Kit, why: str) -> Node:
    icon = Icon("lightbulb:fill", 20, kit.theme.lamp_text)
    words = Flex(Text(why, Style(16, 500, leading=1.4)), valign="center")
    return Row([icon, words], gap=10, align="start")


def plausible(kit: Kit, back: DebriefView) -> list[Node]:
    """Why it could be believed; in a scam also what was tried."""
    words = Text(back.text(back.content.plausible), Style(16, 400, leading=1.45))
    return [words, *(_tactic(kit, back, tactic) for tactic in back.retold.tactics())]


def _tactic(kit: Kit, back: DebriefView, tactic: Tactic) -> Node:
    title = Text(back.text(tactic.name), Style(15, 600, leading=1.4), kit.theme.tag)
    words = Text(back.text(tactic.text), Style(15, 400, leading=1.4))
    return Column([title, words], gap=1)


# What was looked at and what was not, and the lines that felt odd.


def looked(kit: Kit, back: DebriefView) -> list[Node]:
    """What was seen, with what it told; then what is worth a look next time."""
    nodes = [_seen(kit, back, words, mark) for words, mark in back.retold.looked()]
    if not nodes:
        nodes.append(Text(back.say(NOTHING["looked"]), Style(16, 400, leading=1.4)))
    return nodes + [_hint(kit, back.say(hint)) for hint in back.retold.overlooked()]


def _seen(kit: Kit, back: DebriefView, seen: Sentence, mark: MarkWords | None) -> Node:
    """What was looked at, and below it what it is a sign of."""
    words = Flex(Text(weighed(back, seen), Style(16, 400, leading=1.4)), valign="center")
    shown = Row([Icon("eye:fill", 20, kit.theme.look), words], gap=10)
    return shown if mark is None else signed(kit, back, shown, mark)


def _hint(kit: Kit, words: str) -> Node:
    text = Flex(Text(words, Style(15, 400, leading=1.4)), valign="center")
    return Row([Icon("magnifying-glass", 20, kit.theme.look), text], gap=10, align="start")


def flags(kit: Kit, back: DebriefView) -> list[Node]:
    return [_flagged(kit, back, one) for one in back.retold.flags()]


def _flagged(kit: Kit, back: DebriefView, one: Noticed) -> Node:
    words = back.say(one.answer)
    said: Node = Text(words, Style(15, 400, leading=1.4), kit.theme.text2)
    if one.right:
        said = noticed(kit, words, "check-circle:fill")
    return Column([Self(quote(kit, back.text(one.line)), "start"), said], gap=5)

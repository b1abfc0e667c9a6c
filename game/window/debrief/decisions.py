"""Each choice with its feedback, and what else was possible just then."""

from game.story import Move, Sentence, time_of_day
from game.story.debrief.debrief import Action
from game.story.debrief.remarks import Decided
from game.ui.components.annotation import mark_tag
from game.ui.kit import Kit, Paint, Style
from game.ui.toolkit import Box, Column, Flex, Node, Row, Text
from game.window.debrief.actions import weighed
from game.window.debrief.cards import small_fold
from game.window.debrief.debrief_view import DebriefView, Reading


def decisions(kit: Kit, back: DebriefView, reading: Reading) -> list[Node]:
    nodes: list[Node] = []
    for decided in back.retold.decisions():
        if nodes:
            nodes.append(Box(paint=Paint(kit.theme.hairline), height=1))
        nodes.append(_decision(kit, back, reading, decided))
    return nodes


def turnings(kit: Kit, back: DebriefView) -> list[Node]:
    """The turns alone: what was done and which way things went from there."""
    nodes: list[Node] = []
    for action, which_way in back.retold.turnings():
        after = Text(back.say(which_way), Style(15, 400, leading=1.4), kit.theme.text2)
        nodes.append(Column([*_done(kit, back, action), after], gap=2))
    return nodes


def _done(kit: Kit, back: DebriefView, action: Action) -> list[Node]:
    """When, and below it what."""
    time = Text(time_of_day(action.minute), Style(14, 500, True, 1.4), kit.theme.text2)
    return [time, Text(weighed(back, back.retold.did(action), 500), Style(16, 400, leading=1.4))]


def _decision(kit: Kit, back: DebriefView, reading: Reading, decided: Decided) -> Node:
    parts: list[Node] = [Column(_done(kit, back, decided.action), gap=2)]
    parts.append(_feedback(kit, back, decided))
    if decided.others:
        part = f"choices:{decided.action.step}"
        parts.append(small_fold(kit, reading, part, back.ui("not-chosen")))
        if reading.is_open(part):
            parts += [_other(kit, back, other) for other in decided.others]
            parts += _still_open(kit, back, decided)
    return Column(parts, gap=8)


def _feedback(kit: Kit, back: DebriefView, decided: Decided) -> Node:
    why = Text(back.text(decided.why), Style(15, 400, leading=1.4))
    tag = _move(kit, back, decided.move)
    if kit.large:
        return Column([Row([tag]), why], gap=6)
    return Row([tag, Flex(Box(why, padding=(4, 0, 0, 0)))], gap=12, align="start")


def _move(kit: Kit, back: DebriefView, move: Move) -> Node:
    """A good move in leaf; the others plain, for everyone makes them."""
    if move.good:
        return mark_tag(kit, back.text(move.name), "check", "clear")
    theme = kit.theme
    words = Text(back.text(move.name), Style(14, 600, leading=1.3), theme.text2, fit=True)
    paint = Paint(theme.sunken, 10, theme.outline if theme.contrast else None, 2.5)
    return Box(words, paint, (4, 12, 5, 12), min_height=30, valign="center")


def _other(kit: Kit, back: DebriefView, other: Sentence) -> Node:
    words = Text(weighed(back, other, only="choice"), Style(15, 400, leading=1.4))
    return Box(words, Paint(kit.theme.section, 14), (10, 14))


def _still_open(kit: Kit, back: DebriefView, decided: Decided) -> list[Node]:
    if decided.best is None:
        return []
    return [Text(back.say(decided.best), Style(15, 600, leading=1.4), kit.theme.leaf)]

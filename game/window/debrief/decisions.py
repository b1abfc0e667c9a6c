"""Each choice with its feedback, and what else was possible just then."""

from __future__ import annotations

from game.story.debrief.decisions import Alternative, Decision, following_words, still_better
from game.story.event import Event, time_of_day
from game.story.vocabulary import Move
from game.ui.components.annotation import mark_tag, quote
from game.ui.kit import Kit, Paint, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Text
from game.window.debrief.cards import small_fold
from game.window.debrief.debrief_view import DebriefView, Reading
from game.window.debrief.transcript_rows import narrated


def decisions(kit: Kit, back: DebriefView, reading: Reading) -> list[Node]:
    nodes: list[Node] = []
    for decision in back.result.decisions:
        if nodes:
            nodes.append(Box(paint=Paint(kit.theme.hairline), height=1))
        nodes.append(_decision(kit, back, reading, decision))
    return nodes


def _decision(kit: Kit, back: DebriefView, reading: Reading, decision: Decision) -> Node:
    choice = back.content.choices[decision.choice]
    time = Text(time_of_day(decision.minute), Style(14, 500, True, 1.4), kit.theme.text2)
    words = back.text(choice.words)
    said: Node = Self(quote(kit, words, own=True), "end") if choice.says else narrated(kit, words)
    parts: list[Node] = [time, said, _feedback(kit, back, decision)]
    if decision.alternatives:
        part = f"choices:{decision.step}"
        parts.append(small_fold(kit, reading, part, back.ui("not-chosen")))
        if reading.is_open(part):
            parts += [_alternative(kit, back, other) for other in decision.alternatives]
            parts += _still_open(kit, back, decision)
    return Column(parts, gap=8)


def _feedback(kit: Kit, back: DebriefView, decision: Decision) -> Node:
    move = back.vocabulary.moves[decision.move]
    why = Text(back.text(back.content.choices[decision.choice].why), Style(15, 400, leading=1.4))
    tag = _move(kit, back, move)
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


def _alternative(kit: Kit, back: DebriefView, other: Alternative) -> Node:
    theme = kit.theme
    words = back.text(back.content.choices[other.choice].words)
    parts: list[Node] = [Text(f"“{words}”", Style(15, 600, leading=1.4))]
    following = _following(back, other.following) if other.following else ""
    if following:
        arrow = Icon("arrow-right", 16, theme.text2)
        after = Flex(Text(following, Style(15, 400, leading=1.4), theme.text2))
        parts.append(Row([Box(arrow, padding=(3, 0, 0, 0)), after], gap=8, align="start"))
    return Box(Column(parts, gap=2), Paint(theme.section, 14), (10, 14))


def _following(back: DebriefView, event: Event) -> str:
    speaker, text = following_words(back.content, event)
    words = back.text(text)
    return back.ui("who-says", who=back.name(speaker), line=words) if speaker else words


def _still_open(kit: Kit, back: DebriefView, decision: Decision) -> list[Node]:
    best = still_better(back.content, decision, back.result.ending)
    if best is None:
        return []
    words = back.ui("best-still", ending=back.text(best.title))
    return [Text(words, Style(15, 600, leading=1.4), kit.theme.leaf)]

"""Whom the player told, when, and what it did."""

from __future__ import annotations

from game.story.debrief.telling import Telling
from game.story.event import time_of_day
from game.ui.toolkit import Column, Flex, Kit, Node, Row, Style, Text
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.marks import noticed


def told(kit: Kit, back: DebriefView) -> list[Node]:
    tellings = back.result.tellings
    if not tellings:
        return [Text(back.ui("told-nobody"), Style(16, 400, leading=1.45))]
    rows: list[Node] = [_telling(kit, back, telling) for telling in tellings]
    if when := back.result.told_when:
        rows.append(noticed(kit, back.ui(f"told-{when}"), "check-circle:fill"))
    return rows


def _telling(kit: Kit, back: DebriefView, telling: Telling) -> Node:
    person = back.name(telling.person)
    when = time_of_day(telling.minute)
    lines = [back.ui("told-whom", person=person, when=when)]
    if not telling.reached:
        lines.append(back.ui("told-busy", person=person))
    answer = back.content.answers.get(telling.sentence)
    if answer is not None and answer.why:
        lines.append(back.text(answer.why))
    if telling.raised and back.scam:
        lines.append(back.ui("told-raised"))
    first, *rest = lines
    words: list[Node] = [Text(first, Style(16, 600, leading=1.4))]
    words += [Text(line, Style(15, 400, leading=1.4)) for line in rest]
    return Row(
        [back.disc(kit, telling.person, 42), Flex(Column(words, gap=2))], gap=14, align="start"
    )

"""What the player did: when, a sign, what it was."""

from __future__ import annotations

from game.story.debrief.debrief import Action
from game.story.debrief.telling import Telling
from game.story.event import time_of_day
from game.ui.components.card import card
from game.ui.kit import Kit, Span, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Text
from game.window.debrief.cards import noticed, small_fold
from game.window.debrief.debrief_view import DebriefView, Reading

_ICONS = {"look": "magnifying-glass", "flag": "flag:fill", "timeout": "clock"}


def actions(kit: Kit, back: DebriefView, reading: Reading, most: int, told: bool = True) -> Node:
    """The card of actions: the last `most`, the earlier ones behind a line.

    Before the truth is told (`told` no) nothing is said about them.
    """
    found = back.result.actions
    rows: list[Node] = []
    if not found:
        rows.append(Text(back.ui("did-nothing"), Style(16)))
    early = len(found) - most
    if early > 1:
        label = back.ui("earlier-steps", n=early)
        rows.append(small_fold(kit, reading, "did:earlier", label))
        found = found if reading.is_open("did:earlier") else found[early:]
    rows += [_action(kit, back, action, told) for action in found]
    return card(kit, rows, gap=4 if kit.large else 0, upright=8)


def _action(kit: Kit, back: DebriefView, action: Action, told: bool) -> Node:
    theme = kit.theme
    time = Text(time_of_day(action.minute), Style(14, 500, True, 1.4), theme.text2)
    sign = Box(_sign(kit, back, action), width=30, align="center", valign="center")
    words = Text(_words(kit, back, action, told), Style(16, 400, leading=1.35))
    left: list[Node] = [time] if kit.large else [time, sign]
    row = Row([*left, Flex(words, valign="center")], gap=12)
    return Box(row, padding=(4, 0), min_height=34, valign="center")


def _words(kit: Kit, back: DebriefView, action: Action, told: bool) -> tuple[Span, ...]:
    what, said = action_words(back, action)
    spans = [Span(f"“{what}”" if said else what, 500 if said else 600)]
    note = _note(back, action) if told else ""
    if note:
        spans.append(Span(f" {note}", 600, kit.theme.leaf))
    return tuple(spans)


def _note(back: DebriefView, action: Action) -> str:
    """The move that it was, by its name; telling is named by its person."""
    choice = back.content.choices.get(action.id)
    if choice is None:
        return ""
    move = back.vocabulary.moves[choice.move]
    return back.text(move.name) if move.good and not action.person else ""


def action_words(back: DebriefView, action: Action) -> tuple[str, bool]:
    """What was done, and whether it was said."""
    content = back.content
    if action.act == "look":
        return back.ui("looked-short", detail=back.text(content.details[action.id].name)), False
    if action.act == "flag":
        return back.text(content.lines[action.id].text), True
    if action.act == "tell":
        return back.ui("told-short", person=back.name(action.person)), False
    choice = content.choices[action.id]
    return back.text(choice.words), bool(choice.says)


def _sign(kit: Kit, back: DebriefView, action: Action) -> Node:
    if action.person in back.content.circle:
        return back.disc(kit, action.person)
    said = action.id in back.content.choices and bool(back.content.choices[action.id].says)
    icon = _ICONS.get(action.act, "chat-circle-dots" if said else "check")
    return Icon(icon, 20, kit.theme.look if action.act == "look" else kit.theme.text2)


# Whom the player told, when, and what it did.


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

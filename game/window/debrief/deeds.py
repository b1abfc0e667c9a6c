"""What the player did: when, a sign, what it was."""

from __future__ import annotations

from game.phone.words import time_of_day
from game.story.debrief.debrief import Deed
from game.ui.components.card import card
from game.ui.kit import Kit
from game.ui.layout import Flex, Row
from game.ui.node import Box, Icon, Node, Text
from game.ui.text import Span
from game.ui.theme import Style
from game.window.debrief.fold import small_fold
from game.window.debrief.lookback import LookBack
from game.window.debrief.reading import Reading

_ICONS = {"look": "magnifying-glass", "flag": "flag:fill", "timeout": "clock"}


def deeds(kit: Kit, back: LookBack, reading: Reading, most: int, told: bool = True) -> Node:
    """The card of deeds: the last `most`, the earlier ones behind a line.

    Before the truth is told (`told` no) nothing is said about them.
    """
    found = back.result.deeds
    rows: list[Node] = []
    if not found:
        rows.append(Text(back.ui("did-nothing"), Style(16)))
    early = len(found) - most
    if early > 1:
        label = back.ui("earlier-steps", n=early)
        rows.append(small_fold(kit, reading, "did:earlier", label))
        found = found if reading.is_open("did:earlier") else found[early:]
    rows += [_deed(kit, back, deed, told) for deed in found]
    return card(kit, rows, gap=4 if kit.large else 0, upright=8)


def _deed(kit: Kit, back: LookBack, deed: Deed, told: bool) -> Node:
    theme = kit.theme
    time = Text(time_of_day(deed.minute), Style(14, 500, True, 1.4), theme.text2)
    sign = Box(_sign(kit, back, deed), width=30, align="center", valign="center")
    words = Text(_words(kit, back, deed, told), Style(16, 400, leading=1.35))
    left: list[Node] = [time] if kit.large else [time, sign]
    row = Row([*left, Flex(words, valign="center")], gap=12)
    return Box(row, padding=(4, 0), min_height=34, valign="center")


def _words(kit: Kit, back: LookBack, deed: Deed, told: bool) -> tuple[Span, ...]:
    what, said = deed_words(back, deed)
    spans = [Span(f"“{what}”" if said else what, 500 if said else 600)]
    note = _note(back, deed) if told else ""
    if note:
        spans.append(Span(f" {note}", 600, kit.theme.leaf))
    return tuple(spans)


def _note(back: LookBack, deed: Deed) -> str:
    """The move that it was, by its name; telling is named by its person."""
    choice = back.content.choices.get(deed.id)
    if choice is None:
        return ""
    move = back.vocabulary.moves[choice.move]
    return back.text(move.name) if move.good and not deed.person else ""


def deed_words(back: LookBack, deed: Deed) -> tuple[str, bool]:
    """What was done, and whether it was said."""
    content = back.content
    if deed.act == "look":
        return back.ui("looked-short", detail=back.text(content.details[deed.id].name)), False
    if deed.act == "flag":
        return back.text(content.lines[deed.id].text), True
    if deed.act == "tell":
        return back.ui("told-short", person=back.name(deed.person)), False
    choice = content.choices[deed.id]
    return back.text(choice.words), bool(choice.says)


def _sign(kit: Kit, back: LookBack, deed: Deed) -> Node:
    if deed.person in back.content.circle:
        return back.disc(kit, deed.person)
    said = deed.id in back.content.choices and bool(back.content.choices[deed.id].says)
    icon = _ICONS.get(deed.act, "chat-circle-dots" if said else "check")
    return Icon(icon, 20, kit.theme.look if deed.act == "look" else kit.theme.text2)

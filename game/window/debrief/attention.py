"""What was looked at and what was not, and the lines that felt odd."""

from __future__ import annotations

from collections.abc import Iterable

from game.ui.components.annotation import quote
from game.ui.toolkit import Column, Flex, Icon, Kit, Node, Row, Self, Style, Text
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.marks import annotated, noticed

_MOST_MISSED = 3


def looked(kit: Kit, back: DebriefView) -> list[Node]:
    """What was seen, with what it told; then what is worth a look next time."""
    details, looking = back.content.details, back.result.looking
    nodes = [_seen(kit, back, name) for name in looking.looked]
    if not nodes:
        nodes.append(Text(back.ui("looked-nothing"), Style(16, 400, leading=1.4)))
    missed = [name for name in looking.missed if details[name].mark is not None]
    for name in missed[:_MOST_MISSED]:
        words = back.ui("missed-look", detail=back.text(details[name].name))
        nodes.append(_hint(kit, words))
    return nodes


def _seen(kit: Kit, back: DebriefView, name: str) -> Node:
    detail = back.content.details[name]
    words = Flex(Text(back.text(detail.name), Style(16, 600, leading=1.4)), valign="center")
    return annotated(
        kit, back, Row([Icon("eye:fill", 20, kit.theme.look), words], gap=10), detail.mark
    )


def _hint(kit: Kit, words: str) -> Node:
    text = Flex(Text(words, Style(15, 400, leading=1.4)), valign="center")
    return Row([Icon("magnifying-glass", 20, kit.theme.look), text], gap=10, align="start")


def flags(kit: Kit, back: DebriefView) -> list[Node]:
    found = back.result.flags
    return [
        *_flagged(kit, back, found.right, "flag-right"),
        *_flagged(kit, back, found.wrong, "flag-wrong"),
        *_flagged(kit, back, found.missed[:_MOST_MISSED], "flag-missed"),
    ]


def _flagged(kit: Kit, back: DebriefView, names: Iterable[str], sentence: str) -> list[Node]:
    nodes: list[Node] = []
    for name in names:
        words = back.ui(sentence)
        said: Node = Text(words, Style(15, 400, leading=1.4), kit.theme.text2)
        if sentence == "flag-right":
            said = noticed(kit, words, "check-circle:fill")
        line = Self(quote(kit, back.text(back.content.lines[name].text)), "start")
        nodes.append(Column([line, said], gap=5))
    return nodes

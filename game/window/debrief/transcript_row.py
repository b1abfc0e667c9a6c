"""One thing of the transcript on paper: said, shown, looked at, done, told."""

from __future__ import annotations

from game.phone.documents import DETAIL_ICONS
from game.story.debrief.transcript import Shown
from game.story.event import time_of_day
from game.ui.components.annotation import QUOTE, quote
from game.ui.theme import LABEL
from game.ui.toolkit import (
    Box,
    Column,
    Content,
    Flex,
    Icon,
    Kit,
    Node,
    Paint,
    Row,
    Self,
    Style,
    Text,
)
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.marks import annotated, meant, noticed


def row_nodes(kit: Kit, back: DebriefView, row: Shown) -> list[Node]:
    """The nodes of a row."""
    kind = row.event.kind
    if kind == "asked":
        return _asked(kit, back, row)
    if kind == "answered":
        return _answered(kit, back, row)
    if kind in ("chosen", "left", "reported"):
        return [_chosen(kit, back, row)]
    if kind == "looked":
        return [_looked(kit, back, row)]
    return [_line(kit, back, row)]


def _line(kit: Kit, back: DebriefView, row: Shown) -> Node:
    line = back.content.lines[row.event.id]
    words = back.words.of(line.text, row.event)
    if line.kind == "note":
        return narrated(kit, words)
    if line.kind in ("paper", "post"):
        icon = "briefcase" if line.kind == "post" else "file-text"
        return annotated(kit, back, _paper(kit, icon, words), row.mark, row.flagged)
    if line.speaker == "you":
        return Self(quote(kit, words, own=True), "end")
    content = meant(kit, back, words, row.mark)
    shown = _bubble(kit, back, line.speaker, content)
    if row.mark is not None:
        return annotated(kit, back, shown, row.mark, row.flagged)
    said: Node = Self(shown, "start")
    if not row.flagged:
        return said
    return Column([said, noticed(kit, back.ui("flagged-here"))], gap=6)


def _bubble(kit: Kit, back: DebriefView, speaker: str, content: Content) -> Node:
    """What somebody says; a person of the circle says it in lamplight."""
    return _warm(kit, content) if speaker in back.content.circle else quote(kit, content)


def _warm(kit: Kit, content: Content) -> Node:
    theme = kit.theme
    edge = theme.outline if theme.contrast else None
    paint = Paint(theme.lamp_soft, (18, 18, 18, 6), edge, theme.outline_width)
    return Box(Text(content, QUOTE), paint, (9, 14, 10, 14), share=0.86)


def _paper(kit: Kit, icon: str, words: str) -> Node:
    theme = kit.theme
    text = Flex(Text(words, Style(15, 600, leading=1.4)), valign="center")
    paint = Paint(theme.sunken, 14, theme.outline if theme.contrast else None, 3)
    return Box(Row([Icon(icon, 20, theme.text2), text], gap=10), paint, (10, 14))


def narrated(kit: Kit, words: str) -> Node:
    """Nobody's voice."""
    return Text(words, LABEL, kit.theme.text2, "center", balance=True)


def _looked(kit: Kit, back: DebriefView, row: Shown) -> Node:
    theme, detail = kit.theme, back.content.details[row.event.id]
    icon = Icon(DETAIL_ICONS.get(detail.kind, "magnifying-glass"), 20, theme.look)
    name = Text(back.text(detail.name), Style(15, 600, leading=1.4), theme.look)
    parts: list[Node] = [name]
    if detail.text:
        said = meant(kit, back, back.words.of(detail.text, row.event), row.mark)
        parts.append(Text(said, Style(15, 400, leading=1.4)))
    row_of = Row([icon, Flex(Column(parts, gap=2))], gap=10, align="start")
    paint = Paint(theme.look_fill, 14, theme.look_line if theme.contrast else None, 3)
    return annotated(kit, back, Box(row_of, paint, (10, 14)), row.mark)


def _chosen(kit: Kit, back: DebriefView, row: Shown) -> Node:
    choice = back.content.choices[row.event.id]
    words = back.text(choice.words)
    return Self(quote(kit, words, own=True), "end") if choice.says else narrated(kit, words)


def _asked(kit: Kit, back: DebriefView, row: Shown) -> list[Node]:
    answer = back.content.answers[row.event.id]
    when = time_of_day(back.actions[row.step].minute)
    name = Text(f"{back.name(answer.person)}, {when}", LABEL, kit.theme.text2)
    who = Row([back.disc(kit, answer.person), Flex(name, valign="center")], gap=10)
    rule = Box(paint=Paint(kit.theme.hairline), height=1)
    return [rule, who, Self(quote(kit, back.text(answer.asks), own=True), "end")]


def _answered(kit: Kit, back: DebriefView, row: Shown) -> list[Node]:
    answer = back.content.answers[row.event.id]
    reply = answer.again if row.event.argument("again") else answer.reply
    nodes: list[Node] = [Self(_warm(kit, back.words.of(reply, row.event)), "start")]
    if answer.why:
        nodes.append(noticed(kit, back.text(answer.why), "check-circle:fill"))
    return nodes

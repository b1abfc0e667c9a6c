"""The run as it was really shown, each mark at its line, each turn where it was."""

import pygame

from game.phone.documents import DETAIL_ICONS
from game.story.debrief.decisions import Turn
from game.story.debrief.transcript import Shown, reply
from game.story.event import time_of_day
from game.ui.components.annotation import QUOTE, quote
from game.ui.kit import Content, Kit, Paint, Picture, Piece, Style
from game.ui.svg import document, line, rasterise
from game.ui.theme import LABEL
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Sink, Size, Text
from game.window.debrief.cards import annotated, meant, noticed, small_fold
from game.window.debrief.debrief_view import DebriefView, Reading

# One thing of the transcript on paper: said, shown, looked at, done, told.


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
    when = time_of_day(back.retold.actions[row.step].minute)
    name = Text(f"{back.name(answer.person)}, {when}", LABEL, kit.theme.text2)
    who = Row([back.disc(kit, answer.person), Flex(name, valign="center")], gap=10)
    rule = Box(paint=Paint(kit.theme.hairline), height=1)
    return [rule, who, Self(quote(kit, back.text(answer.asks), own=True), "end")]


def _answered(kit: Kit, back: DebriefView, row: Shown) -> list[Node]:
    answer = back.content.answers[row.event.id]
    said = back.words.of(reply(answer, row.event), row.event)
    nodes: list[Node] = [Self(_warm(kit, said), "start")]
    if answer.why:
        nodes.append(noticed(kit, back.text(answer.why), "check-circle:fill"))
    return nodes


# Where things turned: a dashed line with its words.


class Dashes(Node):
    """A dashed line, as long as there is room."""

    def __init__(self, length: float = 0) -> None:
        self.length = length

    def measure(self, kit: Kit, width: int) -> Size:
        return min(width, kit.dp(self.length)), kit.dp(4)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        tall, colour = kit.dp(4), kit.theme.leaf
        if rect.w > 0:
            key = ("dashes", rect.w, tall, colour)
            picture = kit.made(key, lambda: _dashes(rect.w, tall, colour, kit.metrics.scale))
            sink.put(picture, rect.x, rect.centery - tall // 2)


def _dashes(width: int, height: int, colour: str, scale: float) -> Picture:
    pen = line(colour, 1.6 * scale, f'stroke-dasharray="{5 * scale:g} {4 * scale:g}"')
    body = f'<path d="M0 {height / 2}H{width}" {pen}/>'
    return (Piece(rasterise(document(width, height, body), (width, height))),)


def turn_line(kit: Kit, back: DebriefView, turn: Turn) -> Node:
    """The line itself: where one could have stopped, or from where it grew light."""
    words = Text(turn_words(back, turn), Style(15, 600, leading=1.4), kit.theme.leaf)
    if kit.large:
        return Column([words, Dashes(200)], gap=4, padding=(4, 0))
    return Row([Dashes(24), words, Flex(Dashes(), valign="center")], gap=12, padding=(4, 0))


def turn_words(back: DebriefView, turn: Turn) -> str:
    if turn.direction == "down":
        return back.ui("could-stop" if back.scam else "debrief-turning")
    return back.ui("turning-up")


_SHOWN = ("line", "note", "paper", "post", "chosen", "left", "reported", "asked", "answered",
          "looked")  # fmt: skip
_LONG = 3


def transcript(kit: Kit, back: DebriefView, reading: Reading) -> list[Node]:
    """All rows in order. Longer stretches without a mark or a action wait behind a line."""
    nodes: list[Node] = []
    plain: list[Shown] = []
    for row in (row for row in back.result.transcript if row.event.kind in _SHOWN):
        if _plain(row):
            plain.append(row)
            continue
        nodes += _stretch(kit, back, reading, plain)
        plain = []
        nodes += _turn(kit, back, row) + row_nodes(kit, back, row)
    return nodes + _stretch(kit, back, reading, plain)


def _plain(row: Shown) -> bool:
    return row.mark is None and not row.flagged and row.event.kind in ("line", "note")


def _turn(kit: Kit, back: DebriefView, row: Shown) -> list[Node]:
    turn = back.turns.get(row.step)
    begins = row.event.kind in ("chosen", "left", "reported", "asked")
    return [turn_line(kit, back, turn)] if turn is not None and begins else []


def _stretch(kit: Kit, back: DebriefView, reading: Reading, rows: list[Shown]) -> list[Node]:
    """Ordinary lines: the last one stays, so that what follows has what it answers."""
    if len(rows) < _LONG:
        return [node for row in rows for node in row_nodes(kit, back, row)]
    part = f"transcript:{rows[0].event.id}"
    fold = small_fold(kit, reading, part, back.ui("messages-before", n=len(rows) - 1))
    shown = rows if reading.is_open(part) else rows[-1:]
    return [fold, *(node for row in shown for node in row_nodes(kit, back, row))]

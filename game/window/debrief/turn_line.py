"""Where things turned: a dashed line with its words."""

from __future__ import annotations

import pygame

from game.story.debrief.decisions import Turn
from game.ui.svg import document, line, rasterise
from game.ui.toolkit import Column, Flex, Kit, Node, Picture, Piece, Row, Sink, Size, Style, Text
from game.window.debrief.actions import action_words
from game.window.debrief.debrief_view import DebriefView


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


def turnings(kit: Kit, back: DebriefView) -> list[Node]:
    """The turns alone: the action and what it changed."""
    nodes: list[Node] = []
    for turn in back.result.turns:
        what, said = action_words(back, back.actions[turn.step])
        action = Text(f"“{what}”" if said else what, Style(16, 500, leading=1.4))
        words = back.ui(f"turning-{turn.direction}")
        after = Text(words, Style(15, 400, leading=1.4), kit.theme.text2)
        nodes.append(Column([action, after], gap=2))
    return nodes or [Text(back.ui("turning-none"), Style(16))]

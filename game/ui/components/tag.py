"""A line looked at again, with what it was trying to do."""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Icon, Node, Sink, Size, Text
from game.ui.paint import Paint
from game.ui.svg import document, line, rasterise
from game.ui.text import Span
from game.ui.theme import Style

QUOTE = Style(16, 400, leading=1.42)


def marked(
    kit: Kit, before: str, phrase: str, after: str = "", cue: bool = False
) -> tuple[Span, ...]:
    """A line whose `phrase` is meant: heavier and underlined.

    A `cue` only thinly, for it may be honest too.
    """
    colour = kit.theme.tag
    phrase_span = Span(
        phrase,
        500 if cue else 600,
        underline=colour + "80" if cue and not kit.theme.contrast else colour,
    )
    return tuple(span for span in (Span(before), phrase_span, Span(after)) if span.text)


def quote(
    kit: Kit, content: tuple[Span, ...] | str, own: bool = False, share: float = 0.86
) -> Node:
    """A bubble on paper."""
    theme = kit.theme
    fill, ink = (theme.you, theme.you_ink) if own else (theme.bubble_in, theme.text)
    paint = Paint(
        fill,
        (18, 18, 6, 18) if own else (18, 18, 18, 6),
        theme.bubble_line if not own else None,
        theme.outline_width,
    )
    return Box(
        Text(content, replace(QUOTE, weight=500 if own else 400), ink),
        paint,
        (9, 14, 10, 14),
        share=share,
    )


def tag(kit: Kit, label: str, icon: str, cue: bool = False) -> Node:
    """The name of what was tried; a `cue` is a frame only: worth checking, no more."""
    theme = kit.theme
    ink = theme.tag if cue else theme.tag_ink
    paint = Paint(theme.page[0][1] if cue else theme.tag, 10, theme.tag, 1.5)
    words = Row(
        [Icon(icon, 16, ink), Text(label, Style(14, 600, leading=1.3), ink, fit=True)], gap=7
    )
    return Box(words, paint, (4, 12, 5, 10), min_height=30, valign="center")


def tagged(
    kit: Kit, content: tuple[Span, ...] | str, label: str, icon: str, why: str, cue: bool = False
) -> Node:
    """The line, an elbow, its tag and one sentence that says why."""
    return _Tagged(quote(kit, content), tag(kit, label, icon, cue), why, cue)


class _Tagged(Node):
    def __init__(self, bubble: Node, sign: Node, why: str, cue: bool) -> None:
        self.bubble, self.cue = bubble, cue
        words = Text(why, Style(15, 400, leading=1.4))
        self.beside = Row([sign, Flex(Box(words, padding=(4, 0, 0, 0)))], gap=12, align="start")
        self.under = Column([Row([sign]), words], gap=6)

    def _foot(self, kit: Kit) -> Node:
        return self.under if kit.large else self.beside

    def measure(self, kit: Kit, width: int) -> Size:
        inner = width - kit.dp(24)
        return width, kit.size(self.bubble, width)[1] + kit.dp(4) + kit.size(
            self._foot(kit), inner
        )[1]

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        w, h = kit.size(self.bubble, rect.w)
        self.bubble.place(kit, pygame.Rect(rect.x, rect.y, w, h), sink)
        left, top = kit.dp(24), h + kit.dp(4)
        size = (kit.dp(16), kit.dp(24))
        picture = kit.made(
            ("elbow", size, kit.theme.tag, self.cue),
            lambda: _elbow(*size, kit.metrics.scale, kit.theme.tag, self.cue),
        )
        sink.put(picture, rect.x + kit.dp(11), rect.y + h - kit.dp(1))
        foot = pygame.Rect(rect.x + left, rect.y + top, rect.w - left, rect.h - top)
        self._foot(kit).place(kit, foot, sink)


def _elbow(width: int, height: int, scale: float, colour: str, cue: bool) -> Picture:
    dash = f'stroke-dasharray="{3 * scale:g} {3 * scale:g}"' if cue else ""
    x, y, r = 1.5 * scale, 19 * scale, 8 * scale
    path = (
        f'<path d="M{x} 0V{y - r}Q{x} {y} {x + r} {y}H{width}" {line(colour, 2.5 * scale, dash)}/>'
    )
    return (Piece(rasterise(document(width, height, path), (width, height))),)

"""What is said in a chat."""

from __future__ import annotations

from dataclasses import replace

from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.layout import Row, Self
from game.ui.node import Box, Drawing, Node, Text
from game.ui.paint import Paint
from game.ui.svg import document, rasterise, split
from game.ui.text import Content
from game.ui.theme import CAPTION, LABEL, RADIUS_BUBBLE, RADIUS_TAIL, Style

SAID = Style(17, 400, leading=1.42)
OWN = Style(17, 500, leading=1.42)


def bubble(
    kit: Kit, content: Content, side: str = "in", follows: bool = False, share: float = 0.82
) -> Node:
    """A line: `in` from somebody, `out` from the player.

    `follows` where the same person has just spoken.
    """
    theme, out = kit.theme, side == "out"
    full, tail = RADIUS_BUBBLE, RADIUS_TAIL
    radius = (full, full, tail, full) if out else (tail if follows else full, full, full, tail)
    line = None if out else theme.bubble_line
    paint = Paint(theme.you if out else theme.bubble_in, radius, line, theme.outline_width)
    style, colour = (OWN, theme.you_ink) if out else (SAID, theme.text)
    style, top = (style, 10) if kit.metrics.portrait else (replace(style, size=16), 8)
    body = Box(
        Text(content, style, colour),
        paint,
        (top, 15, top + 1, 15),
        share=0.94 if kit.large else share,
    )
    return Self(body, "end" if out else "start")


def sms_bubble(kit: Kit, content: Content, own: bool) -> Node:
    """A text message: plainer and squarer than a chat's line."""
    theme = kit.theme
    fill, line = (theme.you, None) if own else (theme.section, theme.phone_line)
    paint = Paint(fill, 10, line, theme.outline_width)
    style, ink = (OWN, theme.you_ink) if own else (SAID, theme.text)
    share = 0.96 if kit.large else 0.88
    body = Box(Text(content, replace(style, size=16), ink), paint, (10, 14, 11, 14), share=share)
    return Self(body, "end" if own else "start")


def stamp(kit: Kit, text: str) -> Node:
    """A time, or narration that is nobody's voice, in the middle of the thread."""
    style = Style(13, 400, leading=1.4)
    return Self(
        Box(Text(text, style, kit.theme.text2, "center", balance=True), padding=(2, 8, 4, 8)),
        "center",
    )


def note(kit: Kit, text: str) -> Node:
    """Narration, in the middle of the thread."""
    words = Text(text, LABEL, kit.theme.text2, "center", balance=True)
    return Self(Box(words, padding=(4, 12, 6, 12), share=0.9), "center")


def typing(kit: Kit, label: str) -> Node:
    """Three dots and who is writing."""
    full = RADIUS_BUBBLE
    theme = kit.theme
    tones = (
        (theme.text,) * 3 if theme.contrast or not theme.dark else ("#8FA2C8", "#C2CCDF", "#F5F1E8")
    )
    dots = Drawing(34, 8, lambda w, h: _dots(w, h, tones), ("dots", tones))
    paint = Paint(
        theme.bubble_in, (full, full, full, RADIUS_TAIL), theme.bubble_line, theme.outline_width
    )
    return Self(Row([Box(dots, paint, (12, 14)), Text(label, LABEL, theme.text2)], gap=10), "start")


def _dots(width: int, height: int, tones: tuple[str, ...]) -> Picture:
    places = (4, 17, 30)
    body = "".join(
        f'<circle cx="{x}" cy="4" r="4" fill="{split(t)[0]}"/>'
        for x, t in zip(places, tones, strict=True)
    )
    return (Piece(rasterise(document(34, 8, body), (width, height))),)


def earlier(kit: Kit, text: str, style: Style = CAPTION) -> Node:
    """A quiet line above the thread, such as how many messages came before."""
    return Self(Text(text, style, kit.theme.text2, "center"), "center")

"""What is said in a thread: bubbles, stamps and notes, a voice message, a picture as words."""

import math
from dataclasses import replace

from game.ui import svg
from game.ui.kit import Content, Kit, Paint, Picture, Piece, Style
from game.ui.paint import FULL_ROUND
from game.ui.theme import LABEL, RADIUS_BUBBLE, RADIUS_TAIL
from game.ui.toolkit import At, Box, Column, Drawing, Flex, Icon, Node, Row, Self, Stack, Text

_SAID = Style(17, 400, leading=1.42)
_OWN = Style(17, 500, leading=1.42)


def bubble(
    kit: Kit, content: Content, side: str = "in", follows: bool = False, share: float = 0.82
) -> Node:
    """A line: `in` from somebody, `out` from the player.

    `follows` where the same person has just spoken; `share` of the width is the most it takes.
    """
    # Everybody else's bubbles are alike in colour and shape: only the words can be judged.
    theme, out = kit.theme, side == "out"
    full, tail = RADIUS_BUBBLE, RADIUS_TAIL
    radius = (full, full, tail, full) if out else (tail if follows else full, full, full, tail)
    line = None if out else theme.bubble_line
    paint = Paint(theme.you if out else theme.bubble_in, radius, line, theme.outline_width)
    style, colour = (_OWN, theme.you_ink) if out else (_SAID, theme.text)
    style, top = (style, 10) if kit.metrics.portrait else (replace(style, size=16), 8)
    words = Text(content, style, colour)
    body = Box(words, paint, (top, 15, top + 1, 15), share=0.94 if kit.large else share)
    return Self(body, "end" if out else "start")


def sms_bubble(kit: Kit, content: Content, own: bool) -> Node:
    """A text message: plainer and squarer than a chat's line."""
    theme = kit.theme
    fill, line = (theme.you, None) if own else (theme.section, theme.phone_line)
    paint = Paint(fill, 10, line, theme.outline_width)
    style, ink = (_OWN, theme.you_ink) if own else (_SAID, theme.text)
    share = 0.96 if kit.large else 0.88
    body = Box(Text(content, replace(style, size=16), ink), paint, (10, 14, 11, 14), share=share)
    return Self(body, "end" if own else "start")


def stamp(kit: Kit, text: str) -> Node:
    """A time, or narration that is nobody's voice, in the middle of the thread."""
    style = Style(13, 400, leading=1.4)
    words = Text(text, style, kit.theme.text2, "center", balance=True)
    return Self(Box(words, padding=(2, 8, 4, 8)), "center")


def note(kit: Kit, text: str) -> Node:
    """Narration, in the middle of the thread."""
    words = Text(text, LABEL, kit.theme.text2, "center", balance=True)
    return Self(Box(words, padding=(4, 12, 6, 12), share=0.9), "center")


def typing(kit: Kit, label: str) -> Node:
    """Three dots and who is writing."""
    theme, full = kit.theme, RADIUS_BUBBLE
    one = theme.contrast or not theme.dark
    tones = (theme.text,) * 3 if one else ("#8FA2C8", "#C2CCDF", "#F5F1E8")
    dots = Drawing(34, 8, lambda w, h: _dots(w, h, tones), ("dots", tones))
    radii = (full, full, full, RADIUS_TAIL)
    paint = Paint(theme.bubble_in, radii, theme.bubble_line, theme.outline_width)
    return Self(Row([Box(dots, paint, (12, 14)), Text(label, LABEL, theme.text2)], gap=10), "start")


def _dots(width: int, height: int, tones: tuple[str, ...]) -> Picture:
    body = ""
    for x, tone in zip((4, 17, 30), tones, strict=True):
        body += f'<circle cx="{x}" cy="4" r="4" fill="{svg.split(tone)[0]}"/>'
    return (Piece(svg.rasterise(svg.document(34, 8, body), (width, height))),)


_BARS = 26


def voice(kit: Kit, length: str, words: str, ink: str, soft: str) -> Node:
    """A voice message: play, its waves, how long it is, and its words as captions.

    `ink` for play and words, `soft` for what has not been heard.
    """
    paint = Paint(None, FULL_ROUND, ink, kit.theme.outline_width)
    sign = Icon("play:fill", 18, ink, fixed=True)
    play = Box(sign, paint, width=40, height=40, align="center", valign="center")
    time = Text(length, Style(14, 500, True, 1.4), ink)
    waves = Drawing(150, 28, lambda w, h: _waves(w, h, soft), ("voice", soft))
    heard: list[Node] = [play, time] if kit.large else [play, waves, time]
    captions = Box(Icon("closed-captioning", 17, soft), padding=(3, 0, 0, 0))
    said = Row([captions, Flex(Text(words, Style(16, 400, leading=1.42), ink))], 8, "start")
    return Column([Row(heard, gap=12), said], gap=9)


def _waves(width: int, height: int, tone: str) -> Picture:
    body = ""
    for i in range(_BARS):
        tall = 4 + 22 * abs(math.sin(i * 1.7 + 0.6) * math.cos(i * 0.43))
        place = f'x="{1 + i * 5.8:.1f}" y="{14 - tall / 2:.1f}" width="2.8" height="{tall:.1f}"'
        body += f'<rect {place} rx="1.4" fill="{tone}"/>'
    return (Piece(svg.rasterise(svg.document(150, 28, body), (width, height))),)


_WIDE, _TALL = 320, 132


def frame(kit: Kit, words: str) -> Node:
    """A picture: a drawn frame above, and below it in words what can be seen."""
    # Never a photograph, and the same hills every time: what matters in it is said in words, so
    # that it is there in both languages and for who does not see it.
    theme = kit.theme
    paint = Paint(theme.section, 18, theme.phone_line, theme.outline_width)
    said = Box(Text(words, Style(16, 400, leading=1.42)), padding=(9, 14, 11, 14))
    return Box(Column([_plate(kit), said]), paint, 3, max_width=_WIDE + 6)


def _plate(kit: Kit) -> Node:
    contrast = kit.theme.contrast
    sign = At(Icon("image", 30, kit.theme.text, fixed=True), "center", "center")
    if kit.large:
        return Box(sign, height=64)
    view = Drawing(_WIDE, _TALL, lambda w, h: _view(w, h, contrast), ("frame", contrast))
    return Stack([view, sign])


def _view(width: int, height: int, contrast: bool) -> Picture:
    """Hills and a disc, out of which nobody could read anything."""
    shape = svg.rounded(0, 0, _WIDE, _TALL, (15, 15, 4, 4))
    ground = svg.vertical("g", ((0, "#34497C"), (1, "#22335C")), 0, _TALL)
    if contrast:
        line = f'<path d="M0 {_TALL - 1.5}H{_WIDE}" {svg.line("#FFFFFF", 3)}/>'
        return (Piece(svg.rasterise(svg.document(_WIDE, _TALL, line), (width, height))),)
    hills = (
        '<path d="M0 132V96C46 70 82 74 124 98S214 60 258 74 306 92 320 88V128'
        'Q320 132 316 132H4Q0 132 0 128Z" fill="#2B3E6E"/>'
        '<path d="M0 128V112C70 92 120 112 176 116S276 100 320 110V128Q320 132 316 132H4Z" '
        'fill="#1D2C52"/><circle cx="262" cy="36" r="15" fill="#4A62A0"/>'
    )
    body = f'<path d="{shape}" fill="url(#g)"/>{hills}'
    return (Piece(svg.rasterise(svg.document(_WIDE, _TALL, body, ground), (width, height))),)

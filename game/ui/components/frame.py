"""A picture that is never a photograph: a drawn frame, and what can be seen in it as words."""

from __future__ import annotations

from game.ui import svg
from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.layout import At, Column, Stack
from game.ui.node import Box, Drawing, Icon, Node, Text
from game.ui.paint import Paint
from game.ui.theme import Style

_WIDE, _TALL = 320, 132


def frame(kit: Kit, words: str) -> Node:
    """The drawn frame above, the description below."""
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

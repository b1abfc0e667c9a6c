"""The other side of a video call: a drawn outline against a plain wall, never a face."""

from __future__ import annotations

from game.ui import svg
from game.ui.cache import Picture, Piece
from game.ui.components.rounding import rounded_off
from game.ui.kit import Kit
from game.ui.node import Drawing, Node

WIDE, TALL = 410, 188
_RISE = 48
SELF_WIDE, SELF_TALL = 74, 98
_BODY = "M118 236C120 186 150 164 184 158L205 172L226 158C260 164 290 186 292 236Z"
_HEAD = (
    "M205 62C229 62 240 80 238 104C236 130 224 148 205 148S174 130 172 104C170 80 181 62 205 62Z"
)
_COLLAR = "M182 158L205 178L228 158M205 178V236M182 158L174 180L196 186M228 158L236 180L214 186"


def silhouette(kit: Kit, share: float = 1) -> Node:
    """Head, shoulders and a plain collar: whatever it claims, it is an outline."""
    contrast = kit.theme.contrast
    size = WIDE * share, TALL * share
    return Drawing(*size, lambda w, h: _other(w, h, contrast), ("seen", contrast))


def self_view(kit: Kit, share: float = 1) -> Node:
    """The small window in which one sees oneself."""
    contrast = kit.theme.contrast
    size = SELF_WIDE * share, SELF_TALL * share
    return Drawing(*size, lambda w, h: _own(w, h, contrast), ("self-view", contrast))


def _other(width: int, height: int, contrast: bool) -> Picture:
    wall, far, skin, dress, seam = ("#000000", "#000000", "#FFFFFF", "#000000", "#FFFFFF") if (
        contrast
    ) else ("#1E2D52", "#33487A", "#8A9BC4", "#4A5C8E", "#33446F")  # fmt: skip
    light = svg.Radial(0.5, 0.4, 0.6, 0.8, ((0, far), (1, wall)))
    body = (
        f'<path d="M0 0H{WIDE}V{TALL}H0Z" fill="url(#w)"/><g transform="translate(0 -{_RISE})">'
        f'<path d="M188 132H222V170L205 180L188 170Z" fill="{skin}"/>'
        f'<path d="{_HEAD}" fill="{skin}"/>'
        f'<path d="{_BODY}" fill="{dress}"/><path d="{_COLLAR}" {svg.line(seam, 3)}/>'
    )
    if contrast:
        body += f'<path d="{_BODY}" {svg.line("#FFFFFF", 3)}/>'
    body += "</g>"
    drawing = svg.document(WIDE, TALL, body, svg.ellipse("w", light, WIDE, TALL))
    drawn = svg.rasterise(drawing, (width, height))
    return (Piece(rounded_off(drawn, (WIDE, TALL), 18)),)


def _own(width: int, height: int, contrast: bool) -> Picture:
    ground, tone, rim = ("#000000", "#FFFFFF", "#FFFFFF") if contrast else (
        "#101B33", "#C9BFA9", "#7288B4"
    )  # fmt: skip
    frame = svg.rounded(1, 1, SELF_WIDE - 2, SELF_TALL - 2, (13,) * 4)
    body = (
        f'<path d="{frame}" fill="{ground}"/><circle cx="37" cy="42" r="16" fill="{tone}"/>'
        f'<path d="M10 97C11 74 22 64 37 64S63 74 64 97Z" fill="{tone}"/>'
        f'<path d="{frame}" {svg.line(rim, 2)}/>'
    )
    drawn = svg.rasterise(svg.document(SELF_WIDE, SELF_TALL, body), (width, height))
    return (Piece(rounded_off(drawn, (SELF_WIDE, SELF_TALL), 14)),)

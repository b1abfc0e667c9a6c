"""The stamp across a drawn document: it says that this is a simulation, and cannot be cut off."""

from __future__ import annotations

import pygame

from game.ui import fonts, svg
from game.ui.cache import Picture, Piece
from game.ui.kit import Kit
from game.ui.node import Drawing, Node

_WIDE, _TALL = 300, 150


def stamped_across(kit: Kit, word: str, colour: str) -> Node:
    """The word aslant in a frame, as large as the room allows. `colour` may be see-through."""
    tone, opacity = svg.split(colour)
    key = ("stamp", word, colour)
    return Drawing(_WIDE, _TALL, lambda w, h: _drawn(w, h, word, tone, opacity), key, fit=True)


def _drawn(width: int, height: int, word: str, tone: str, opacity: float) -> Picture:
    face = fonts.font(700, max(7, height * 26 // 100))
    letters = fonts.picture(face, fonts.drawable(word), tone)
    pad, line = height // 12, max(2, height // 40)
    plate = pygame.Surface(
        (letters.get_width() + 3 * pad, letters.get_height() + pad), pygame.SRCALPHA, 32
    )
    plate.blit(letters, (3 * pad // 2, pad // 2))
    pygame.draw.rect(plate, tone, plate.get_rect(), line, border_radius=pad)
    aslant = pygame.transform.rotozoom(plate, 14, min(1.0, width * 0.94 / plate.get_width()))
    aslant.set_alpha(round(255 * opacity))
    whole = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    whole.blit(aslant, aslant.get_rect(center=(width // 2, height // 2)))
    return (Piece(svg.ready(whole)),)

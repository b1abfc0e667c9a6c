"""Faces: the grey disc of somebody on the phone, the lit disc of somebody of the circle."""

from __future__ import annotations

from game.ui import people
from game.ui.kit import Kit
from game.ui.layout import At, Stack
from game.ui.node import Drawing, Icon, Node


def avatar(kit: Kit, letter: str = "", size: float = 48, icon: str = "user:fill") -> Node:
    """Somebody who writes or calls; a person without a known name has an icon for a letter."""
    contrast = kit.theme.contrast
    disc = Drawing(
        size, size, lambda w, h: people.initials(letter, w, contrast), ("avatar", letter)
    )
    if letter:
        return disc
    sign = Icon(icon, size * 0.58, "#E4EAF6" if not contrast else "#FFFFFF", fixed=True)
    return Stack([disc, At(sign, "center", "center")])


def person_disc(kit: Kit, who: str, state: str = "lit", size: float = 42, letter: str = "") -> Node:
    """Somebody of the circle: `lit`, `fading`, `hidden`, or `paper` on a morning ground."""
    contrast = kit.theme.contrast
    return Drawing(
        size,
        size,
        lambda w, h: people.draw(who, state, w, contrast, letter),
        ("person", who, state, letter),
    )

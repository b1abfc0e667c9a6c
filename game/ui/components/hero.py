"""Daybreak: the ground of a debrief's first words."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.node import Box, Node
from game.ui.paint import Paint
from game.ui.svg import Radial

INK, ACCENT = "#FBF6EB", "#FFE3B4"


def hero(kit: Kit, tall: bool = False) -> Node:
    """A night turning warm at its foot; `tall` for the side of a landscape page."""
    if kit.theme.contrast:
        return Box(paint=Paint("#000000"))
    if tall:
        sky = ((0.0, "#121E3A"), (0.62, "#22355F"), (1.0, "#36466F"))
        warm = Radial(
            0.5, 1.06, 0.95, 0.34, ((0, "#FFCE8A8C"), (0.52, "#F0AA6E33"), (1, "#F0AA6E00"))
        )
    else:
        sky = ((0.0, "#121E3A"), (0.55, "#22355F"), (1.0, "#3E4E79"))
        warm = Radial(
            0.62, 1.0, 0.9, 0.6, ((0, "#FFCE8A9E"), (0.45, "#F0AA6E47"), (1, "#F0AA6E00"))
        )
    return Box(paint=Paint(sky, lights=(warm,)))

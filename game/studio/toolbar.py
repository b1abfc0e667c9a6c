"""The author's tools, in a row at the head of the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.components.button import look_chip
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import Box, Column, Kit, Node, Paint, Wrap

if TYPE_CHECKING:
    from game.studio.preview_screen import PreviewScreen


def toolbar(kit: Kit, screen: PreviewScreen, upright: bool = False) -> Node:
    """Where one stands, the variant, the facts, and how many problems the files have."""
    count = len(screen.watch.problems)
    chips: list[Node] = [
        look_chip(kit, screen.playing.state.stop, "scenes", icon="map-pin:bold"),
        look_chip(kit, screen.variant, "variant", icon="arrow-right:bold"),
        look_chip(kit, "facts", "facts", icon="list:bold"),
    ]
    if count:
        word = "problem" if count == 1 else "problems"
        chips.append(look_chip(kit, f"{count} {word}", "problems", icon="warning:bold"))
    ground = Paint(kit.theme.chip_ground, FULL_ROUND)
    plates: list[Node] = [Box(chip, ground) for chip in chips]
    return Column(plates, gap=6, align="end") if upright else Wrap(plates, 6, "center")

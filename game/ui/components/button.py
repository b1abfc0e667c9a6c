"""Plain buttons: pills with a label, an icon, sometimes a key."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.components.keycap import keycap
from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import FULL_ROUND, Paint
from game.ui.theme import Style


def button(
    kit: Kit,
    id: str,
    label: str,
    icon: str | None = None,
    kind: str = "outline",
    height: float = 60,
    size: float = 18,
    key: str | None = None,
    enabled: bool = True,
) -> Node:
    """A wide pill.

    `kind`: outline, light (the way back), lamp (send to somebody), bare (a frame only).
    """
    paint, ink, weight = _kinds(kit)[kind]
    parts: list[Node] = [Icon(icon, size * 1.25, ink)] if icon else []
    parts.append(Text(label, Style(size, weight, leading=1.25), ink, fit=True))
    if key and not kit.large:
        parts.append(keycap(kit, key, ink))
    body = Box(
        Row(parts, gap=10, justify="center"), paint, (6, 16), min_height=height, valign="center"
    )
    return Touch(body, id, label, radius=height / 2, enabled=enabled)


def _kinds(kit: Kit) -> dict[str, tuple[Paint, str, int]]:
    theme = kit.theme
    edge = theme.outline_width
    return {
        "outline": (
            Paint(theme.choice, FULL_ROUND, theme.outline, edge, shine=_shine(kit)),
            theme.text,
            600,
        ),
        "light": (
            Paint(theme.light_fill, FULL_ROUND, theme.outline if theme.contrast else None, edge),
            theme.light_ink,
            600,
        ),
        "lamp": (
            Paint(theme.lamp_fill, FULL_ROUND, theme.lamp_rim, edge if theme.contrast else 1),
            theme.lamp_ink,
            700,
        ),
        "bare": (Paint(None, FULL_ROUND, theme.outline, edge), theme.text, 600),
    }


def _shine(kit: Kit) -> float:
    return 0.1 if kit.theme.glow and kit.theme.dark else 0


def button_row(kit: Kit, buttons: Sequence[Node]) -> Node:
    """Buttons of equal width; below one another at large text."""
    if kit.large:
        return Column(list(buttons), gap=8)
    return Row([Flex(button) for button in buttons], gap=10)

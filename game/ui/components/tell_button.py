"""The one loud thing on a page: telling someone."""

from __future__ import annotations

from game.ui.components.keycap import keycap
from game.ui.kit import Kit
from game.ui.layout import Row
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import Paint, Shadow
from game.ui.theme import Style


def tell_button(
    kit: Kit,
    label: str,
    id: str = "tell",
    quiet: bool = False,
    urgent: bool = False,
    back: bool = False,
    height: float = 68,
    key: str | None = None,
) -> Node:
    """Gold and glowing.

    `quiet` a golden frame where nothing presses, `urgent` ringed, `back` the way out of
    telling.
    """
    ink, weight = _ink(kit, quiet, back)
    tall = 80 if kit.large else height
    size = 19 if kit.large or tall < 66 else 20
    icon = Icon(
        "arrow-left" if back else "chat-circle-dots:fill",
        26 if tall >= 66 else 24,
        ink,
        fixed=not kit.large,
    )
    parts: list[Node] = [icon, Text(label, Style(size, weight, leading=1.3), ink, fit=True)]
    if key and not kit.large:
        parts.append(keycap(kit, key, ink))
    body = Box(
        Row(parts, gap=12, justify="center"),
        _paint(kit, quiet, urgent, back, tall),
        (6, 14),
        min_height=tall,
        valign="center",
    )
    return Touch(body, id, label, radius=tall / 2)


def _ink(kit: Kit, quiet: bool, back: bool) -> tuple[str, int]:
    if back:
        return kit.theme.text, 600
    return (kit.theme.lamp_text if quiet else kit.theme.lamp_ink), 700


def _paint(kit: Kit, quiet: bool, urgent: bool, back: bool, height: float) -> Paint:
    theme = kit.theme
    edge = theme.outline_width
    if back:
        return Paint(theme.raised, height / 2, theme.outline, edge)
    if not theme.glow:
        return Paint(
            theme.quiet if quiet else theme.lamp_fill,
            height / 2,
            theme.lamp if quiet else theme.lamp_rim,
            edge,
        )
    if quiet:
        glow = Shadow(0, 34, "#FFBE6229") if theme.dark else Shadow(4, 14, "#A064141F")
        return Paint(theme.quiet, height / 2, theme.lamp, 2, shadows=(glow,))
    if not theme.dark:
        return Paint(
            theme.lamp_fill, height / 2, theme.lamp_rim, edge, shadows=(Shadow(6, 18, "#A0641438"),)
        )
    halo = (
        (Shadow(0, 70, "#FFBE628C"), Shadow(0, 1, "#FFC87638", 5))
        if urgent
        else (Shadow(10, 28, "#04081273"), Shadow(0, 44, "#FFBE6257"))
    )
    return Paint(theme.lamp_fill, height / 2, theme.lamp_rim, 1, shadows=halo)

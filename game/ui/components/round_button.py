"""Round buttons at the sides of the dock, and the square tools beside a landscape page."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.layout import Column, Self
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import FULL_ROUND, Paint
from game.ui.theme import Style


def _sign(kit: Kit, icon: str | None, letters: str, size: float) -> Node:
    if icon:
        return Icon(icon, size, kit.theme.text, fixed=not kit.large or size > 30)
    style = Style(14 if kit.large else size * 0.77, 600, leading=1.3)
    return Text(letters, style, align="center", fit=True)


def round_button(
    kit: Kit, id: str, caption: str, icon: str | None = None, letters: str = "", spoken: str = ""
) -> Node:
    """A disc with an icon or letters and its name below; at large text the disc alone, larger.

    `spoken` is what is read aloud where the name is a short form.
    """
    theme = kit.theme
    side = 80 if kit.large else 56
    paint = Paint(theme.raised, FULL_ROUND, theme.outline, theme.outline_width)
    disc = Box(
        _sign(kit, icon, letters, 34 if kit.large else 24),
        paint,
        width=side,
        height=side,
        align="center",
        valign="center",
    )
    if kit.large:
        return Touch(disc, id, spoken or caption, radius=side / 2)
    name = Text(caption, Style(13, 500, leading=1.2), align="center", fit=True)
    body = Box(Column([Self(disc, "center"), name], gap=5), width=68)
    return Touch(body, id, spoken or caption, radius=20)


def tool_button(
    kit: Kit, id: str, caption: str, icon: str | None = None, letters: str = "", spoken: str = ""
) -> Node:
    """A square tool for the side of a landscape page."""
    theme = kit.theme
    paint = Paint(theme.raised, 18, theme.outline, theme.outline_width)
    name = Text(caption, Style(14, 500, leading=1.25), align="center", fit=True)
    inside = Column([Self(_sign(kit, icon, letters, 21 if icon else 22), "center"), name], gap=1)
    body = Box(inside, paint, (7, 3), min_height=60, valign="center")
    return Touch(body, id, spoken or caption, radius=18)

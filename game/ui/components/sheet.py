"""Sheets that slide up over the phone: look closer, tell someone."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row, Self
from game.ui.node import Box, Icon, Node, Scroll, Text, Touch
from game.ui.paint import FULL_ROUND, Paint, Shadow
from game.ui.svg import Radial
from game.ui.theme import RADIUS_SHEET, Fill, Style

WARM = Radial(0.2, 0.0, 1.2, 0.6, ((0, "#33385AFF"), (0.7, "#24325800"), (1, "#24325800")))


def sheet(
    kit: Kit,
    title: str,
    subtitle: str,
    body: list[Node],
    footer: Node | None = None,
    icon: str | None = None,
    close: str | None = None,
    warm: bool = False,
    gap: float = 11,
    name: str = "sheet-body",
) -> Node:
    """A handle, a title, a body that scrolls if it must, a footer.

    `warm` is the sheet of people, `close` a label.
    """
    theme = kit.theme
    line = theme.lamp if warm else theme.sheet_line
    foot = 0 if kit.large else 28.5
    paint = Paint(
        theme.sheet,
        (RADIUS_SHEET, RADIUS_SHEET, foot, foot),
        line,
        theme.outline_width,
        True,
        0,
        (Shadow(-14, 50, theme.shadow + "99"),) if theme.glow else (),
        (WARM,) if warm and theme.glow and theme.dark else (),
    )
    parts: list[Node] = [
        Self(_handle(kit), "center"),
        _title(kit, title, subtitle, icon, close, warm),
    ]
    parts.append(Flex(Scroll(Column(body, gap), name, foot=_ground(theme.sheet))))
    if footer:
        parts.append(footer)
    return Box(Column(parts, gap=14), paint, (10, 16, 18, 16))


def _ground(fill: Fill) -> str:
    return fill if isinstance(fill, str) else fill[-1][1]


def _handle(kit: Kit) -> Node:
    return Box(paint=Paint(kit.theme.outline, 3), width=44, height=5)


def _title(
    kit: Kit, title: str, subtitle: str, icon: str | None, close: str | None, warm: bool
) -> Node:
    theme = kit.theme
    big, small = (24, 16) if warm else (22, 15)
    words = [
        Text(title, Style(big, 600, leading=1.32)),
        Text(subtitle, Style(small, 400, leading=1.4), theme.text2),
    ]
    parts: list[Node] = [Icon(icon, 28, theme.look)] if icon else []
    parts.append(
        Flex(Column(list(words[: 2 if subtitle else 1]), gap=2 if warm else 0), valign="center")
    )
    if close is not None:
        disc = Box(
            Icon("x", 20, fixed=True),
            Paint(None, FULL_ROUND, theme.outline, theme.outline_width),
            width=48,
            height=48,
            align="center",
            valign="center",
        )
        parts.append(Touch(disc, "close", close, radius=24))
    return Row(parts, gap=12, padding=(0, 3))


def section(kit: Kit, title: str, icon: str, children: list[Node]) -> Node:
    """A part of a sheet under a cool heading."""
    theme = kit.theme
    paint = Paint(theme.section, 18, theme.phone_line, theme.outline_width if theme.contrast else 1)
    head = Row(
        [Icon(icon, 18.75, theme.look), Flex(Text(title, Style(15, 600, leading=1.4), theme.look))],
        gap=8,
    )
    return Box(Column([head, Column(children)], gap=8), paint, (12, 14, 13, 14))

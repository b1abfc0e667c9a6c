"""A message from another app, sliding in over the page."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Icon, Moving, Node, Text, Touch
from game.ui.paint import Paint, Shadow
from game.ui.theme import Style


def toast(
    kit: Kit, sender: str, text: str, time: str = "", sign: Node | None = None, id: str = "toast"
) -> Node:
    """Slides as the part called `toast`.

    Bring it in with `motion.slide("toast", now, MOTION_SHEET, dy=-height)`.
    """
    theme = kit.theme
    shadow = (Shadow(10, 30, theme.shadow + "99"),) if theme.glow else ()
    paint = Paint(
        theme.sheet, 20, theme.outline, theme.outline_width, False, 0.1 if theme.glow else 0, shadow
    )
    head: list[Node] = [Flex(Text(sender, Style(15, 600, leading=1.35), max_lines=1))]
    if time:
        head.append(Text(time, Style(13, 500, True, 1.35), theme.text2))
    words = Column(
        [
            Row(head, gap=10),
            Text(text, Style(15, 400, leading=1.4), max_lines=4 if kit.large else 3),
        ],
        gap=1,
    )
    face = sign or Icon("chat-circle-dots:fill", 24, theme.look)
    body = Box(Row([face, Flex(words)], gap=12), paint, (10, 14, 11, 14))
    return Moving(Touch(body, id, f"{sender}: {text}", radius=20), id)

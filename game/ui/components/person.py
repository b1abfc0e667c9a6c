"""The people one can tell, as rows of the tell sheet."""

from __future__ import annotations

from game.ui.components.avatar import person_disc
from game.ui.components.button import button
from game.ui.kit import Kit
from game.ui.layout import Column, Flex, Row
from game.ui.node import Box, Icon, Node, Text, Touch
from game.ui.paint import Paint, Shadow
from game.ui.text import Content, plain
from game.ui.theme import Style


def _words(kit: Kit, name: str, note: str) -> Node:
    parts: list[Node] = [Text(name, Style(19, 600, leading=1.3))]
    if note:
        parts.append(Text(note, Style(15, 400, leading=1.35), kit.theme.text2))
    return Column(parts)


def person(kit: Kit, id: str, who: str, state: str, name: str, note: str = "") -> Node:
    """Somebody to choose; the light shows how near they feel, not whether they will answer."""
    theme = kit.theme
    paint = Paint(
        theme.choice,
        22,
        theme.outline,
        theme.outline_width,
        shine=0.1 if theme.glow and theme.dark else 0,
    )
    row = Row(
        [person_disc(kit, who, state, 54), Flex(_words(kit, name, note), valign="center")], gap=16
    )
    return Touch(
        Box(row, paint, (10, 16), min_height=78, valign="center"),
        id,
        f"{name}. {note}",
        "choice",
        22,
    )


def person_open(
    kit: Kit,
    who: str,
    state: str,
    name: str,
    note: str,
    drafts: list[tuple[str, Content]],
    send: str,
    send_id: str = "send",
    chosen: str = "",
) -> Node:
    """The chosen person with the sentence to send.

    Several drafts (id, words) can be chosen between.
    """
    theme = kit.theme
    glow = (Shadow(0, 40, "#FFBE6233"),) if theme.glow and not kit.large else ()
    paint = Paint(theme.lamp_soft, 22, theme.lamp, 3 if theme.contrast else 2, shadows=glow)
    check = Icon("check-circle:fill", 30, theme.lamp_text, fixed=True)
    head = Row(
        [person_disc(kit, who, state, 60), Flex(_words(kit, name, note), valign="center"), check],
        gap=16,
    )
    lines = [_draft(kit, *draft, len(drafts) > 1, chosen) for draft in drafts]
    body = [
        head,
        *lines,
        button(
            kit, send_id, send, "paper-plane-right:fill", "lamp", 64 if not kit.large else 72, 19
        ),
    ]
    return Box(Column(body, gap=12), paint, (14, 16, 16, 16))


def _draft(kit: Kit, id: str, content: Content, several: bool, chosen: str) -> Node:
    theme = kit.theme
    on = not several or id == chosen
    line = None if on else theme.outline
    paint = Paint(theme.you if on else theme.raised, (18, 18, 6, 18), line, theme.outline_width)
    ink = theme.you_ink if on else theme.text
    body = Box(Text(content, Style(17, 500, leading=1.45), ink), paint, (12, 16, 13, 16))
    return Touch(body, id, plain(content), "choice", 18) if several else body

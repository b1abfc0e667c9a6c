"""Choosing: the answers in the tray at the phone's foot, and one of a few in a settings row."""

from collections.abc import Sequence

from game.ui.components.button import night_shine
from game.ui.kit import Content, Kit, Paint, Shadow, Style
from game.ui.paint import FULL_ROUND
from game.ui.text import plain
from game.ui.theme import RADIUS_CHOICE
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Text, Touch


def choice(
    kit: Kit, id: str, number: int, content: Content, icon: str | None = None, least: float = 64
) -> Node:
    """A numbered answer, at least `least` dp tall.

    An icon at the end says that it is something done, not said.
    """
    theme = kit.theme
    shadow = (Shadow(2, 6, theme.shadow + "4D"),) if theme.glow else ()
    edge, shine = theme.outline_width, night_shine(kit)
    paint = Paint(theme.choice, RADIUS_CHOICE, theme.outline, edge, False, shine, shadow)
    size = 16 if least < 60 else 17
    words = Text(content, Style(size, 500, leading=1.28 if kit.large else 1.38), balance=True)
    parts: list[Node] = [_number(kit, number), Flex(words, valign="center")]
    if icon:
        parts.append(Icon(icon, 24, theme.text2, fixed=True))
    row = Row(parts, gap=14)
    upright = 10 if least >= 60 else 7
    body = Box(row, paint, (upright + 1, 17, upright + 2, 15), min_height=least, valign="center")
    return Touch(body, id, f"{number}. {plain(content)}", "choice", RADIUS_CHOICE, least)


def _number(kit: Kit, number: int) -> Node:
    side = 46 if kit.large else 32
    paint = Paint(None, 99, kit.theme.choice_mark, kit.theme.outline_width)
    digit = Text(str(number), Style(14 if kit.large else 15, 600, leading=1.2), align="center")
    return Box(digit, paint, width=side, height=side, align="center", valign="center")


def question(kit: Kit, text: str, hint: str = "") -> Node:
    """What is asked, and at the end that nothing is timed."""
    size = 15 if kit.large else 17 if kit.metrics.portrait else 16
    words = Text(text, Style(size, 600, leading=1.4))
    if not hint or kit.large:
        return Box(words, padding=(0, 4, 4, 4))
    aside = Text(hint, Style(13, 400, leading=1.4), kit.theme.text2, "end")
    return Row([Flex(words), aside], gap=12, align="end", padding=(0, 4, 4, 4))


def tray(
    kit: Kit, children: Sequence[Node], gap: float = 10, padding: float = 14, framed: bool = True
) -> Node:
    """The raised foot of the phone where the answers lie; first the question."""
    theme = kit.theme
    foot = 28.5 if framed else 0
    shadow = (Shadow(-12, 36, theme.shadow + "59"),) if theme.glow else ()
    edge, radii = 1 if theme.glow else 3, (24, 24, foot, foot)
    paint = Paint(theme.tray, radii, theme.phone_line, edge, True, 0, shadow)
    if theme.contrast:
        return Box(Column(list(children), gap), None, (8, padding, padding, padding))
    return Box(Column(list(children), gap), paint, (padding, padding, padding + 1, padding))


# One of a few: ages, languages, sizes.


def segments(
    kit: Kit, options: Sequence[tuple[str, str]], chosen: str, across: int = 99, check: bool = True
) -> Node:
    """Options (id, label) in a trough, the chosen one light.

    They stand in rows of `across` at the most; in rows of two at large text.
    """
    theme = kit.theme
    cells = [Flex(_cell(kit, id, label, id == chosen, check)) for id, label in options]
    paint = Paint(theme.sunken, 28, theme.chip_line, theme.outline_width)
    if not kit.large and len(cells) <= across:
        return Box(Row(list(cells), align="fill"), paint, 5, min_height=56)
    wide = 2 if kit.large else across
    rows = [Row(list(cells[i : i + wide]), align="fill") for i in range(0, len(cells), wide)]
    return Box(Column(list(rows), gap=2), paint, 5)


def _cell(kit: Kit, id: str, label: str, on: bool, check: bool) -> Node:
    theme = kit.theme
    ink = theme.light_ink if on else theme.text2
    words: list[Node] = [Icon("check", 18, ink)] if on and check else []
    words.append(Text(label, Style(15, 600 if on else 500, leading=1.3), ink, "center", fit=True))
    paint = Paint(theme.light_fill, FULL_ROUND) if on else None
    body = Box(Row(words, gap=6, justify="center"), paint, (4, 6), min_height=46, valign="center")
    return Touch(body, id, label, "chosen" if on else "option", 23)

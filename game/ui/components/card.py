"""Cards and the rows in them, the stamp across a drawn paper, and a real number to call."""

import pygame

from game.ui import glyphs, svg
from game.ui.kit import Content, Kit, Paint, Picture, Piece, Shadow, Style
from game.ui.toolkit import Box, Column, Drawing, Flex, Icon, Node, Row, Sink, Size, Text, Touch


def fact(kit: Kit, label: str, value: str, mono: bool = False, size: float = 16) -> Node:
    """A row `label | value`; where both do not fit side by side the value goes below.

    `mono` for figures that one compares one by one.
    """
    name = Text(label, Style(size, 400, leading=1.4), kit.theme.text2)
    style = Style(size, 700 if mono else 600, mono, 1.4)
    return Pair(name, Text(value, style, align="end"), Text(value, style))


class Pair(Node):
    """Two texts on one line if they fit (the second at its end), else below one another.

    `below` is the second text as it stands there.
    """

    def __init__(self, first: Text, second: Text, below: Text, gap: float = 14) -> None:
        self.first, self.gap = first, gap
        self.beside = Row([first, Flex(second)], gap=gap, align="start", padding=(3, 0))
        self.under = Column([first, below], padding=(3, 0))
        self.second = second

    def _chosen(self, kit: Kit, width: int) -> Node:
        # Measured without a limit: a text that may break would always fit, in a column of letters.
        wanted = sum(node.measured(kit, 10**6)[0] for node in (self.first, self.second))
        return self.beside if wanted + kit.dp(self.gap) <= width else self.under

    def measure(self, kit: Kit, width: int) -> Size:
        return self._chosen(kit, width).measured(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        self._chosen(kit, rect.w).place(kit, rect, sink)


def card(
    kit: Kit,
    children: list[Node],
    gap: float = 8,
    padding: float = 14,
    radius: float = 18,
    upright: float | None = None,
) -> Node:
    """A card: white paper in the morning, raised glass at night."""
    theme = kit.theme
    soft = (Shadow(1, 2, theme.shadow + "0F"), Shadow(6, 18, theme.shadow + "0F"))
    shadow = soft if not theme.dark else ()
    line = theme.card_line if theme.dark else None
    paint = Paint(theme.card, radius, line, 3 if theme.contrast else 1, shadows=shadow)
    tall = padding - 2 if upright is None else upright
    return Box(Column(children, gap), paint, (tall, padding, tall, padding))


def titled(kit: Kit, title: str, icon: str, children: list[Node], aside: str = "") -> Node:
    """A card with an icon and a title, such as the notebook or a hint.

    `aside` stands at the end of the title.
    """
    theme = kit.theme
    parts: list[Node] = [Icon(icon, 22), Flex(Text(title, Style(17, 600, leading=1.35)))]
    if aside:
        parts.append(Text(aside, Style(14, 500, leading=1.35), theme.text2))
    return card(kit, [Row(parts, gap=10), *children], gap=10, padding=18, radius=20)


def entry(kit: Kit, icon: str, text: Content, note: str = "", first: bool = False) -> Node:
    """A line of the notebook: what was seen and how."""
    theme = kit.theme
    words: list[Node] = [Text(text, Style(15, 400, leading=1.4))]
    if note:
        words.append(Text(note, Style(14, 400, leading=1.4), theme.text2))
    sign = Box(Icon(icon, 20, theme.look), padding=(1, 0, 0, 0))
    row = Row([sign, Flex(Column(words))], gap=12, align="start")
    if first:
        return row
    return Column([Box(paint=Paint(theme.hairline), height=1), row], gap=9)


def heading(kit: Kit, text: str, size: float = 15) -> Node:
    """A quiet heading over a card."""
    return Box(Text(text, Style(size, 600, leading=1.4), kit.theme.text2), padding=(0, 2))


def numbered(kit: Kit, number: int, text: Content) -> Node:
    """A thing to do in real life."""
    theme = kit.theme
    digit = Text(str(number), Style(14, 600, leading=1.2), "#FFFFFF", "center")
    side = 24 * (1.6 if kit.large else 1)
    line = "#FFFFFF" if theme.contrast else None
    paint = Paint(theme.leaf_fill, 99, line, 2)
    mark = Box(digit, paint, width=side, height=side, align="center", valign="center")
    return Row([mark, Flex(Text(text, Style(16, 400, leading=1.4)))], gap=12, align="start")


_WIDE, _TALL = 300, 150


def stamped_across(kit: Kit, word: str, colour: str) -> Node:
    """A stamp: the word aslant in a frame, as large as there is room; `colour` may be clear."""
    # It says that this is a simulation, and lies right across so that it cannot be cut off.
    tone, opacity = svg.split(colour)
    key = ("stamp", word, colour)
    return Drawing(_WIDE, _TALL, lambda w, h: _stamp(w, h, word, tone, opacity), key, fit=True)


def _stamp(width: int, height: int, word: str, tone: str, opacity: float) -> Picture:
    face = glyphs.font(700, max(7, height * 26 // 100))
    letters = glyphs.picture(face, glyphs.drawable(word), tone)
    pad, line = height // 12, max(2, height // 40)
    size = letters.get_width() + 3 * pad, letters.get_height() + pad
    plate = pygame.Surface(size, pygame.SRCALPHA, 32)
    plate.blit(letters, (3 * pad // 2, pad // 2))
    pygame.draw.rect(plate, tone, plate.get_rect(), line, border_radius=pad)
    aslant = pygame.transform.rotozoom(plate, 14, min(1.0, width * 0.94 / plate.get_width()))
    aslant.set_alpha(round(255 * opacity))
    whole = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    whole.blit(aslant, aslant.get_rect(center=(width // 2, height // 2)))
    return (Piece(svg.ready(whole)),)


def help_line(
    kit: Kit,
    number: str,
    text: str,
    plain: bool = False,
    id: str = "",
    icon: str = "phone-call:fill",
) -> Node:
    """A real number to call, large, and what it is beside it; `plain` for a second number."""
    # Nothing like a light of the circle: whom one told in the story cannot be called, this can.
    theme = kit.theme
    ink = theme.text if plain else theme.help_ink
    fill, edge = (theme.card, theme.hairline) if plain else (theme.help_fill, theme.help_line)
    digits = Text(number, Style(28, 700, leading=1.1), ink)
    words = Flex(Text(text, Style(15, 500, leading=1.38), ink), valign="center")
    sign: list[Node] = [Icon(icon, 26, ink, fixed=True)] if icon and not kit.large else []
    paint = Paint(fill, 18, edge, 3 if theme.contrast else 2)
    row = Row([digits, words, *sign], gap=14)
    body = Box(row, paint, (7, 16, 8, 16), min_height=44, valign="center")
    return Touch(body, id, f"{number}. {text}", radius=18) if id else body

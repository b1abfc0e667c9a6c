"""The first words of a page after the story: how it ended, and the circle."""

from dataclasses import dataclass

import pygame

from game.ui.components.circle import Round
from game.ui.components.faces import person_disc
from game.ui.components.stage import ACCENT, INK, hero
from game.ui.kit import Kit, Paint, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Sink, Size, Space, Text
from game.window.debrief.cards import sign, tiled
from game.window.debrief.debrief_view import DebriefView
from game.window.menu import help_chip


@dataclass(frozen=True)
class HeaderWords:
    """The small line with its icon, the large one, and what stands below."""

    kicker: str
    icon: str
    title: str
    text: str = ""


def ending(back: DebriefView) -> HeaderWords:
    """How the story ended, by name. It may tell the truth, so it comes with the truth."""
    found = back.retold.ending()
    title, text = back.say(found.title), back.text(found.text) if found.text else ""
    if found.kind is None or back.kind is None:
        return HeaderWords(back.text(back.content.front.title), "flag:fill", title, text)
    return HeaderWords(back.text(found.kind), sign(back.kind.icon, "hand-heart:fill"), title, text)


def neutral(back: DebriefView) -> HeaderWords:
    """What may be said before the truth is told: nothing but that the story is over."""
    return HeaderWords(
        back.text(back.content.front.title), "bookmark-simple:fill", back.ui("story-over")
    )


def kicker(opening: HeaderWords, lines: int | None = None) -> Node:
    words = Text(opening.kicker, Style(15, 600, leading=1.4), ACCENT, max_lines=lines)
    return Row([Icon(opening.icon, 20, ACCENT), Flex(words, valign="center")], gap=8)


def upright(kit: Kit, back: DebriefView, opening: HeaderWords) -> Node:
    """Portrait: words at the left, the circle at the right, real help above both."""
    words: list[Node] = [Text(opening.title, _title(opening.title), INK, balance=True)]
    if opening.text:
        words += [Space(8), Text(opening.text, Style(16, 400, leading=1.42), INK)]
    circle = Box(_circle(back, 60, 38), width=170)
    head = Row([Flex(kicker(opening), align="fill", valign="center"), help_chip(kit, back.words)],
               gap=12)  # fmt: skip
    body = Row([Flex(Column(words), valign="center"), circle], gap=4)
    return Column([head, body], gap=2, padding=(14, 24, 12, 28))


def _circle(back: DebriefView, radius: float, disc: float) -> Node:
    """Everybody lit, those who were told larger."""
    return Round(back.lights(), back.ui("you-short"), radius, disc, False, False, back.told())


def _title(title: str) -> Style:
    return Style(30 if len(title) < 34 else 26, 700, leading=1.26)


def slim(kit: Kit, back: DebriefView) -> Node:
    """Large text: what this is and real help; the words go with the page."""
    sign = Text(back.ui("simulation-tag"), Style(15, 600, leading=1.4), INK, fit=True)
    head = Row([Flex(sign, valign="center"), help_chip(kit, back.words)], gap=12)
    side = 24 if kit.metrics.portrait else 96
    return Box(head, padding=(10, side, 10, side))


def large_words(kit: Kit, back: DebriefView, opening: HeaderWords) -> Node:
    """The ending's words on paper, with the circle as a row."""
    small = Text(opening.kicker, Style(15, 600, leading=1.35), kit.theme.lamp_text)
    parts: list[Node] = [small, Text(opening.title, Style(24, 700, leading=1.26))]
    if opening.text:
        parts.append(Text(opening.text, Style(17, 400, leading=1.4)))
    return Column([*parts, _row(kit, back)], gap=10)


def _row(kit: Kit, back: DebriefView) -> Node:
    """The circle as a row, whoever was told first."""
    told = back.told()
    lights = sorted(back.lights(), key=lambda light: light.who not in told)
    state = "paper" if kit.theme.glow else "lit"
    discs: list[Node] = [
        person_disc(kit, light.who, state, 60 if light.who in told else 50, light.letter)
        for light in lights
    ]
    return Row(discs, gap=10)


def beside(kit: Kit, back: DebriefView, opening: HeaderWords, tools: list[Node]) -> Node:
    """Landscape: real help, the circle, the words, and what the page can do, at the left."""
    words: list[Node] = [kicker(opening), Space(8)]
    words.append(Text(opening.title, Style(31, 700, leading=1.26), INK, balance=True))
    if opening.text:
        words += [Space(10), Text(opening.text, Style(17), INK)]
    circle = Flex(_circle(back, 112, 50))
    head = Row([help_chip(kit, back.words)])
    return Column(
        [head, circle, Space(12), *words, Space(24), Row(tools, gap=10)],
        padding=(28, 32, 28, 36),
    )


# The morning page under its daybreak.

_ROUND = 30
_OVERLAP = 34


@dataclass(eq=False)
class Paper(Node):
    """`top` on the daybreak, as high as it needs; `sheet` below on paper with rounded shoulders."""

    top: Node
    sheet: Node

    def measure(self, kit: Kit, width: int) -> Size:
        return width, kit.metrics.height_px

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        tall = self.top.measured(kit, rect.w)[1]
        sky = pygame.Rect(rect.x, rect.y, rect.w, min(rect.h, tall + kit.dp(_OVERLAP)))
        below = pygame.Rect(rect.x, rect.y + tall, rect.w, max(0, rect.h - tall))
        paper = pygame.Rect(rect.x, sky.bottom, rect.w, max(0, rect.bottom - sky.bottom))
        tiled(kit, Paint(kit.theme.page[0][1]), paper, sink)
        hero(kit).place(kit, sky, sink)
        cap = pygame.Rect(below.x, below.y, below.w, min(below.h, kit.dp(2 * _OVERLAP)))
        self._shoulders(kit).place(kit, cap, sink)
        self.top.place(kit, pygame.Rect(rect.x, rect.y, rect.w, tall), sink)
        self.sheet.place(kit, below, sink)

    def _shoulders(self, kit: Kit) -> Node:
        theme = kit.theme
        if theme.contrast:
            return Box(paint=Paint(theme.page[0][1]))
        return Box(paint=Paint(theme.page[0][1], (_ROUND, _ROUND, 0, 0)))

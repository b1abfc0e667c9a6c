"""An address as a browser writes it: what stands before, the real domain, what follows."""

from __future__ import annotations

import re

import pygame

from game.ui.kit import Kit, Paint, Picture, Piece, Span, Style, Theme
from game.ui.svg import document, line, rasterise
from game.ui.toolkit import Box, Column, Flex, Node, Row, Sink, Size, Text

# An address with the part that decides where it leads.

ADDRESS = Style(15, 700, True, 1.5)
WORDS = Style(15, 400, leading=1.4)


def parts_of(address: str) -> tuple[str, str, str]:
    """`cho-may.[kho-viec.example]/don` as what stands before, the real domain, what follows."""
    before, _, rest = address.partition("[")
    real, _, after = rest.partition("]")
    return (before, real, after) if rest else ("", address, "")


def link_bar(kit: Kit, address: str, explain_before: str, explain_real: str) -> Node:
    """The address on a sunken ground and two explanations under the parts they mean."""
    theme = kit.theme
    before, real, after = parts_of(address)
    dim = "#FFFFFF" if theme.contrast else theme.text2
    content = tuple(
        span
        for span in (
            Span(before, 500, dim),
            Span(real, 700, theme.look_ink, mark=theme.look),
            Span(after, 500, dim),
        )
        if span.text
    )
    edge = theme.outline if theme.contrast else None
    bar = Box(Text(content, ADDRESS), Paint(theme.sunken, 12, edge, 3), (12, 12, 11, 12))
    if not before:
        return Column([bar, Text(explain_real, Style(15, 600, leading=1.4), theme.look)], gap=8)
    return _Explained(bar, content, explain_before, explain_real)


class _Explained(Node):
    """Lines lead from the two parts to their explanations, if the address stands on one line."""

    def __init__(self, bar: Box, content: tuple[Span, ...], before: str, real: str) -> None:
        self.bar, self.content = bar, content
        self.before = Text(before, WORDS, None, balance=True)
        self.real = Text(real, Style(15, 600, leading=1.4), None, balance=True)
        self.side = Row([Box(self.before, width=84), Flex(self.real)], gap=18, align="start")
        self.below = Column([self.before, self.real], gap=6)

    def _single(self, kit: Kit, width: int) -> bool:
        return (
            len(kit.flow(self.content, ADDRESS, width - 2 * kit.dp(12)).lines) == 1
            and not kit.large
        )

    def _words(self, kit: Kit, width: int) -> tuple[Node, int]:
        self.before.colour, self.real.colour = kit.theme.text2, kit.theme.look
        return (self.side, kit.dp(20)) if self._single(kit, width) else (self.below, kit.dp(8))

    def measure(self, kit: Kit, width: int) -> Size:
        words, gap = self._words(kit, width)
        return width, self.bar.measured(kit, width)[1] + gap + words.measured(kit, width)[1]

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        words, gap = self._words(kit, rect.w)
        tall = self.bar.measured(kit, rect.w)[1]
        self.bar.place(kit, pygame.Rect(rect.x, rect.y, rect.w, tall), sink)
        if words is self.side:
            self._lines(kit, pygame.Rect(rect.x, rect.y + tall, rect.w, gap), sink)
        words.place(
            kit, pygame.Rect(rect.x, rect.y + tall + gap, rect.w, rect.h - tall - gap), sink
        )

    def _lines(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        runs = kit.flow(self.content, ADDRESS, rect.w - 2 * kit.dp(12)).lines[0]
        start = kit.dp(12)
        first, second = runs[0], runs[1]
        ends = (
            start,
            start + first.width - kit.dp(3),
            start + second.x + kit.dp(3),
            start + second.x + second.width - kit.dp(3),
        )
        drops = (min(ends[0] + kit.dp(34), (ends[0] + ends[1]) // 2), (ends[2] + ends[3]) // 2)
        drops = (drops[0], max(kit.dp(102) + kit.dp(12), min(drops[1], ends[3])))
        theme = kit.theme
        key = ("elbows", rect.size, ends, drops, theme.name)
        tones = (theme.choice_mark, theme.look)
        sink.put(
            kit.made(key, lambda: _elbows(rect.w, rect.h, kit.metrics.scale, ends, drops, tones)),
            rect.x,
            rect.y,
        )


def _elbows(
    width: int,
    height: int,
    scale: float,
    ends: tuple[int, int, int, int],
    drops: tuple[int, int],
    tones: tuple[str, str],
) -> Picture:
    body = ""
    for (left, right), drop, tone in zip((ends[:2], ends[2:]), drops, tones, strict=True):
        path = f"M{left} {scale}H{right}M{drop} {scale}V{9 * scale}"
        body += f'<path d="{path}" {line(tone, 1.6 * scale)}/>'
        body += f'<circle cx="{drop}" cy="{11 * scale}" r="{3 * scale}" fill="{tone}"/>'
    return (Piece(rasterise(document(width, height, body), (width, height))),)


_MARKED = re.compile(r"[\w.-]*\[[\w.-]+\]\S*")
_PLAIN = re.compile(r"(?:https?://)?([\w-]+(?:\.[\w-]+)+)(/\S*)?")
_DOUBLE = ("com", "net", "org", "gov", "edu", "co")


def found_in(words: str) -> tuple[str, str]:
    """The address in a line, its real domain in brackets, and the words around it."""
    marked = _MARKED.search(words)
    if marked:
        return marked[0], _without(words, marked)
    plain = _PLAIN.search(words)
    if plain is None:
        return "", words
    return _bracketed(plain[1]) + (plain[2] or ""), _without(words, plain)


def spans(theme: Theme, address: str) -> tuple[Span, ...]:
    """The address with its real domain in full light."""
    before, real, after = parts_of(address)
    parts = (
        Span(before, 500, theme.text2), Span(real, 700, theme.text), Span(after, 500, theme.text2)
    )  # fmt: skip
    return tuple(part for part in parts if part.text)


def bare(address: str) -> str:
    """The address without the brackets."""
    return address.replace("[", "").replace("]", "")


def _without(words: str, found: re.Match[str]) -> str:
    return (words[: found.start()].rstrip() + " " + words[found.end() :].lstrip()).strip()


def _bracketed(host: str) -> str:
    labels = host.split(".")
    many = 3 if len(labels) > 2 and labels[-2] in _DOUBLE else 2
    front = ".".join(labels[:-many])
    return (front + "." if front else "") + "[" + ".".join(labels[-many:]) + "]"

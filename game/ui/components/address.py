"""An address as a browser writes it: what stands before, the real domain, what follows.

The part that decides where it leads, the registrable domain, stands in brackets: in
`cho-may.[kho-viec.example]/don` whoever owns `kho-viec.example` wrote everything before it.
"""

import re

import pygame

from game.ui.kit import Kit, Paint, Picture, Piece, Span, Style, Theme
from game.ui.svg import document, line, rasterise
from game.ui.text import TextRun
from game.ui.toolkit import Box, Column, Flex, Node, Row, Sink, Size, Text

_MARKED = re.compile(r"[\w.-]*\[[\w.-]+\]\S*")
_PLAIN = re.compile(r"(?:https?://)?([\w-]+(?:\.[\w-]+)+)(/\S*)?")
_DOUBLE = ("com", "net", "org", "gov", "edu", "co")
"""Second labels under which domains are sold, as in `bank.com.vn`."""


def address_parts(address: str) -> tuple[str, str, str]:
    """What stands before the real domain, the domain, what follows; all of it without brackets."""
    before, _, rest = address.partition("[")
    real, _, after = rest.partition("]")
    return (before, real, after) if rest else ("", address, "")


def address_in(words: str) -> tuple[str, str]:
    """The address in a line, its real domain in brackets, and the words around it.

    `("", words)` where there is none.
    """
    marked = _MARKED.search(words)
    if marked:
        return marked[0], _without(words, marked)
    plain = _PLAIN.search(words)
    if plain is None:
        return "", words
    return _bracketed(plain[1]) + (plain[2] or ""), _without(words, plain)


def _without(words: str, found: re.Match[str]) -> str:
    return (words[: found.start()].rstrip() + " " + words[found.end() :].lstrip()).strip()


def _bracketed(host: str) -> str:
    """The host with its last two labels in brackets, or three below `com.vn` and its like."""
    # The whole list of such endings (publicsuffix.org) has thousands of lines and changes. A story
    # can always set the brackets itself, and its invented addresses end in `.example` (RFC 2606).
    labels = host.split(".")
    many = 3 if len(labels) > 2 and labels[-2] in _DOUBLE else 2
    front = ".".join(labels[:-many])
    return (front + "." if front else "") + "[" + ".".join(labels[-many:]) + "]"


def address_spans(theme: Theme, address: str) -> tuple[Span, ...]:
    """The address with its real domain in full light."""
    before, real, after = address_parts(address)
    dim = theme.text2
    parts = (Span(before, 500, dim), Span(real, 700, theme.text), Span(after, 500, dim))
    return tuple(part for part in parts if part.text)


# The address taken apart: the bar, and under the parts what they mean.

_ADDRESS = Style(15, 700, True, 1.5)
_BEFORE, _REAL = Style(15, 400, leading=1.4), Style(15, 600, leading=1.4)
_EDGE = 12
"""From the bar's edge to its first letter, in dp."""


def link_bar(kit: Kit, address: str, explain_before: str, explain_real: str) -> Node:
    """The address on a sunken ground and two explanations under the parts they mean."""
    theme = kit.theme
    before, real, after = address_parts(address)
    dim = "#FFFFFF" if theme.contrast else theme.text2
    marked = Span(real, 700, theme.look_ink, mark=theme.look)
    parts = (Span(before, 500, dim), marked, Span(after, 500, dim))
    content = tuple(span for span in parts if span.text)
    edge = theme.outline if theme.contrast else None
    paint = Paint(theme.sunken, 12, edge, 3)
    bar = Box(Text(content, _ADDRESS), paint, (_EDGE, _EDGE, _EDGE - 1, _EDGE))
    if not before:
        return Column([bar, Text(explain_real, _REAL, theme.look)], gap=8)
    return _Explained(bar, content, explain_before, explain_real)


class _Explained(Node):
    """Lines lead from the two parts to their explanations, if the address stands on one line."""

    def __init__(self, bar: Box, content: tuple[Span, ...], before: str, real: str) -> None:
        self.bar, self.content = bar, content
        self.before = Text(before, _BEFORE, None, balance=True)
        self.real = Text(real, _REAL, None, balance=True)
        self.side = Row([Box(self.before, width=84), Flex(self.real)], gap=18, align="start")
        self.below = Column([self.before, self.real], gap=6)

    def measure(self, kit: Kit, width: int) -> Size:
        words, gap = self._words(kit, width)
        return width, self.bar.measured(kit, width)[1] + gap + words.measured(kit, width)[1]

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        words, gap = self._words(kit, rect.w)
        tall = self.bar.measured(kit, rect.w)[1]
        self.bar.place(kit, pygame.Rect(rect.x, rect.y, rect.w, tall), sink)
        if words is self.side:
            self._lines(kit, pygame.Rect(rect.x, rect.y + tall, rect.w, gap), sink)
        foot = pygame.Rect(rect.x, rect.y + tall + gap, rect.w, rect.h - tall - gap)
        words.place(kit, foot, sink)

    def _words(self, kit: Kit, width: int) -> tuple[Node, int]:
        """The explanations as they stand at this width, and the px above them."""
        self.before.colour, self.real.colour = kit.theme.text2, kit.theme.look
        # On two lines the parts lie below one another, and a line down from one would cross others.
        single = len(self._flow(kit, width)) == 1 and not kit.large
        return (self.side, kit.dp(20)) if single else (self.below, kit.dp(8))

    def _flow(self, kit: Kit, width: int) -> tuple[tuple[TextRun, ...], ...]:
        return kit.flow(self.content, _ADDRESS, width - 2 * kit.dp(_EDGE)).lines

    def _lines(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        """A bracket under each part, and from it a drop to the explanation."""
        before, real = self._flow(kit, rect.w)[0][:2]
        start, inset = kit.dp(_EDGE), kit.dp(3)
        first = (start, start + before.width - inset)
        second = (start + real.x + inset, start + real.x + real.width - inset)
        # The first drop stays left, above the narrow column of words; the second is never left of
        # where the other column begins (84 dp, a gap of 18), however short the part before is.
        drop = min(first[0] + kit.dp(34), sum(first) // 2)
        other = max(kit.dp(84 + 18) + start, min(sum(second) // 2, second[1]))
        ends, drops, theme = (*first, *second), (drop, other), kit.theme
        tones, scale = (theme.choice_mark, theme.look), kit.metrics.scale
        key = ("elbows", rect.size, ends, drops, theme.name)
        picture = kit.made(key, lambda: _elbows(rect.size, scale, (first, second), drops, tones))
        sink.put(picture, rect.x, rect.y)


def _elbows(
    size: tuple[int, int],
    scale: float,
    ends: tuple[tuple[int, int], tuple[int, int]],
    drops: tuple[int, int],
    tones: tuple[str, str],
) -> Picture:
    body = ""
    for (left, right), drop, tone in zip(ends, drops, tones, strict=True):
        path = f"M{left} {scale}H{right}M{drop} {scale}V{9 * scale}"
        body += f'<path d="{path}" {line(tone, 1.6 * scale)}/>'
        body += f'<circle cx="{drop}" cy="{11 * scale}" r="{3 * scale}" fill="{tone}"/>'
    return (Piece(rasterise(document(*size, body), size)),)

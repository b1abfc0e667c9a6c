"""Something looked at again, with what it was trying to do: an elbow, tags, one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import pygame

from game.ui.kit import Content, Kit, Paint, Picture, Piece, Span, Style
from game.ui.svg import document, line, rasterise
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Sink, Size, Text, Wrap

MarkKind = Literal["cue", "deciding", "clear"]
"""Worth checking, for both say it; said only by a scam; said only by somebody honest."""
_INDENT = 24
"""What belongs to a line stands so many dp to the right of it."""
QUOTE = Style(16, 400, leading=1.42)


def quote(kit: Kit, content: Content, own: bool = False, share: float = 0.86) -> Node:
    """A line that was said, as a bubble on paper; `own` is the player's.

    It takes at most a `share` of the width (0-1).
    """
    theme = kit.theme
    fill, ink = (theme.you, theme.you_ink) if own else (theme.bubble_in, theme.text)
    radii = (18, 18, 6, 18) if own else (18, 18, 18, 6)
    paint = Paint(fill, radii, None if own else theme.bubble_line, theme.outline_width)
    words = Text(content, replace(QUOTE, weight=500 if own else 400), ink)
    return Box(words, paint, (9, 14, 10, 14), share=share)


def underlined(kit: Kit, words: str, part: str, kind: MarkKind) -> tuple[Span, ...]:
    """The words with the `part` that is meant: heavier and underlined, a cue only thinly."""
    before, found, after = words.partition(part) if part else (words, "", "")
    colour = tone(kit, kind)
    soft = kind == "cue" and not kit.theme.contrast
    meant = Span(found, 500 if kind == "cue" else 600, underline=colour + "80" if soft else colour)
    return tuple(span for span in (Span(before), meant, Span(after)) if span.text)


def tone(kit: Kit, kind: MarkKind) -> str:
    """Leaf for a good sign, violet for what is worth checking."""
    return kit.theme.leaf if kind == "clear" else kit.theme.tag


def mark_tag(kit: Kit, label: str, icon: str, kind: MarkKind) -> Node:
    """The name of a mark; a cue is a frame only: worth checking, no more."""
    theme = kit.theme
    filled = {"deciding": theme.tag, "clear": theme.leaf_fill, "cue": theme.page[0][1]}[kind]
    ink = {"deciding": theme.tag_ink, "clear": "#FFFFFF", "cue": theme.tag}[kind]
    paint = Paint(filled, 10, tone(kit, kind), 2.5 if theme.contrast else 1.5)
    words = Text(label, Style(14, 600, leading=1.3), ink, fit=True)
    inside = Row([Icon(icon, 16, ink), words], gap=7)
    return Box(inside, paint, (4, 12, 5, 10), min_height=30, valign="center")


@dataclass(eq=False)
class Annotated(Node):
    """What was shown, and below it, tied by an elbow, its `tags` and a sentence that says `why`.

    `extra` is a line of its own below them.
    """

    shown: Node
    tags: Sequence[Node]
    why: str
    kind: MarkKind
    extra: Node | None = None
    _foot: Node | None = field(default=None, init=False)

    def _words(self, kit: Kit) -> Node:
        # Made once: sizes are kept by node, so measuring and placing must ask the same one.
        if self._foot is None:
            why = Text(self.why, Style(15, 400, leading=1.4))
            if kit.large or len(self.tags) > 1:
                parts: list[Node] = [Wrap(list(self.tags)), why]
            else:
                beside = Flex(Box(why, padding=(4, 0, 0, 0)))
                parts = [Row([*self.tags, beside], gap=12, align="start")]
            self._foot = Column(parts + ([self.extra] if self.extra else []), gap=6)
        return self._foot

    def measure(self, kit: Kit, width: int) -> Size:
        inner = max(1, width - kit.dp(_INDENT))
        below = self._words(kit).measured(kit, inner)[1]
        return width, self.shown.measured(kit, width)[1] + kit.dp(4) + below

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        w, h = self.shown.measured(kit, rect.w)
        self.shown.place(kit, pygame.Rect(rect.x, rect.y, w, h), sink)
        size = (kit.dp(16), kit.dp(24))
        key = ("annotation", size, tone(kit, self.kind), self.kind)
        elbow = kit.made(key, lambda: _elbow(kit, *size, self.kind))
        sink.put(elbow, rect.x + kit.dp(11), rect.y + h)
        left, top = kit.dp(_INDENT), h + kit.dp(4)
        foot = pygame.Rect(rect.x + left, rect.y + top, rect.w - left, rect.h - top)
        self._words(kit).place(kit, foot, sink)


def _elbow(kit: Kit, width: int, height: int, kind: MarkKind) -> Picture:
    scale = kit.metrics.scale
    dash = f'stroke-dasharray="{3 * scale:g} {3 * scale:g}"' if kind == "cue" else ""
    x, y, r = 1.5 * scale, 18 * scale, 8 * scale
    pen = line(tone(kit, kind), 2.5 * scale, dash)
    path = f'<path d="M{x} 0V{y - r}Q{x} {y} {x + r} {y}H{width}" {pen}/>'
    return (Piece(rasterise(document(width, height, path), (width, height))),)

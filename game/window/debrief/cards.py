"""A block of the debrief that opens in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.story.content import Mark
from game.story.debrief.remarks import MarkWords
from game.ui.components.annotation import Annotated, mark_tag, tone, underlined
from game.ui.glyphs import IconMissing, icon_source
from game.ui.kit import Fill, Kit, Paint, Span, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Scroll, Sink, Size, Text, Touch
from game.window.debrief.debrief_view import OPEN, DebriefView, Reading

# A card of any length, its ground laid in tiles: one picture of it would fill the cache.

_RADIUS, _CAP, _TILE = 18, 40, 60
_EDGE = 3


@dataclass(eq=False)
class LongCard(Node):
    """`inside` on paper; in high contrast with an edge."""

    inside: Column

    def measure(self, kit: Kit, width: int) -> Size:
        return width, self.inside.measured(kit, width)[1]

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        theme = kit.theme
        ground = rect
        if theme.contrast:
            _lay(kit, rect, theme.card_line, sink)
            ground = rect.inflate(-2 * kit.dp(_EDGE), -2 * kit.dp(_EDGE))
        _lay(kit, ground, theme.card, sink)
        self.inside.place(kit, rect, sink)


def long_card(nodes: list[Node]) -> Node:
    return LongCard(Column(nodes, gap=14, padding=(14, 16, 16, 16)))


def _lay(kit: Kit, rect: pygame.Rect, fill: Fill, sink: Sink) -> None:
    cap = min(kit.dp(_CAP), rect.h // 2)
    foot = rect.bottom - cap
    _put(kit, Paint(fill, (_RADIUS, _RADIUS, 0, 0)), pygame.Rect(rect.x, rect.y, rect.w, cap), sink)
    tiled(kit, Paint(fill), pygame.Rect(rect.x, rect.y + cap, rect.w, foot - rect.y - cap), sink)
    _put(kit, Paint(fill, (0, 0, _RADIUS, _RADIUS)), pygame.Rect(rect.x, foot, rect.w, cap), sink)


def tiled(kit: Kit, paint: Paint, rect: pygame.Rect, sink: Sink) -> None:
    """A plain ground of any height, from one small picture and what remains."""
    y, tile = rect.y, kit.dp(_TILE)
    while y < rect.bottom:
        tall = min(tile, rect.bottom - y)
        _put(kit, paint, pygame.Rect(rect.x, y, rect.w, tall), sink)
        y += tall


def _put(kit: Kit, paint: Paint, rect: pygame.Rect, sink: Sink) -> None:
    if rect.w > 0 and rect.h > 0:
        sink.put(kit.box(paint, rect.w, rect.h), rect.x, rect.y)


_ICONS = {
    "contrast": "scales:fill", "plausible": "lightbulb:fill", "transcript": "chats-circle:fill",
    "choices": "chat-circle-dots:fill", "turning": "sliders-horizontal",
    "looked": "magnifying-glass", "flags": "flag:fill", "told": "hand-heart:fill",
}  # fmt: skip


def fold(kit: Kit, part: str, title: str, open: bool) -> Node:
    """The row that opens a block, or closes it again."""
    theme = kit.theme
    caret = Icon("caret-up" if open else "caret-down", 20, theme.text2, fixed=True)
    name = Flex(Text(title, Style(17, 600, leading=1.35)), valign="center")
    icon = Icon(_ICONS.get(part, "info:fill"), 22, theme.text2, fixed=not kit.large)
    paint = Paint(theme.choice, 18, theme.outline, theme.outline_width)
    body = Box(Row([icon, name, caret], gap=12), paint, (8, 16), min_height=56, valign="center")
    return Touch(body, OPEN + part, title, "button", 18)


def small_fold(kit: Kit, reading: Reading, part: str, label: str) -> Node:
    """A quiet line that opens something small; `part` is `block:which`."""
    theme = kit.theme
    caret = "caret-up" if reading.is_open(part) else "caret-down"
    words = Text(label, Style(15, 600, leading=1.35), theme.look)
    row = Row([Icon(caret, 16, theme.look), Flex(words, valign="center")], gap=8)
    return Touch(Box(row, min_height=44, valign="center"), OPEN + part, label, "button", 12)


def folded(kit: Kit, reading: Reading, part: str, title: str, inside: list[Node]) -> Node:
    """A block behind its row."""
    shown = reading.is_open(part)
    row = fold(kit, part, title, shown)
    return Column([row, long_card(inside)], gap=8) if shown else row


# A long page of named parts that can begin at any of them.


@dataclass(frozen=True, eq=False)
class PagePart:
    """A part with its name, what it shows, and the room above it (dp)."""

    name: str
    node: Node
    above: float = 14


@dataclass(eq=False)
class Anchored(Node):
    """The parts below one another in a scrolling window, at first at the part `anchor`."""

    parts: Sequence[PagePart]
    name: str
    anchor: str = ""
    foot: str | None = None
    tail: float = 16

    def measure(self, kit: Kit, width: int) -> Size:
        return width, sum(self._heights(kit, width))

    def _heights(self, kit: Kit, width: int) -> list[int]:
        return [p.node.measured(kit, width)[1] + kit.dp(p.above) for p in self.parts]

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        heights = self._heights(kit, rect.w)
        names = [part.name for part in self.parts]
        start = sum(heights[: names.index(self.anchor)]) if self.anchor in names else 0
        spaced: list[Node] = [
            Column([part.node], padding=(part.above, 0, 0, 0)) for part in self.parts
        ]
        body = Column(spaced, padding=(0, 0, self.tail, 0))
        Scroll(body, self.name, foot=self.foot, start=start).place(kit, rect, sink)


# Icons by the names that the vocabularies use, in the weight there is.


@lru_cache(maxsize=128)
def sign(name: str, other: str = "flag:fill") -> str:
    """The icon `name`, filled where it comes filled; `other` where it is not shipped."""
    for full in (f"{name}:fill", name, f"{name}:regular"):
        try:
            icon_source(full)
        except IconMissing:
            continue
        return full
    return other


# A mark of the story as tags and one sentence.


def meant(kit: Kit, back: DebriefView, words: str, mark: Mark | None) -> tuple[Span, ...] | str:
    """A line's words with the part that is meant underlined."""
    if mark is None:
        return words
    return underlined(kit, words, back.text(mark.part) if mark.part else "", mark.kind)


def annotated(
    kit: Kit, back: DebriefView, shown: Node, mark: Mark | None, flagged: bool = False
) -> Node:
    """What was shown with its mark; as it is where it has none."""
    words = back.retold.mark(mark)
    if words is None:
        return shown
    extra = noticed(kit, back.ui("flagged-here")) if flagged else None
    return _annotated(kit, back, shown, words, tags(kit, back, words), extra)


def signed(kit: Kit, back: DebriefView, shown: Node, words: MarkWords) -> Node:
    """The same with the kind of sign in words, where no row of bubbles shows it by its look."""
    kind = Text(back.say(words.sign), Style(14, 600, leading=1.3), tone(kit, words.mark.kind))
    first = Box(kind, min_height=30, valign="center")
    return _annotated(kit, back, shown, words, [first, *tags(kit, back, words)])


def _annotated(
    kit: Kit, back: DebriefView, shown: Node, words: MarkWords, tags: list[Node],
    extra: Node | None = None,
) -> Node:  # fmt: skip
    return Annotated(shown, tags, back.text(words.mark.why), words.mark.kind, extra)


def tags(kit: Kit, back: DebriefView, words: MarkWords) -> list[Node]:
    """The names of a mark's flags; for a good sign of their opposites."""
    found: list[Node] = []
    kind = words.mark.kind
    for code, name in zip(words.mark.codes, words.names, strict=True):
        icon = "check-circle:fill" if kind == "clear" else sign(back.vocabulary.flags[code].icon)
        found.append(mark_tag(kit, back.text(name), icon, kind))
    return found


def noticed(kit: Kit, words: str, icon: str = "flag:fill") -> Node:
    """A good line in leaf: something the player noticed or did well."""
    leaf = kit.theme.leaf
    text = Flex(Text(words, Style(15, 600, leading=1.4), leaf), valign="center")
    return Row([Icon(icon, 20, leaf), text], gap=10, align="start")

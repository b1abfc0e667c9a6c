"""Nodes that hold several others: rows, columns and layers. Gaps and padding are dp."""

from dataclasses import dataclass, field

import pygame

from game.ui.kit import Kit
from game.ui.node import Node, Sides, Sink, Size, aligned, sides, within_sides

_SHARE_BEFORE = {"start": 0.0, "center": 0.5, "end": 1.0}
"""How much of the room that is left over lies before the children."""


@dataclass(eq=False)
class Flex(Node):
    """Takes the room that is left in a row or column, in proportion to `grow`."""

    child: Node | None = None
    grow: float = 1
    align: str = "fill"
    valign: str = "fill"

    def measure(self, kit: Kit, width: int) -> Size:
        return self.child.measured(kit, width) if self.child else (0, 0)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if self.child:
            self.child.place(kit, aligned(kit, self.child, rect, self.align, self.valign), sink)


@dataclass(eq=False)
class Self(Node):
    """A child of a column or row that is aligned in its own way."""

    child: Node
    align: str

    def measure(self, kit: Kit, width: int) -> Size:
        return self.child.measured(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        self.child.place(kit, rect, sink)


@dataclass(eq=False)
class Column(Node):
    """Children from top to bottom.

    `align` is across (fill, start, center, end); `justify` start, center or end.
    """

    children: list[Node] = field(default_factory=list)
    gap: float = 0
    align: str = "fill"
    justify: str = "start"
    padding: Sides = 0

    def measure(self, kit: Kit, width: int) -> Size:
        top, right, bottom, left = sides(kit, self.padding)
        sizes = [child.measured(kit, max(1, width - left - right)) for child in self.children]
        gaps = kit.dp(self.gap) * max(0, len(sizes) - 1)
        wide, tall = max((w for w, _ in sizes), default=0), sum(h for _, h in sizes) + gaps
        return wide + left + right, tall + top + bottom

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        inner = within_sides(kit, self.padding, rect)
        heights = [child.measured(kit, max(1, inner.w))[1] for child in self.children]
        gap = kit.dp(self.gap)
        free = inner.h - sum(heights) - gap * max(0, len(heights) - 1)
        _share_out(self.children, heights, free)
        # A flexible child has taken what was free, or given up what was too much (`free` below 0).
        grown = any(isinstance(child, Flex) for child in self.children)
        y = inner.y + (0 if grown else int(free * _SHARE_BEFORE[self.justify]))
        for child, height in zip(self.children, heights, strict=True):
            self._put(kit, child, pygame.Rect(inner.x, y, inner.w, height), sink)
            y += height + gap

    def _put(self, kit: Kit, child: Node, rect: pygame.Rect, sink: Sink) -> None:
        align = self.align
        if isinstance(child, Self):
            align = child.align
        elif isinstance(child, Flex):
            align = "fill"
        child.place(kit, aligned(kit, child, rect, align, "fill"), sink)


def _share_out(children: list[Node], lengths: list[int], free: int) -> None:
    """Gives the free px to the flexible children; takes back from them what is too much."""
    growing = {i: child.grow for i, child in enumerate(children) if isinstance(child, Flex)}
    total = sum(growing.values())
    left = free
    # The last takes what remains, so that rounding loses no pixel at the foot.
    for n, (i, grow) in enumerate(growing.items()):
        part = left if n == len(growing) - 1 else int(free * grow / total)
        lengths[i] = max(0, lengths[i] + part)
        left -= part


@dataclass(eq=False)
class Row(Node):
    """Children from left to right.

    `align` is down (fill, start, center, end); `justify` as in a column, or between.
    """

    children: list[Node] = field(default_factory=list)
    gap: float = 0
    align: str = "center"
    justify: str = "start"
    padding: Sides = 0

    def _widths(self, kit: Kit, width: int) -> list[int]:
        """Fixed children first, each with what the others leave.

        Flexible ones share the rest by `grow`.
        """
        gap = kit.dp(self.gap) * max(0, len(self.children) - 1)
        left = width - gap
        widths = [0] * len(self.children)
        for i, child in enumerate(self.children):
            if not isinstance(child, Flex):
                widths[i] = child.measured(kit, max(1, left))[0]
                left -= widths[i]
        growing = {
            i: child.grow for i, child in enumerate(self.children) if isinstance(child, Flex)
        }
        total = sum(growing.values())
        for i, grow in growing.items():
            widths[i] = max(0, int(left * grow / total))
        return widths

    def measure(self, kit: Kit, width: int) -> Size:
        top, right, bottom, left = sides(kit, self.padding)
        inner = max(1, width - left - right)
        widths = self._widths(kit, inner)
        sizes = [
            child.measured(kit, max(1, w)) for child, w in zip(self.children, widths, strict=True)
        ]
        # A flexible child is measured at its share, but the row wants only what it really fills: so
        # a row of one chip and a `Flex` can still stand in the middle of something wider.
        wanted = sum(
            size[0] if isinstance(child, Flex) else w
            for child, w, size in zip(self.children, widths, sizes, strict=True)
        )
        gaps = kit.dp(self.gap) * max(0, len(self.children) - 1)
        tall = max((h for _, h in sizes), default=0)
        return min(width, wanted + gaps + left + right), tall + top + bottom

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        inner = within_sides(kit, self.padding, rect)
        widths = self._widths(kit, inner.w)
        gap = kit.dp(self.gap)
        free = max(0, inner.w - sum(widths) - gap * max(0, len(widths) - 1))
        between = free / max(1, len(widths) - 1) if self.justify == "between" else 0.0
        # Kept as a fraction, and cut to a whole pixel only for each child: gaps stay even.
        x = inner.x + free * _SHARE_BEFORE.get(self.justify, 0.0)
        for child, width in zip(self.children, widths, strict=True):
            self._put(kit, child, pygame.Rect(int(x), inner.y, width, inner.h), sink)
            x += width + gap + between

    def _put(self, kit: Kit, child: Node, rect: pygame.Rect, sink: Sink) -> None:
        align = child.align if isinstance(child, Self) else self.align
        child.place(kit, aligned(kit, child, rect, "fill", align), sink)


@dataclass(eq=False)
class Wrap(Node):
    """Children from left to right, on as many rows as they need."""

    children: list[Node] = field(default_factory=list)
    gap: float = 8
    align: str = "start"

    def _rows(self, kit: Kit, width: int) -> list[list[tuple[Node, Size]]]:
        rows: list[list[tuple[Node, Size]]] = [[]]
        used = 0
        for child in self.children:
            size = child.measured(kit, width)
            # One that is too wide by itself still gets a row: nothing is ever left out.
            if rows[-1] and used + size[0] > width:
                rows.append([])
                used = 0
            rows[-1].append((child, size))
            used += size[0] + kit.dp(self.gap)
        return rows

    def measure(self, kit: Kit, width: int) -> Size:
        rows = self._rows(kit, width)
        gap = kit.dp(self.gap)
        widths = [sum(size[0] for _, size in row) + gap * max(0, len(row) - 1) for row in rows]
        heights = [max((size[1] for _, size in row), default=0) for row in rows]
        return max(widths, default=0), sum(heights) + gap * max(0, len(rows) - 1)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        y, gap = rect.y, kit.dp(self.gap)
        for row in self._rows(kit, rect.w):
            used = sum(size[0] for _, size in row) + gap * max(0, len(row) - 1)
            x = rect.x + int((rect.w - used) * _SHARE_BEFORE[self.align])
            tall = max((size[1] for _, size in row), default=0)
            for child, (w, h) in row:
                child.place(kit, pygame.Rect(x, y + (tall - h) // 2, w, h), sink)
                x += w + gap
            y += tall + gap


@dataclass(eq=False)
class At(Node):
    """A layer's place: `inset` (top, right, bottom, left) dp from the edges, aligned within what
    remains.
    """

    child: Node
    align: str = "fill"
    valign: str = "fill"
    inset: Sides = 0

    def measure(self, kit: Kit, width: int) -> Size:
        top, right, bottom, left = sides(kit, self.inset)
        w, h = self.child.measured(kit, max(1, width - left - right))
        return w + left + right, h + top + bottom

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        inner = within_sides(kit, self.inset, rect)
        self.child.place(kit, aligned(kit, self.child, inner, self.align, self.valign), sink)


@dataclass(eq=False)
class Stack(Node):
    """Layers over one another, the first at the bottom."""

    children: list[Node] = field(default_factory=list)

    def measure(self, kit: Kit, width: int) -> Size:
        found = [child.measured(kit, width) for child in self.children]
        return max((w for w, _ in found), default=0), max((h for _, h in found), default=0)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        for child in self.children:
            child.place(kit, rect, sink)

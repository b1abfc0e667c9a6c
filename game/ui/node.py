"""The nodes of a page's tree: what each of them can do, how a tree becomes a page, and its leaves.

A tree is built for one page and thrown away with it. Nodes that hold others are in `layout.py`
(several) and `wrapper.py` (one).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache

import pygame

from game.ui import glow
from game.ui.kit import Kit
from game.ui.page import Group, Page, Placed, TextBox
from game.ui.paint import Paint
from game.ui.svg import Picture
from game.ui.text import Content, Flow, plain
from game.ui.theme import BODY, Style

Size = tuple[int, int]
Sides = float | tuple[float, float] | tuple[float, float, float, float]


class Node:
    """Anything that takes room on a page.

    Write `measure` and `place`; ask a child with `measured`.
    """

    def measure(self, kit: Kit, width: int) -> Size:
        """The px this node wants where at most `width` px are free."""
        raise NotImplementedError

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        """Yield what is to be drawn in `rect` px."""
        raise NotImplementedError

    def measured(self, kit: Kit, width: int) -> Size:
        """What `measure` says, reckoned once for each width."""
        # A parent asks its children when it is measured and when it is placed: without this the
        # work would double with each level of the tree. The sizes are kept here, not on the kit, so
        # they go when the tree goes, and a kit need not know what a node is. The kit is in the key,
        # as the same tree comes out differently with another one (a larger text, another screen).
        # Not a `cached_property`: before Python 3.12 each first asking of one takes a lock.
        sizes: dict[tuple[Kit, int], Size] | None = self.__dict__.get("_sizes")
        if sizes is None:
            sizes = self.__dict__["_sizes"] = {}
        known = sizes.get((kit, width))
        if known is None:
            known = sizes[kit, width] = self.measure(kit, width)
        return known


class Sink:
    """Collects what a layout yields, with the groups it is within."""

    def __init__(self) -> None:
        self.page = Page()
        self.path: tuple[Group, ...] = ()

    def put(self, picture: Picture, x: int, y: int, opacity: int = 255) -> None:
        """Draw a picture at (x, y) px, over all before it."""
        for piece in picture:
            surface, dx, dy, opaque, blend = piece
            item = Placed(surface, x + dx, y + dy, opacity, blend, opaque, self.path)
            self.page.items.append(item)

    @contextmanager
    def within(self, group: Group) -> Iterator[None]:
        """What is yielded inside moves, fades and is cut with this group."""
        # The items share the tuple itself: `Page.frame` knows a path by its identity.
        before, self.path = self.path, (*self.path, group)
        yield
        self.path = before


def lay_out(kit: Kit, root: Node) -> Page:
    """The page of a tree, filling the whole screen."""
    sink = Sink()
    root.place(kit, pygame.Rect(0, 0, kit.metrics.width_px, kit.metrics.height_px), sink)
    return sink.page


_BEFORE = {"fill": 0.0, "start": 0.0, "center": 0.5, "end": 1.0}
"""How much of the room that is left over lies before a child."""


def sides(kit: Kit, padding: Sides) -> tuple[int, int, int, int]:
    """Padding (all; vertical, horizontal; or top, right, bottom, left) in px."""
    if not padding:  # Most nodes have none, and this is asked for each of them many times.
        return 0, 0, 0, 0
    if not isinstance(padding, tuple):
        side = _side(kit, padding)
        return side, side, side, side
    if len(padding) == 2:
        padding = (padding[0], padding[1], padding[0], padding[1])
    top, right, bottom, left = (_side(kit, side) for side in padding)
    return top, right, bottom, left


def _side(kit: Kit, side: float) -> int:
    # `dp` keeps a small measure from vanishing, but only one above zero.
    return kit.dp(side) if side >= 0 else -kit.dp(-side)


def within_sides(kit: Kit, padding: Sides, rect: pygame.Rect) -> pygame.Rect:
    """What padding leaves of `rect`; its width and height may come out below zero."""
    top, right, bottom, left = sides(kit, padding)
    return pygame.Rect(rect.x + left, rect.y + top, rect.w - left - right, rect.h - top - bottom)


def aligned(kit: Kit, child: Node, rect: pygame.Rect, across: str, down: str) -> pygame.Rect:
    """Where a child goes in `rect`: `fill`, `start`, `center` or `end`, each way."""
    if across == down == "fill":
        return rect
    w, h = child.measured(kit, max(1, rect.w))
    w = rect.w if across == "fill" else min(w, rect.w)
    if across == "fill" or w != rect.w:
        # Narrower than it was asked for, a text has more lines: its height must be asked again.
        h = child.measured(kit, max(1, w))[1]
    h = rect.h if down == "fill" else h
    x, y = rect.x + int((rect.w - w) * _BEFORE[across]), rect.y + int((rect.h - h) * _BEFORE[down])
    return pygame.Rect(x, y, w, h)


# The leaves: texts, icons, pictures, empty room, the ground.


@lru_cache(maxsize=512)
def _resized(style: Style, size: float) -> Style:
    return replace(style, size=size)


@dataclass(eq=False)
class Text(Node):
    """A paragraph.

    `balance` makes its lines even; `fit` sets it smaller (to 3/4) before breaking its one line;
    `whole` sets it smaller before a word would be torn; `fixed` leaves the text scale out.
    """

    content: Content
    style: Style = BODY
    colour: str | None = None
    align: str = "start"
    balance: bool = False
    max_lines: int | None = None
    fit: bool = False
    whole: bool = False
    fixed: bool = False
    _last: tuple[Kit, int, Flow] | None = field(default=None, init=False, repr=False)

    def measure(self, kit: Kit, width: int) -> Size:
        flowed = self._flow(kit, width)
        return flowed.width, flowed.height

    def _flow(self, kit: Kit, width: int) -> Flow:
        # Placed where it was measured, it need not be set again.
        if self._last is None or self._last[0] is not kit or self._last[1] != width:
            self._last = (kit, width, self._set(kit, width))
        return self._last[2]

    def _set(self, kit: Kit, width: int) -> Flow:
        if not (self.fit or self.whole or self.fixed):
            return kit.flow(self.content, self.style, width, self.balance, self.max_lines)
        shrink = 1 / kit.metrics.text_scale if self.fixed else 1.0
        # Each step sets the text anew, so there are few.
        for part in (20, 19, 18, 17, 16, 15):
            style = _resized(self.style, self.style.size * shrink * part / 20)
            if self._fits(kit, style, width):
                return kit.flow(self.content, style, width, self.balance, self.max_lines)
        # Nothing fits: what should be one line is broken at its full size, for small letters would
        # gain nothing; a word that must be torn is torn at the smallest.
        full = _resized(self.style, self.style.size * shrink)
        chosen = style if self.whole else full
        return kit.flow(self.content, chosen, width, self.balance, self.max_lines)

    def _fits(self, kit: Kit, style: Style, width: int) -> bool:
        if self.whole:
            words = plain(self.content).split()
            return all(kit.flow(word, style, 10**6).width <= width for word in words)
        return not self.fit or kit.flow(self.content, style, 10**6).width <= width

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        flowed = self._flow(kit, rect.w)
        # A word too wide for its room still gets its whole picture, and `texts` tells of it.
        wide = max(rect.w, flowed.width)
        picture = kit.letters(flowed, self.colour or kit.theme.text, self.align, wide)
        sink.put(picture, rect.x, rect.y)
        needed = (flowed.width, flowed.height)
        sink.page.texts.append(
            TextBox(plain(self.content), rect.copy(), needed, flowed.cut, sink.path)
        )


@dataclass(eq=False)
class Icon(Node):
    """A Phosphor icon of `size` dp (`name`, `name:fill`); it grows with the text unless `fixed`."""

    name: str
    size: float = 20
    colour: str | None = None
    fixed: bool = False

    def measure(self, kit: Kit, width: int) -> Size:
        px = kit.dp(self.size) if self.fixed else kit.sp(self.size)
        return px, px

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        px = self.measure(kit, rect.w)[0]
        picture = kit.icon(self.name, px, self.colour or kit.theme.text)
        sink.put(picture, rect.centerx - px // 2, rect.centery - px // 2)


@dataclass(eq=False)
class Drawing(Node):
    """A picture of `width` x `height` dp, drawn by `paint` at the px size it gets.

    It is kept under `key`; with `fit` it grows or shrinks to the room it is given.
    """

    width: float
    height: float
    paint: Callable[[int, int], Picture]
    key: object
    fit: bool = False

    def measure(self, kit: Kit, width: int) -> Size:
        return (0, 0) if self.fit else (kit.dp(self.width), kit.dp(self.height))

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        w, h = kit.dp(self.width), kit.dp(self.height)
        if self.fit:
            share = min(rect.w / self.width, rect.h / self.height)
            w, h = int(self.width * share), int(self.height * share)
        if w > 0 and h > 0:
            picture = kit.made((self.key, w, h, kit.theme.name), lambda: self.paint(w, h))
            sink.put(picture, rect.x + (rect.w - w) // 2, rect.y + (rect.h - h) // 2)


@dataclass(eq=False)
class Space(Node):
    """Nothing, `width` x `height` dp."""

    height: float = 0
    width: float = 0

    def measure(self, kit: Kit, width: int) -> Size:
        return kit.dp(self.width), kit.dp(self.height)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        pass


_VEIL = "#040A1840"


@dataclass(eq=False)
class Ground(Node):
    """The page's ground: the night's light (`page`, `deep` for a call, `title`), or a plain
    colour by day.
    """

    kind: str = "page"

    def measure(self, kit: Kit, width: int) -> Size:
        return width, kit.metrics.height_px

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        kind = "page" if self.kind == "deep" else self.kind
        stops = {"page": kit.theme.page, "title": kit.theme.page_title}[kind]
        key = ("ground", rect.size, kind, stops)
        picture = kit.made(key, lambda: glow.ground(*rect.size, stops, kind))
        sink.put(picture, rect.x, rect.y)
        # The night of a call is a veil: a second ground would cost a screenful of memory.
        if self.kind == "deep" and kit.theme.glow and kit.theme.dark:
            sink.put(kit.box(Paint(_VEIL), *rect.size), rect.x, rect.y)

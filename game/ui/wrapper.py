"""Nodes that hold one other: boxes, what can be touched, what moves, what scrolls."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.node import Node, Sides, Sink, Size, aligned, sides, within_sides
from game.ui.page import Group, ScrollView, Target
from game.ui.paint import Paint
from game.ui.theme import TOUCH

INERT = "inert"
"""The name of the group of what lies under something."""


@dataclass(eq=False)
class Box(Node):
    """A child with paint and padding around it.

    Sizes in dp; `share` is the largest part of the width, 0-1.
    """

    child: Node | None = None
    paint: Paint | None = None
    padding: Sides = 0
    width: float | None = None
    height: float | None = None
    min_width: float = 0
    min_height: float = 0
    max_width: float | None = None
    share: float = 1
    align: str = "fill"
    valign: str = "fill"

    def measure(self, kit: Kit, width: int) -> Size:
        top, right, bottom, left = sides(kit, self.padding)
        limit = self._limit(kit, width)
        w, h = self.child.measured(kit, max(1, limit - left - right)) if self.child else (0, 0)
        w, h = w + left + right, h + top + bottom
        w = max(w, kit.dp(self.min_width)) if self.width is None else kit.dp(self.width)
        h = max(h, kit.dp(self.min_height)) if self.height is None else kit.dp(self.height)
        return min(w, limit) if self.width is None else w, h

    def _limit(self, kit: Kit, width: int) -> int:
        limit = int(width * self.share)
        for given in (self.max_width, self.width):
            if given is not None:
                limit = min(limit, kit.dp(given))
        return limit

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if self.paint and rect.w > 0 and rect.h > 0:
            sink.put(kit.box(self.paint, rect.w, rect.h), rect.x, rect.y)
        if self.child:
            inner = within_sides(kit, self.padding, rect)
            self.child.place(kit, aligned(kit, self.child, inner, self.align, self.valign), sink)


@dataclass(eq=False)
class Touch(Node):
    """What can be touched: `id` is what comes back, `label` what is read aloud.

    Never smaller than 44 dp.
    """

    child: Node
    id: str
    label: str
    role: str = "button"
    radius: float = 18
    least: float = TOUCH
    enabled: bool = True

    def measure(self, kit: Kit, width: int) -> Size:
        w, h = self.child.measured(kit, width)
        return max(w, kit.dp(self.least)), max(h, kit.dp(self.least))

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        radius = kit.dp(self.radius)
        target = Target(
            self.id, rect.copy(), self.label, self.role, radius, self.enabled, sink.path
        )
        # Before the child's own targets: the order of the tree is the order of reading aloud and of
        # the tab key, and of two targets under a finger the later, inner one wins.
        sink.page.targets.append(target)
        self.child.place(kit, rect, sink)


@dataclass(eq=False)
class Moving(Node):
    """A part that can slide or fade as a whole: see `Page.frame`."""

    child: Node
    name: str
    clipped: bool = False

    def measure(self, kit: Kit, width: int) -> Size:
        return self.child.measured(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if self.clipped:
            window = Group(f"{self.name}-window", rect.copy())
            with sink.within(window), sink.within(Group(self.name)):
                self.child.place(kit, rect, sink)
            return
        with sink.within(Group(self.name)):
            self.child.place(kit, rect, sink)


@dataclass(eq=False)
class Inert(Node):
    """A part that is seen but lies under something: nothing in it is touched or scrolled."""

    child: Node

    def measure(self, kit: Kit, width: int) -> Size:
        return self.child.measured(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        # Placed as usual, for it is seen; only what could be acted on is taken back afterwards.
        targets, scrolls = list(sink.page.targets), dict(sink.page.scrolls)
        with sink.within(Group(INERT)):
            self.child.place(kit, rect, sink)
        sink.page.targets, sink.page.scrolls = targets, scrolls


@dataclass(eq=False)
class Scroll(Node):
    """A window on something taller; `Page.scrolls` tells how far it goes.

    It starts at the end if `at_end`, else `start` px down. `fade` is the ground's colour at its
    head, `foot` at its foot: what goes out of sight fades into it.
    """

    child: Node
    name: str
    at_end: bool = False
    fade: str | None = None
    foot: str | None = None
    start: int = 0

    def measure(self, kit: Kit, width: int) -> Size:
        return self.child.measured(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        height = max(rect.h, self.child.measured(kit, rect.w)[1])
        over = height - rect.h
        start = over if self.at_end else min(self.start, over)
        sink.page.scrolls[self.name] = ScrollView(rect.copy(), over, start)
        y = rect.bottom - height if self.at_end else rect.y - start
        with sink.within(Group(self.name, self._window(kit, rect, over), scrolls=True)):
            self.child.place(kit, pygame.Rect(rect.x, y, rect.w, height), sink)
        if over and rect.h > 0:
            self._edges(kit, rect, sink)

    def _window(self, kit: Kit, rect: pygame.Rect, over: int) -> pygame.Rect:
        """A little wider than the content, so that shadows and glows are not cut."""
        # Sideways always. Upright freely only where nothing scrolls, for what is out of sight would
        # show in the margin; not at all where a head or a contrasting edge must be sharp.
        bleed = kit.dp(14)
        sharp = self.fade or kit.theme.contrast
        upright = 4 * bleed if not over else 0 if sharp else kit.dp(12)
        return rect.inflate(2 * bleed, upright)

    def _edges(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        tall = min(rect.h, kit.dp(34))
        if self.fade and not kit.theme.contrast:
            head = Paint(((0, self.fade), (0.15, self.fade + "F0"), (1, self.fade + "00")))
            sink.put(kit.box(head, rect.w, tall), rect.x, rect.y)
        # In high contrast nothing may be half visible: a line says that there is more below.
        if self.foot and kit.theme.contrast:
            line = kit.box(Paint(kit.theme.hairline), rect.w, kit.dp(3))
            sink.put(line, rect.x, rect.bottom + kit.dp(3))
        elif self.foot:
            foot = Paint(((0, self.foot + "00"), (0.85, self.foot + "E0"), (1, self.foot)))
            fade = kit.box(foot, rect.w + 2 * kit.dp(8), tall)
            sink.put(fade, rect.x - kit.dp(8), rect.bottom + kit.dp(6) - tall)

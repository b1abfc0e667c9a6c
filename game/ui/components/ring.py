"""The circle around the phone: the way of light, and the lights on it with their names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import pygame

from game.ui import glow
from game.ui.components.faces import NAME, Light, LightDisc, light_label, light_target, strength
from game.ui.kit import Kit
from game.ui.page import Group
from game.ui.toolkit import Node, Sink, Size

DISC = 42
"""A light's disc, in dp."""
_EDGE = 23
"""From the page's edge to the way, in dp: half a disc, and a little air."""


@dataclass(frozen=True)
class Seat:
    """A light at (x, y) dp of the page."""

    light: Light
    x: float
    y: float


class Ring(Node):
    """The way of light around the phone and the halos behind it; `reach` and `halo` in dp.

    `seats` are places of their own for nameless lights, else they sit at both sides. Lay it under
    the phone, `Shine` over it.
    """

    # Two nodes and not one, because the phone comes between: the halo is behind its frame, while
    # the same light falls on its glass and the discs overlap its edge.

    def __init__(
        self,
        lights: Sequence[Light],
        reach: float = 300,
        halo: float = 165,
        seats: Sequence[Seat] | None = None,
    ) -> None:
        self.lights, self.reach, self.halo, self.seats = lights, reach, halo, seats

    def measure(self, kit: Kit, width: int) -> Size:
        return width, kit.metrics.height_px

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if kit.large:
            return
        seats = list(self.seats) if self.seats is not None else _seats(kit, self.lights)
        for seat in seats:
            LightDisc(seat.light, 0, self.halo).place(kit, _around(kit, seat, 0), sink)
        self._way(kit, rect, seats, sink)

    def _way(self, kit: Kit, rect: pygame.Rect, seats: list[Seat], sink: Sink) -> None:
        """The way as it is, and over it, while a light changes, as it was."""
        for name, old in (("way-was", True), ("way", False)):
            if old and not any(seat.light.was for seat in seats):
                continue
            way = self._path(kit, rect, seats, old)
            picture = kit.made(way, partial(glow.way, way, rect.w, rect.h))
            with sink.within(Group(name)):
                sink.put(picture, rect.x, rect.y)

    def _path(self, kit: Kit, rect: pygame.Rect, seats: list[Seat], old: bool) -> glow.LightPath:
        dp, named = kit.dp, self.seats is None
        edge, top, foot, corner = (_EDGE, 26, 63, 30) if named else (14, 14, 14, 26)
        frame = (dp(edge), dp(top), rect.w - 2 * dp(edge), rect.h - dp(top) - dp(foot))
        lamps = tuple(
            glow.Lamp(dp(s.x), dp(s.y), strength(kit, _state(s.light, old))) for s in seats
        )
        gaps = tuple(_gap(kit, seat) for seat in seats) if named else ()
        dots = "#FFFFFFFF" if kit.theme.contrast else "#6C80AC8C"
        reach, scale = dp(self.reach), kit.metrics.scale
        return glow.LightPath(frame, dp(corner), lamps, gaps, reach, scale, dots)


class Shine(Node):
    """The light that falls on the glass, the discs and their names; lay it over the phone."""

    def __init__(self, lights: Sequence[Light], halo: float = 165) -> None:
        self.lights, self.halo = lights, halo

    def measure(self, kit: Kit, width: int) -> Size:
        return width, kit.metrics.height_px

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if kit.large:
            return
        for seat in _seats(kit, self.lights):
            around = _around(kit, seat, DISC)
            LightDisc(seat.light, DISC, self.halo, 0.0, 0.36).place(kit, around, sink)
            light_target(kit, seat.light, around, sink)
            node, place = _name(kit, seat)
            node.place(kit, place, sink)


def _state(light: Light, old: bool) -> str:
    return light.was or light.state if old else light.state


# Where the lights sit.


def _seats(kit: Kit, lights: Sequence[Light]) -> list[Seat]:
    """Left and right in turn, evenly spread down each side.

    Always in the story's order: a light that grows dim keeps its place, so that one still finds it.
    """
    wide, tall = kit.metrics.width_dp, kit.metrics.height_dp
    seats = []
    for i, light in enumerate(lights):
        count = (len(lights) + 1 - i % 2) // 2
        share = _share(i // 2, count)
        seats.append(Seat(light, _EDGE if i % 2 == 0 else wide - _EDGE, share * tall))
    return seats


def _share(index: int, count: int) -> float:
    """How far down its side a light sits, 0-1, as one of `count`."""
    # Between the sign above the phone and the dock below it, with room for a name under each disc.
    if count == 1:
        return 0.4
    top, bottom = (0.26, 0.646) if count == 2 else (0.2, 0.71)
    return top + (bottom - top) * index / (count - 1)


def _around(kit: Kit, seat: Seat, size: float) -> pygame.Rect:
    px = kit.dp(size)
    return pygame.Rect(kit.dp(seat.x) - px // 2, kit.dp(seat.y) - px // 2, px, px)


def _name(kit: Kit, seat: Seat) -> tuple[Node, pygame.Rect]:
    """The name under a disc, pushed back where it would leave the page."""
    node = light_label(kit, seat.light, plate=True)
    w, h = node.measure(kit, _widest(kit, seat.light))
    edge, wide = kit.dp(1), kit.metrics.width_px
    left = max(edge, min(wide - edge - w, kit.dp(seat.x) - w // 2))
    return node, pygame.Rect(left, kit.dp(seat.y + DISC / 2 + 5), w, h)


def _widest(kit: Kit, light: Light) -> int:
    """Names stay beside the phone, but a long word may reach a little over its edge."""
    # They keep their size when text is enlarged (the place beside the phone does not grow); at 1.3
    # the page folds, and the circle becomes a row with larger names.
    style = replace(NAME, size=NAME.size / kit.metrics.text_scale)
    words = f"{light.name} {light.note}".split()
    longest = max((kit.flow(word, style, 10**6).width for word in words), default=0) + kit.dp(4)
    return min(kit.dp(58), max(kit.dp(2 * _EDGE), longest))


def _gap(kit: Kit, seat: Seat) -> tuple[int, int, int, int]:
    """Where the way is left out: behind the disc and its name, which it would strike through."""
    _, rect = _name(kit, seat)
    top = kit.dp(seat.y - DISC / 2 - 3)
    return kit.dp(seat.x) - kit.dp(30), top, kit.dp(60), rect.bottom + kit.dp(8) - top

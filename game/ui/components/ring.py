"""The circle around the phone: the way of light, and the lights on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from game.ui import glow
from game.ui.components.light import NAME, Disc, Light, label, light_target, strength
from game.ui.kit import Kit
from game.ui.node import Node, Sink, Size
from game.ui.page import Group

DISC = 42
EDGE = 23


@dataclass(frozen=True)
class Seat:
    """A light at (x, y) dp of the page."""

    light: Light
    x: float
    y: float


def _seats(kit: Kit, lights: Sequence[Light]) -> list[Seat]:
    """Left and right in turn, evenly between a quarter and two thirds of the height."""
    wide, tall = kit.metrics.width_dp, kit.metrics.height_dp
    seats = []
    for i, light in enumerate(lights):
        side = [other for k, other in enumerate(lights) if k % 2 == i % 2]
        share = _share(i // 2, len(side))
        seats.append(Seat(light, EDGE if i % 2 == 0 else wide - EDGE, share * tall))
    return seats


def _share(index: int, count: int) -> float:
    if count == 1:
        return 0.4
    top, bottom = (0.26, 0.646) if count == 2 else (0.2, 0.71)
    return top + (bottom - top) * index / (count - 1)


class Ring(Node):
    """The way of light around the phone and the halos behind it.

    Lay it under the phone, `Shine` over it.
    """

    def __init__(
        self,
        lights: Sequence[Light],
        reach: float = 300,
        halo: float = 165,
        seats: Sequence[Seat] | None = None,
    ) -> None:
        self.lights, self.reach, self.halo, self.fixed = lights, reach, halo, seats

    def measure(self, kit: Kit, width: int) -> Size:
        return width, kit.metrics.height_px

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if kit.large:
            return
        seats = list(self.fixed) if self.fixed is not None else _seats(kit, self.lights)
        for seat in seats:
            Disc(seat.light, 0, self.halo).place(kit, _around(kit, seat, 0), sink)
        self._way(kit, rect, seats, sink)

    def _way(self, kit: Kit, rect: pygame.Rect, seats: list[Seat], sink: Sink) -> None:
        edge, top, foot, corner = (14, 14, 14, 26) if self.fixed is not None else (EDGE, 26, 63, 30)
        frame = (
            kit.dp(edge),
            kit.dp(top),
            rect.w - 2 * kit.dp(edge),
            rect.h - kit.dp(top) - kit.dp(foot),
        )
        for name, old in (("way-was", True), ("way", False)):
            if old and not any(seat.light.was for seat in seats):
                continue
            lamps = tuple(
                glow.Lamp(kit.dp(s.x), kit.dp(s.y), strength(kit, _state(s.light, old)))
                for s in seats
            )
            gaps = () if self.fixed is not None else tuple(_gap(kit, seat) for seat in seats)
            dots = "#FFFFFFFF" if kit.theme.contrast else "#6C80AC8C"
            way = glow.LightPath(
                frame, kit.dp(corner), lamps, gaps, kit.dp(self.reach), kit.metrics.scale, dots
            )
            picture = kit.made(way, lambda way=way: glow.way(way, rect.w, rect.h))  # type: ignore[misc]
            with sink.within(Group(name)):
                sink.put(picture, rect.x, rect.y)


def _state(light: Light, old: bool) -> str:
    return light.was or light.state if old else light.state


def _around(kit: Kit, seat: Seat, size: float) -> pygame.Rect:
    px = kit.dp(size)
    return pygame.Rect(kit.dp(seat.x) - px // 2, kit.dp(seat.y) - px // 2, px, px)


def _label_rect(kit: Kit, seat: Seat) -> tuple[Node, pygame.Rect]:
    node = label(kit, seat.light, plate=True)
    w, h = node.measure(kit, _widest(kit, seat.light))
    edge, wide = kit.dp(1), kit.metrics.width_px
    left = max(edge, min(wide - edge - w, kit.dp(seat.x) - w // 2))
    return node, pygame.Rect(left, kit.dp(seat.y + DISC / 2 + 5), w, h)


def _widest(kit: Kit, light: Light) -> int:
    """Names stay beside the phone, but a long word may reach a little over its edge."""
    style = replace(NAME, size=NAME.size / kit.metrics.text_scale)
    words = f"{light.name} {light.note}".split()
    longest = max((kit.flow(word, style, 10**6).width for word in words), default=0) + kit.dp(4)
    return min(kit.dp(58), max(kit.dp(2 * EDGE), longest))


def _gap(kit: Kit, seat: Seat) -> tuple[int, int, int, int]:
    _, rect = _label_rect(kit, seat)
    top = kit.dp(seat.y - DISC / 2 - 3)
    return kit.dp(seat.x) - kit.dp(30), top, kit.dp(60), rect.bottom + kit.dp(8) - top


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
            Disc(seat.light, DISC, self.halo, 0.0, 0.36).place(kit, around, sink)
            light_target(kit, seat.light, around, sink)
            node, place = _label_rect(kit, seat)
            node.place(kit, place, sink)

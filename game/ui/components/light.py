"""Somebody of the circle, as a light."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from game.ui import glow
from game.ui.kit import Kit, Paint, Picture, Shadow, Style
from game.ui.page import Group, Target
from game.ui.people import HALO
from game.ui.theme import TOUCH
from game.ui.toolkit import Box, Column, Moving, Node, Sink, Size, Text

NAME = Style(13, 600, leading=1.25)


@dataclass(frozen=True)
class Light:
    """A person's light: `state` is lit, fading or hidden, `note` says it in words, `was` is the
    state it leaves. A light with an `id` can be touched.
    """

    who: str
    name: str
    state: str = "lit"
    note: str = ""
    letter: str = ""
    was: str | None = None
    id: str = ""


def label(kit: Kit, light: Light, plate: bool, style: Style = NAME) -> Node:
    """The name and what the light does, under the disc."""
    theme = kit.theme
    ink = {"lit": theme.label_lit, "fading": theme.text}.get(light.state, theme.text2)
    words: list[Node] = [Text(light.name, style, ink, "center", whole=True, fixed=plate)]
    if light.note:
        words.append(
            Text(
                light.note,
                Style(style.size, 500, leading=1.25),
                theme.text2,
                "center",
                whole=True,
                fixed=plate,
            )
        )
    soft = (
        Paint(None, 9, shadows=(Shadow(0, 12, theme.plate[:7] + "85"),))
        if theme.glow
        else Paint(theme.plate, 9)
    )
    paint = soft if plate else None
    return Box(Column(words), paint, (1, 2 if plate else 0, 3, 2 if plate else 0))


def strength(kit: Kit, state: str) -> float:
    """How far a state shines, 0-1; nothing glows in high contrast."""
    return HALO[state] if kit.theme.glow else 0.0


class Disc(Node):
    """A light's disc with its halo, `size` and `reach` dp, in groups `light-WHO` and, while it
    changes, `light-WHO-was`.
    """

    def __init__(
        self, light: Light, size: float, reach: float, share: float = 0.72, over: float = 0.0
    ) -> None:
        self.light, self.side, self.reach, self.share, self.over = light, size, reach, share, over

    def measure(self, kit: Kit, width: int) -> Size:
        return kit.dp(self.side), kit.dp(self.side)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        if self.light.was:
            Moving(_Lamp(self, self.light.was), f"light-{self.light.who}-was").place(
                kit, rect, sink
            )
        Moving(_Lamp(self, self.light.state), f"light-{self.light.who}").place(kit, rect, sink)


def light_target(kit: Kit, light: Light, rect: pygame.Rect, sink: Sink) -> None:
    """Where a light can be touched: its disc, never smaller than a finger."""
    if not light.id:
        return
    least = max(kit.dp(TOUCH), rect.w)
    place = pygame.Rect(0, 0, least, least)
    place.center = rect.center
    label = f"{light.name}, {light.note}" if light.note else light.name
    target = Target(light.id, place, label, "light", least // 2, True, sink.path)
    sink.page.targets.append(target)


class _Lamp(Node):
    def __init__(self, disc: Disc, state: str) -> None:
        self.disc, self.state = disc, state

    def measure(self, kit: Kit, width: int) -> Size:
        return self.disc.measure(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        power, x, y = strength(kit, self.state), *rect.center
        if power and self.disc.share:
            sink.put(halo(kit, self.disc.reach, self.disc.share * power), x, y)
        if power and self.disc.over:
            sink.put(halo(kit, self.disc.reach, self.disc.over * power, True), x, y)
        if self.disc.side:
            px = kit.dp(self.disc.side)
            light = self.disc.light
            sink.put(kit.disc(light.who, self.state, px, light.letter), x - px // 2, y - px // 2)


def halo(kit: Kit, reach: float, power: float, added: bool = False) -> Picture:
    """A halo of `reach` dp."""
    radius = kit.dp(reach)
    return kit.made(
        ("halo", radius, round(power, 3), added), lambda: glow.halo(radius, power, added)
    )


# The circle around the phone: the way of light, and the lights on it.

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

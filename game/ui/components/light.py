"""Somebody of the circle, as a light."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui import glow
from game.ui.cache import Picture
from game.ui.kit import Kit
from game.ui.layout import Column
from game.ui.node import Box, Moving, Node, Sink, Size, Text
from game.ui.page import Target
from game.ui.paint import Paint, Shadow
from game.ui.people import HALO
from game.ui.theme import TOUCH, Style

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

"""The circle of people without the phone in it: round, in a row where text is large, a corner."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from game.ui import glow, people, svg
from game.ui.components.faces import Light, LightDisc, light_label, light_target, person_disc
from game.ui.components.ring import DISC
from game.ui.kit import Kit, Paint, Picture, Piece, Style
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import Box, Drawing, Flex, Node, Row, Sink, Size, Text, Touch


@dataclass(eq=False)
class Round(Node):
    """The circle beside a landscape page or over a debrief, `you` in its middle; measures in dp.

    It shrinks to the room it is given, down to a row. `framed` puts a disc around `you`, `names`
    the names below the lights; `lead` are the people whose discs are larger.
    """

    lights: Sequence[Light]
    you: str
    radius: float = 116
    disc: float = 52
    framed: bool = True
    names: bool = True
    lead: Sequence[str] = ()

    def measure(self, kit: Kit, width: int) -> Size:
        side = kit.dp(2 * self.radius + self.disc + 16)
        return side, side + (kit.sp(24) if self.names else 0)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        noted = any(light.note for light in self.lights)
        below = kit.sp(18) * (1 + noted) if self.names else 0
        across = rect.w - kit.dp(40 if self.names else 0)
        room = min(across, rect.h - below) - kit.dp(self.disc + 8)
        radius = min(self.radius, room / 2 / kit.metrics.scale)
        # Below these radii the discs, and the names under them, would touch.
        if self.lights and radius >= (60 if self.names else 40):
            spare = rect.h - kit.dp(2 * radius + self.disc + 8) - below
            top = rect.y + spare // 2 + kit.dp(radius + self.disc / 2 + 4)
            _Circle(replace(self, radius=radius), kit, (rect.centerx, top)).draw(sink)
        elif rect.h >= kit.dp(DISC):
            light_row(kit, self.lights).place(kit, rect, sink)


class _Circle:
    """A circle about a point in px."""

    def __init__(self, given: Round, kit: Kit, center: tuple[int, int]) -> None:
        self.given, self.kit, self.center = given, kit, center
        self.count = len(given.lights)
        self.places = [self._at(i) for i in range(self.count)]
        self.labels = [
            self._label(light, at) for light, at in zip(given.lights, self.places, strict=True)
        ]

    def draw(self, sink: Sink) -> None:
        lights = list(zip(self.given.lights, self.places, self.labels, strict=True))
        reach = 82 if self.given.names else self.given.disc * 1.8
        # From back to front: all halos, then the way, then the discs. Drawn one after the other,
        # each halo would lie over the disc before it.
        for light, at, _ in lights:
            LightDisc(light, 0, reach, 0.7).place(self.kit, pygame.Rect(at, (0, 0)), sink)
        self._way(sink)
        for light, at, (node, place) in lights:
            side = self.given.disc * (1.28 if light.who in self.given.lead else 1)
            px = self.kit.dp(side)
            box = pygame.Rect(at[0] - px // 2, at[1] - px // 2, px, px)
            LightDisc(light, side, reach, 0.0).place(self.kit, box, sink)
            light_target(self.kit, light, box, sink)
            if self.given.names:
                node.place(self.kit, place, sink)
        self._you(sink)

    def _at(self, index: int) -> tuple[int, int]:
        angle = math.radians(_angle(index, self.count))
        radius, (x, y) = self.kit.dp(self.given.radius), self.center
        return round(x + radius * math.cos(angle)), round(y + radius * math.sin(angle))

    def _label(self, light: Light, at: tuple[int, int]) -> tuple[Node, pygame.Rect]:
        node = light_label(self.kit, light, False, Style(14, 600, leading=1.25))
        w, h = node.measure(self.kit, self.kit.dp(self.given.radius))
        return node, pygame.Rect(at[0] - w // 2, at[1] + self.kit.dp(self.given.disc / 2 + 2), w, h)

    def _arcs(self) -> tuple[glow.Arc, ...]:
        """The way between neighbours: a line of light where both are lit, else dotted."""
        states = [light.state for light in self.given.lights]
        pairs = zip(states, [*states[1:], states[0]], strict=True)
        return tuple(
            (_angle(i, self.count), _angle(i + 1, self.count), 0.92 if a == b == "lit" else 0.0)
            for i, (a, b) in enumerate(pairs)
        )

    def _way(self, sink: Sink) -> None:
        dp, radius, arcs = self.kit.dp, self.kit.dp(self.given.radius), self._arcs()
        gaps: tuple[glow.Gap, ...] = ()
        # The way ends at a name and begins again behind it: nothing may strike a name through.
        if self.given.names:
            rects = [rect.move(-self.center[0], -self.center[1]) for _, rect in self.labels]
            gaps = tuple((r.x - dp(4), r.y, r.w + dp(8), r.h + dp(4)) for r in rects)
            gaps += tuple(self._behind(place) for place in self.places)
        key = ("circle", radius, arcs, gaps, self.kit.theme.name)
        scale = self.kit.metrics.scale
        sink.put(self.kit.made(key, lambda: glow.circle(radius, arcs, scale, gaps)), *self.center)

    def _behind(self, place: tuple[int, int]) -> glow.Gap:
        """Where a disc hides the way."""
        px = self.kit.dp(self.given.disc * 0.8)
        x, y = place[0] - self.center[0], place[1] - self.center[1]
        return x - px // 2, y - px // 2, px, px

    def _you(self, sink: Sink) -> None:
        theme, framed = self.kit.theme, self.given.framed
        paint = Paint(theme.chip_ground, FULL_ROUND, theme.outline, theme.outline_width)
        style = Style(16 if framed else 18, 600, leading=1.3)
        words = Text(self.given.you, style, None if framed else "#FFFFFF", "center", fit=True)
        px = self.kit.dp(68 if framed else 90)
        rect = pygame.Rect(self.center[0] - px // 2, self.center[1] - px // 2, px, px)
        box = Box(words, paint if framed else None, 4, align="center", valign="center")
        box.place(self.kit, rect, sink)


def _angle(index: int, count: int) -> float:
    """Degrees clockwise from the right; the second person sits at the top."""
    turn = 360 / count
    return -90 - turn + index * turn


def light_disc(kit: Kit, light: Light, size: float) -> Node:
    """A light in a row; one with an id can be touched."""
    disc = person_disc(kit, light.who, light.state, size, light.letter)
    if not light.id:
        return disc
    return Touch(disc, light.id, light.label, "light", size / 2)


def light_row(kit: Kit, lights: Sequence[Light]) -> Node:
    """The circle as a row: those who grow dim first, with words, then the others."""
    # Fading before hidden: there is room for the words of one, and who fades can still be held.
    dim = sorted((light for light in lights if light.state != "lit"), key=_not_fading)
    lit = [light for light in lights if light.state == "lit"]
    side = 54 if kit.large else DISC
    discs: list[Node] = [light_disc(kit, light, side) for light in dim]
    said = "" if not dim else f"{dim[0].name} {dim[0].note}".strip()
    style = Style(13 if kit.large else 15, 600, leading=1.3)
    words = Flex(Text(said, style, max_lines=1), valign="center")
    rest: list[Node] = [light_disc(kit, light, side) for light in lit]
    return Row([*discs, words, *rest], gap=10)


def _not_fading(light: Light) -> bool:
    return light.state != "fading"


# A corner of the circle, for pages where nobody is on the phone yet.

_LAMPS = ((102, 6.0), (126, 9.0), (152, 6.5), (170, 5.0))
"""Where each lamp hangs, in degrees about the page's corner, and its radius."""
_SIDE, _RADIUS = 180, 112


def corner(kit: Kit) -> Node:
    """180 x 192 dp of lights; lay it at the top right: `At(corner(kit), "end", "start")`."""
    shine = kit.theme.glow
    return Drawing(_SIDE, _SIDE + 12, lambda w, h: _draw_corner(w, h, shine), ("corner", shine))


def _draw_corner(width: int, height: int, shine: bool) -> Picture:
    k = width / _SIDE
    line = f'<circle cx="{_SIDE}" cy="12" r="{_RADIUS}" {svg.line("#FFC87673", 1.6)}/>'
    layers = [(svg.rasterise(svg.document(_SIDE, _SIDE + 12, line), (width, height)), (0, 0))]
    drawn = (people.FOLDER / "lamp.svg").read_text("utf-8")
    for angle, radius in _LAMPS:
        x = (_SIDE + _RADIUS * math.cos(math.radians(angle))) * k
        y = (12 + _RADIUS * math.sin(math.radians(angle))) * k
        if shine:
            halo = glow.halo(round(radius * 6 * k), 0.7)[0]
            layers.append((halo.surface, (round(x) + halo.dx, round(y) + halo.dy)))
        lamp = svg.rasterise(drawn, (round(2.2 * radius * k),) * 2)
        layers.append((lamp, (round(x - lamp.get_width() / 2), round(y - lamp.get_width() / 2))))
    whole = svg.composed((width, height), layers)
    return (Piece(whole, blend=pygame.BLEND_PREMULTIPLIED),)

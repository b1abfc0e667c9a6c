"""Somebody as a disc: grey who writes or calls, a light who is of the circle."""

from dataclasses import dataclass

import pygame

from game.ui import glow, people
from game.ui.kit import Kit, Paint, Picture, Shadow, Style
from game.ui.page import Target
from game.ui.theme import TOUCH
from game.ui.toolkit import At, Box, Column, Drawing, Icon, Moving, Node, Sink, Size, Stack, Text

NAME = Style(13, 600, leading=1.25)


def avatar(kit: Kit, letter: str = "", size: float = 48, icon: str = "user:fill") -> Node:
    """Somebody who writes or calls, `size` dp wide.

    A person without a known name has an icon for a letter.
    """
    # One grey-blue for everybody: whom to trust must not be seen in a colour.
    contrast = kit.theme.contrast
    key = ("avatar", letter)
    disc = Drawing(size, size, lambda w, h: people.initials(letter, w, contrast), key)
    if letter:
        return disc
    sign = Icon(icon, size * 0.58, "#E4EAF6" if not contrast else "#FFFFFF", fixed=True)
    return Stack([disc, At(sign, "center", "center")])


def person_disc(kit: Kit, who: str, state: str = "lit", size: float = 42, letter: str = "") -> Node:
    """Somebody of the circle, `size` dp wide, without a halo.

    `who` is a drawing's name, `state` lit, fading, hidden, or paper on a morning ground.
    """
    contrast, key = kit.theme.contrast, ("person", who, state, letter)
    return Drawing(size, size, lambda w, h: people.draw(who, state, w, contrast, letter), key)


@dataclass(frozen=True)
class Light:
    """A person's light: `state` is lit, fading or hidden, `note` says it in words, `was` is the
    state it leaves.

    `who` is the name of a drawing; `letter` stands on the disc where there is none. A light with an
    `id` can be touched.
    """

    who: str
    name: str
    state: str = "lit"
    note: str = ""
    letter: str = ""
    was: str | None = None
    id: str = ""

    @property
    def label(self) -> str:
        """What is read aloud."""
        return f"{self.name}, {self.note}" if self.note else self.name


def light_label(kit: Kit, light: Light, plate: bool, style: Style = NAME) -> Node:
    """The name and what the light does, under the disc; on a `plate` where something lies below."""
    theme = kit.theme
    ink = {"lit": theme.label_lit, "fading": theme.text}.get(light.state, theme.text2)
    words: list[Node] = [Text(light.name, style, ink, "center", whole=True, fixed=plate)]
    if light.note:
        # In words too, never by brightness alone.
        small = Style(style.size, 500, leading=1.25)
        words.append(Text(light.note, small, theme.text2, "center", whole=True, fixed=plate))
    soft = Paint(None, 9, shadows=(Shadow(0, 12, theme.plate[:7] + "85"),))
    paint = soft if theme.glow else Paint(theme.plate, 9)
    side = 2 if plate else 0
    return Box(Column(words), paint if plate else None, (1, side, 3, side))


def light_target(kit: Kit, light: Light, rect: pygame.Rect, sink: Sink) -> None:
    """Where a light can be touched: its disc, never smaller than a finger."""
    if not light.id:
        return
    least = max(kit.dp(TOUCH), rect.w)
    place = pygame.Rect(0, 0, least, least)
    place.center = rect.center
    target = Target(light.id, place, light.label, "light", least // 2, True, sink.path)
    sink.page.targets.append(target)


class LightDisc(Node):
    """A light's disc with its halo, `size` and `reach` dp, in groups `light-WHO` and, while it
    changes, `light-WHO-was`.

    `share` is how strong the halo behind the disc is (0-1), `over` the one that brightens what lies
    under it. A `size` of 0 is the halo alone.
    """

    def __init__(
        self, light: Light, size: float, reach: float, share: float = 0.72, over: float = 0.0
    ) -> None:
        self.light, self.size, self.reach, self.share, self.over = light, size, reach, share, over

    def measure(self, kit: Kit, width: int) -> Size:
        return kit.dp(self.size), kit.dp(self.size)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        # A light that changes is drawn twice, so that one picture fades out while the other fades
        # in: a picture made anew for each step between them would cost every frame.
        name = f"light-{self.light.who}"
        if self.light.was:
            Moving(_Lamp(self, self.light.was), f"{name}-was").place(kit, rect, sink)
        Moving(_Lamp(self, self.light.state), name).place(kit, rect, sink)


class _Lamp(Node):
    """A disc in one state."""

    def __init__(self, disc: LightDisc, state: str) -> None:
        self.disc, self.state = disc, state

    def measure(self, kit: Kit, width: int) -> Size:
        return self.disc.measure(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        power, disc, (x, y) = strength(kit, self.state), self.disc, rect.center
        if power and disc.share:
            sink.put(_halo(kit, disc.reach, disc.share * power), x, y)
        if power and disc.over:
            sink.put(_halo(kit, disc.reach, disc.over * power, added=True), x, y)
        if disc.size:
            px, light = kit.dp(disc.size), disc.light
            sink.put(kit.disc(light.who, self.state, px, light.letter), x - px // 2, y - px // 2)


def strength(kit: Kit, state: str) -> float:
    """How far a state shines, 0-1; nothing glows in high contrast."""
    return people.HALO[state] if kit.theme.glow else 0.0


def _halo(kit: Kit, reach: float, power: float, added: bool = False) -> Picture:
    """A halo of `reach` dp."""
    radius = kit.dp(reach)
    key = ("halo", radius, round(power, 3), added)
    return kit.made(key, lambda: glow.halo(radius, power, added))

"""What the menus share: their screens, the way back, the way to real help, pages with two sides."""

from collections.abc import Callable, Sequence

import pygame

from game.story.wording import Wording
from game.ui.components.button import look_chip, round_button, tool_button
from game.ui.kit import Kit, Paint, Style
from game.ui.layout import At, Column, Flex, Row, Stack
from game.ui.paint import FULL_ROUND
from game.ui.pointer import KeyPress
from game.ui.toolkit import Box, Ground, Icon, Node, Scroll, Sides, Sink, Size, Space, Text, Touch
from game.window.routes import ToHelp, ToSettings
from game.window.screen import Screen
from game.window.services import GameScreen, Services

HELP, BACK, SETTINGS, LANGUAGE = "help", "back", "settings", "language"
SIDE = 48
"""Room (dp) beside what stands on the right of a page with two sides."""
_KEYS = {"l": LANGUAGE, "h": HELP}
_PINNED_FROM, _WIDE_FOOT = 600, "#0F1A33"


class MenuScreen(GameScreen):
    """A page of buttons. Subclasses say in `do` what their own targets do."""

    def words(self) -> Wording:
        return self.services.words()

    def act(self, target: str) -> None:
        if target == BACK:
            self.back()
        elif target == LANGUAGE:
            self.services.switch_language()
        elif target == SETTINGS:
            self.services.show(ToSettings(self))
        elif target == HELP:
            self.services.show(ToHelp(self))
        else:
            self.do(target)

    def do(self, target: str) -> None:
        """What this page's own targets do."""

    def key(self, key: KeyPress) -> bool:
        if key.control or key.name not in _KEYS:
            return False
        self.act(_KEYS[key.name])
        return True


class AsideScreen(MenuScreen):
    """A page that leads back to the one before it. Time spent here does not count there."""

    def __init__(self, services: Services, screen: Screen) -> None:
        super().__init__(services)
        self.screen = screen
        self.since = services.clock()

    def back(self) -> bool:
        now = self.services.clock()
        self.screen.pause(now - self.since)
        # Whoever holds on to this page may leave it once more: no time is told twice.
        self.since = now
        self.services.go(self.screen)
        return True


# Another screen's page behind a menu: seen darkly, not to be touched.

_VEIL = "#070C19D9"


class _Picture(Node):
    """What a node draws, without its targets and texts."""

    def __init__(self, node: Node) -> None:
        self.node = node

    def measure(self, kit: Kit, width: int) -> Size:
        return self.node.measured(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        # A sink of its own: what is behind must neither be touched, nor scrolled, nor read aloud.
        own = Sink()
        self.node.place(kit, rect, own)
        sink.page.items += own.page.items


def backdrop(kit: Kit, behind: Callable[[Kit], Node] | None) -> Node:
    """A page seen darkly; a plain ground where there is none, in high contrast and large text."""
    if behind is None or kit.theme.contrast or kit.large:
        return Ground()
    return Stack([_Picture(behind(kit)), Box(paint=Paint(_VEIL))])


# The ways that every menu has. The one to real help is one touch away on every screen, cool and
# plain: no light of the story.


def help_chip(kit: Kit, words: Wording) -> Node:
    """A chip with a lifebuoy and the words "Is this real?"; it opens the help card."""
    ground = kit.theme.chip_ground if kit.theme.dark else None
    label = words.ui("help-real-short")
    return look_chip(kit, label, HELP, icon="lifebuoy:bold", ground=ground)


def settings_chip(kit: Kit, words: Wording) -> Node:
    """The way to the settings, as quiet as a chip."""
    theme = kit.theme
    text = Text(words.ui("settings"), Style(15, 600, leading=1.3), theme.text, fit=True)
    paint = Paint(theme.chip_ground, FULL_ROUND, theme.outline, theme.outline_width)
    row = Row([Icon("text-aa", 20), text], gap=8)
    tall = 60 if kit.large else 44
    body = Box(row, paint, (2, 16, 2, 14), min_height=tall, valign="center")
    return Touch(body, SETTINGS, words.ui("settings"), radius=tall / 2)


def back_disc(kit: Kit, words: Wording) -> Node:
    theme = kit.theme
    side = 64 if kit.large else 52
    paint = Paint(theme.raised, FULL_ROUND, theme.outline, theme.outline_width)
    icon = Icon("arrow-left", 24, fixed=True)
    disc = Box(icon, paint, width=side, height=side, align="center", valign="center")
    return Touch(disc, BACK, words.ui("back"), radius=side / 2)


def head(kit: Kit, words: Wording, title: str, size: float = 30, aside: Node | None = None) -> Node:
    """The way back, a page's title, and something at its end."""
    style = Style(size * (0.8 if kit.large else 1), 700, leading=1.24, spacing=-0.012)
    name = Flex(Text(title, style), valign="center")
    return Row([back_disc(kit, words), name, *([aside] if aside else [])], gap=16)


def help_bar(kit: Kit, words: Wording) -> Node:
    """The way to real help, cool and plain, wide enough to be found at once."""
    theme = kit.theme
    label = words.ui("help-real-short" if kit.large else "help-real")
    style = Style(16, 600, leading=1.28)
    text = Text(label, style, theme.look, "center", balance=True, fit=kit.large)
    icon = [] if kit.large else [Icon("lifebuoy:bold", 26, theme.look, fixed=True)]
    paint = Paint(theme.look_fill, 34, theme.look_line, theme.outline_width)
    tall = 80 if kit.large else 68
    row = Row([*icon, text], gap=12, justify="center")
    body = Box(row, paint, (6, 16), min_height=tall, valign="center")
    return Touch(body, HELP, words.ui("help-real"), radius=tall / 2)


def tools(kit: Kit, words: Wording, square: bool = False) -> list[Node]:
    """Buttons for the way back, the display and the other language."""
    make = tool_button if square else round_button
    return [
        make(kit, BACK, words.ui("back"), "arrow-left"),
        make(kit, SETTINGS, words.ui("settings"), "text-aa"),
        language_button(kit, words, square),
    ]


def language_button(kit: Kit, words: Wording, square: bool = False) -> Node:
    """The language one reads, and what comes when it is touched."""
    make = tool_button if square else round_button
    letters, spoken = words.language.upper(), words.other_languages
    return make(kit, LANGUAGE, words.other_codes, letters=letters, spoken=spoken)


# How a page takes its room.


def roomy(kit: Kit) -> bool:
    """Whether a page has two sides."""
    return kit.metrics.columns >= 2


def pinned(kit: Kit) -> bool:
    """Whether the foot of a page may stay while the rest scrolls."""
    # On a low page, say a phone lying down at large text, it would leave nothing to read in.
    return kit.metrics.height_dp > _PINNED_FROM


def sides(kit: Kit, left: Node, right: Node, width: float, ground: str = "page") -> Node:
    """A page with two sides: the left takes what is left, the right `width` dp at most.

    The right side brings `SIDE` dp of padding of its own, so that what glows is not cut.
    """
    wide = min(width + 2 * SIDE, kit.metrics.width_dp * 0.6)
    row = Row([Flex(left), Box(right, width=wide)], align="fill", padding=(0, 0, 0, 40))
    return Stack([Ground(ground), row])


def scroll(kit: Kit, children: Sequence[Node], padding: tuple[float, float]) -> Node:
    """A column that fills its room, or scrolls where it is taller."""
    body = Column(list(children), padding=(padding[0], padding[1]))
    return Scroll(body, "page", foot=foot_tone(kit))


def foot_tone(kit: Kit) -> str:
    """The ground's colour near its foot, which what scrolls away fades into."""
    wide = kit.theme.dark and not kit.theme.contrast and not kit.metrics.portrait
    return _WIDE_FOOT if wide else kit.theme.page[-1][1]


def held(kit: Kit, page: Node, foot: Node, padding: Sides) -> Node:
    """A page that scrolls above a foot that stays."""
    return Column([Flex(page), Box(foot, padding=padding)])


def narrow(kit: Kit, node: Node, width: float = 640) -> Node:
    """In a wide window a single column is no wider than reads well."""
    if kit.metrics.width_dp <= width:
        return node
    return At(Box(node, width=width), "center", "fill")


def spaced(nodes: Sequence[Node], gap: float) -> list[Node]:
    """Nodes with room between them."""
    found: list[Node] = []
    for node in nodes:
        found += [Space(gap), node] if found else [node]
    return found

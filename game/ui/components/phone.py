"""The phone: its frame, an app's header and thread, the sign of an app, what slides in over it."""

import pygame

from game.ui.components.faces import avatar
from game.ui.kit import Fill, Kit, Paint, Shadow, Style
from game.ui.layout import At, Column, Flex, Row, Stack
from game.ui.theme import RADIUS_PHONE
from game.ui.toolkit import Box, Icon, Inert, Moving, Node, Scroll, Sink, Size, Text, Touch

THREAD = (14, 16, 12, 16)
"""What stands free around a thread, in dp."""


def header(
    kit: Kit,
    name: str,
    subtitle: str = "",
    letter: str = "",
    chip: Node | None = None,
    height: float = 76,
    mono: bool = False,
    disc: Node | None = None,
) -> Node:
    """Who writes, with a disc at the left (`disc`, else the letter's) and a chip at the right."""
    theme, large = kit.theme, kit.large
    size = 17 if large else 19 if height >= 70 else 18
    style = Style(size, 700 if mono or large else 600, mono, 1.24)
    words: list[Node] = [Text(name, style, max_lines=2 if large else 1, fit=True)]
    if subtitle:
        small = Style(13, 500 if large else 400, leading=1.35)
        words.append(Text(subtitle, small, theme.text2, max_lines=None if large else 2))
    face = disc or avatar(kit, letter, 48 if height >= 70 else 44)
    parts: list[Node] = [] if kit.large else [face]
    parts.append(Flex(Column(words, gap=1), valign="center"))
    if chip:
        parts.append(chip)
    tops = 0 if kit.large else RADIUS_PHONE - 1.5
    paint = Paint(theme.head, (tops, tops, 0, 0))
    row = Box(Row(parts, gap=12), paint, (6, 14, 6, 16), min_height=height, valign="center")
    rule = Box(paint=Paint(theme.head_line), height=3 if theme.contrast else 1)
    return Column([row, rule])


def thread(kit: Kit, lines: list[Node] | Node, name: str = "thread", gap: float = 6) -> Node:
    """What has been said, the last at the bottom.

    It scrolls, and fades where it goes up under the header.
    """
    fade = None if kit.theme.contrast else _top(kit)
    return Flex(Scroll(_talk(lines, gap), name, True, fade), valign="fill")


def _talk(lines: list[Node] | Node, gap: float) -> Node:
    if isinstance(lines, Node):
        return lines
    return Column(lines, gap, justify="end", padding=THREAD)


class Conversation(Node):
    """The thread with a tray below it; where the tray leaves little room, both scroll as one.

    Instead of lines it takes one node with paddings of its own, such as a call's body.
    """

    def __init__(
        self, kit: Kit, lines: list[Node] | Node, tray: Node, name: str = "thread", gap: float = 6
    ) -> None:
        self.talk, self.tray, self.name = _talk(lines, gap), tray, name
        self.apart = Column([thread(kit, self.talk, name), tray])
        self.fade = None if kit.theme.contrast else _top(kit)

    def measure(self, kit: Kit, width: int) -> Size:
        return self.apart.measured(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        # In a fifth of the height a thread shows less than a line, and at large text a tray can be
        # taller than the phone: then all of it is one page, begun where the last words and the
        # first answers are both in sight.
        tall = self.tray.measured(kit, rect.w)[1]
        if tall <= rect.h * 0.78:
            self.apart.place(kit, rect, sink)
            return
        before = self.talk.measured(kit, rect.w)[1]
        start = max(0, before - int(rect.h * 0.3))
        whole = Column([self.talk, self.tray])
        Scroll(whole, self.name, False, self.fade, start=start).place(kit, rect, sink)


def _top(kit: Kit) -> str:
    """The colour into which a thread fades under the header: about the ground's own there."""
    fill = kit.theme.phone
    return fill if isinstance(fill, str) else "#15223D"


def phone(
    kit: Kit, children: list[Node], over: Node | None = None, deep: bool = False, top: float = 0
) -> Node:
    """The frame around a column of header, `Flex` middle and tray.

    `over` is a sheet that starts `top` dp down.
    """
    # What lies under a sheet is drawn and cannot be touched.
    theme = kit.theme
    body = theme.phone_deep if deep else theme.phone
    column: Node = Inert(Column(children)) if over else Column(children)
    edge = theme.outline_width
    if kit.large:
        inside: Node = Stack([Box(paint=Paint(body)), column])
        return Stack([inside, *_cover(kit, over, 0, 0, 0)])
    shadow = (Shadow(24, 60, theme.shadow + "8C"),) if theme.glow else ()
    frame = Box(paint=Paint(body, RADIUS_PHONE, theme.phone_line, edge, shadows=shadow))
    cover = _cover(kit, over, top, edge, RADIUS_PHONE - edge)
    return Stack([frame, At(column, inset=edge), *cover])


def _cover(kit: Kit, over: Node | None, top: float, edge: float, radius: float) -> list[Node]:
    """The scrim and the sheet, each a part that moves by itself: `scrim`, `sheet`."""
    if over is None:
        return []
    scrim = Moving(Box(paint=Paint(kit.theme.scrim, radius)), "scrim")
    sheet = Moving(At(over, inset=(top, 0, 0, 0)), "sheet", clipped=True)
    return [At(scrim, inset=edge), At(sheet, inset=edge)]


# The rounded square that stands for an app: an icon on a ground of its own.

TONES: dict[str, Fill] = {
    "blue": ((0, "#5B7FD6"), (1, "#3A56A6")),
    "teal": ((0, "#3F93A8"), (1, "#24637A")),
    "green": ((0, "#3B9277"), (1, "#1F6350")),
    "violet": ((0, "#8470C9"), (1, "#574499")),
    "rose": ((0, "#A8668F"), (1, "#75416A")),
    "slate": ((0, "#5C6E99"), (1, "#3C4B73")),
}
"""Cool grounds only: warm light belongs to people."""


def tile(kit: Kit, icon: str, size: float = 48, tone: str = "slate") -> Node:
    """An app's sign, `size` dp wide."""
    theme = kit.theme
    line = theme.outline if theme.contrast else None
    fill = "#000000" if theme.contrast else TONES[tone]
    paint = Paint(fill, size * 0.27, line, 2, False, 0.16 if theme.glow else 0)
    sign = Icon(icon, size * 0.54, "#FFFFFF", fixed=True)
    return Box(sign, paint, width=size, height=size, align="center", valign="center")


# A message from another app, sliding in over the page.


def toast(
    kit: Kit, sender: str, text: str, time: str = "", sign: Node | None = None, id: str = "toast"
) -> Node:
    """Slides as the part called `toast`.

    Bring it in with `motion.slide("toast", now, MOTION_SHEET, dy=-height)`.
    """
    theme = kit.theme
    shadow = (Shadow(10, 30, theme.shadow + "99"),) if theme.glow else ()
    shine = 0.1 if theme.glow else 0
    paint = Paint(theme.sheet, 20, theme.outline, theme.outline_width, False, shine, shadow)
    head: list[Node] = [Flex(Text(sender, Style(15, 600, leading=1.35), max_lines=1))]
    if time:
        head.append(Text(time, Style(13, 500, True, 1.35), theme.text2))
    said = Text(text, Style(15, 400, leading=1.4), max_lines=4 if kit.large else 3)
    words = Column([Row(head, gap=10), said], gap=1)
    face = sign or Icon("chat-circle-dots:fill", 24, theme.look)
    body = Box(Row([face, Flex(words)], gap=12), paint, (10, 14, 11, 14))
    return Moving(Touch(body, id, f"{sender}: {text}", radius=20), id)


def sound_caption(kit: Kit, text: str, around: float = 0) -> Node:
    """What a sound was, in words; `around` dp of air where it stands alone."""
    # Quiet and low, as subtitles stand: above what one answers, and never over the last line.
    style = Style(14, 500, leading=1.35)
    words = Flex(Text(text, style, kit.theme.text2), valign="center")
    line = Row([Icon("speaker-high:fill", 18, kit.theme.text2), words], gap=8)
    return Box(line, padding=(around / 2, around + 4, around, around + 4))

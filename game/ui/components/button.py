"""Buttons, and the small signs that look like them: every one a pill, a disc or a square."""

from collections.abc import Sequence

from game.ui.kit import Fill, Kit, Paint, Shadow, Span, Style
from game.ui.paint import FULL_ROUND
from game.ui.theme import TOUCH
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Text, Touch


def round_button(
    kit: Kit, id: str, caption: str, icon: str | None = None, letters: str = "", spoken: str = ""
) -> Node:
    """A disc with an icon or letters and its name below; at large text the disc alone, larger.

    `spoken` is what is read aloud where the name is a short form.
    """
    theme = kit.theme
    side = 80 if kit.large else 56
    paint = Paint(theme.raised, FULL_ROUND, theme.outline, theme.outline_width)
    sign = _sign(kit, icon, letters, 34 if kit.large else 24)
    disc = Box(sign, paint, width=side, height=side, align="center", valign="center")
    if kit.large:
        return Touch(disc, id, spoken or caption, radius=side / 2)
    name = Text(caption, Style(13, 500, leading=1.2), align="center", fit=True)
    body = Box(Column([Self(disc, "center"), name], gap=5), width=68)
    return Touch(body, id, spoken or caption, radius=20)


def tool_button(
    kit: Kit, id: str, caption: str, icon: str | None = None, letters: str = "", spoken: str = ""
) -> Node:
    """A square tool for the side of a landscape page."""
    theme = kit.theme
    paint = Paint(theme.raised, 18, theme.outline, theme.outline_width)
    name = Text(caption, Style(14, 500, leading=1.25), align="center", fit=True)
    inside = Column([Self(_sign(kit, icon, letters, 21 if icon else 22), "center"), name], gap=1)
    body = Box(inside, paint, (7, 3), min_height=60, valign="center")
    return Touch(body, id, spoken or caption, radius=18)


def _sign(kit: Kit, icon: str | None, letters: str, size: float) -> Node:
    """The icon, or letters where there is none."""
    if icon:
        return Icon(icon, size, kit.theme.text, fixed=not kit.large or size > 30)
    style = Style(14 if kit.large else size * 0.77, 600, leading=1.3)
    return Text(letters, style, align="center", fit=True)


def button(
    kit: Kit,
    id: str,
    label: str,
    icon: str | None = None,
    kind: str = "outline",
    height: float = 60,
    size: float = 18,
    key: str | None = None,
    enabled: bool = True,
) -> Node:
    """A wide pill.

    `kind`: outline, light (the way back), lamp (send to somebody), bare (a frame only).
    """
    paint, ink, weight = _kinds(kit)[kind]
    parts: list[Node] = [Icon(icon, size * 1.25, ink)] if icon else []
    parts.append(Text(label, Style(size, weight, leading=1.25), ink, fit=True))
    row = Row([*parts, *_keycap(kit, key, ink)], gap=10, justify="center")
    body = Box(row, paint, (6, 16), min_height=height, valign="center")
    return Touch(body, id, label, radius=height / 2, enabled=enabled)


def _kinds(kit: Kit) -> dict[str, tuple[Paint, str, int]]:
    """Ground, ink and weight of each kind."""
    theme, edge = kit.theme, kit.theme.outline_width
    rim = theme.outline if theme.contrast else None
    outline = Paint(theme.choice, FULL_ROUND, theme.outline, edge, shine=night_shine(kit))
    light = Paint(theme.light_fill, FULL_ROUND, rim, edge)
    lamp = Paint(theme.lamp_fill, FULL_ROUND, theme.lamp_rim, edge if theme.contrast else 1)
    bare = Paint(None, FULL_ROUND, theme.outline, edge)
    return {
        "outline": (outline, theme.text, 600),
        "light": (light, theme.light_ink, 600),
        "lamp": (lamp, theme.lamp_ink, 700),
        "bare": (bare, theme.text, 600),
    }


def night_shine(kit: Kit) -> float:
    """How far a raised thing shines at its upper edge, as glass does at night (see `Paint`)."""
    return 0.1 if kit.theme.glow and kit.theme.dark else 0


def _keycap(kit: Kit, key: str | None, colour: str) -> list[Node]:
    """The key that does the same, in a thin frame of `colour`."""
    # Large text is for small windows and touch as well: there the words need the room.
    if not key or kit.large:
        return []
    faint = colour[:7] if kit.theme.contrast else colour[:7] + "CC"
    words = Text(key, Style(13, 500, mono=True, leading=1.35), faint)
    return [Box(words, Paint(None, 7, faint, 1.5), (2, 8))]


def button_row(kit: Kit, buttons: Sequence[Node]) -> Node:
    """Buttons of equal width; below one another at large text."""
    if kit.large:
        return Column(list(buttons), gap=8)
    return Row([Flex(button) for button in buttons], gap=10)


def start_button(kit: Kit, id: str, label: str, time: str, lamp: bool) -> Node:
    """The way in: a wide button with how long it takes and an arrow.

    `lamp` for the page's own language, plain for the other.
    """
    theme = kit.theme
    ink, soft = (theme.lamp_ink, theme.lamp_ink) if lamp else (theme.text, theme.text2)
    content = (Span(label), Span("   " + time, 500, soft, size=0.78))
    words = Text(content, Style(22, 700, leading=1.3), ink, fit=True)
    row = Row([Flex(words, valign="center"), _go(kit, lamp, ink)], gap=12)
    paint = Paint(theme.raised, 38, theme.outline, theme.outline_width)
    if lamp:
        night = theme.glow and theme.dark
        glow = (Shadow(12, 32, "#04081273"), Shadow(0, 54, "#FFBE6247")) if night else ()
        paint = Paint(theme.lamp_fill, 38, theme.lamp_rim, 1, shadows=glow)
    body = Box(row, paint, (10, 12, 10, 30), min_height=76, valign="center")
    return Touch(body, id, f"{label}, {time}", radius=38)


def _go(kit: Kit, lamp: bool, ink: str) -> Node:
    """An arrow in a disc."""
    theme = kit.theme
    ring = Paint(None, FULL_ROUND, theme.outline, theme.outline_width)
    if lamp:
        ring, ink = Paint(theme.lamp_ink, FULL_ROUND), "#FFDB9C" if theme.glow else "#FFFFFF"
    arrow = Icon("arrow-right", 24, ink, fixed=True)
    return Box(arrow, ring, width=54, height=54, align="center", valign="center")


def tell_button(
    kit: Kit,
    label: str,
    id: str = "tell",
    quiet: bool = False,
    urgent: bool = False,
    back: bool = False,
    height: float = 68,
    key: str | None = None,
) -> Node:
    """The one loud thing on a page, gold and glowing: telling someone.

    `quiet` a golden frame where nothing presses, `urgent` ringed, `back` the way out of
    telling.
    """
    ink, weight = _tell_ink(kit, quiet, back)
    tall = 80 if kit.large else height
    size = 19 if kit.large or tall < 66 else 20
    sign = "arrow-left" if back else "chat-circle-dots:fill"
    icon = Icon(sign, 26 if tall >= 66 else 24, ink, fixed=not kit.large)
    words = Text(label, Style(size, weight, leading=1.3), ink, fit=True)
    row = Row([icon, words, *_keycap(kit, key, ink)], gap=12, justify="center")
    paint = _tell_paint(kit, quiet, urgent, back, tall)
    body = Box(row, paint, (6, 14), min_height=tall, valign="center")
    return Touch(body, id, label, radius=tall / 2)


def _tell_ink(kit: Kit, quiet: bool, back: bool) -> tuple[str, int]:
    if back:
        return kit.theme.text, 600
    return (kit.theme.lamp_text if quiet else kit.theme.lamp_ink), 700


def _tell_paint(kit: Kit, quiet: bool, urgent: bool, back: bool, height: float) -> Paint:
    theme, edge, radius = kit.theme, kit.theme.outline_width, height / 2
    if back:
        return Paint(theme.raised, radius, theme.outline, edge)
    fill, rim = (theme.quiet, theme.lamp) if quiet else (theme.lamp_fill, theme.lamp_rim)
    if not theme.glow:
        return Paint(fill, radius, rim, edge)
    if quiet:
        glow = Shadow(0, 34, "#FFBE6229") if theme.dark else Shadow(4, 14, "#A064141F")
        return Paint(fill, radius, rim, 2, shadows=(glow,))
    if not theme.dark:
        return Paint(fill, radius, rim, edge, shadows=(Shadow(6, 18, "#A0641438"),))
    halo = (Shadow(10, 28, "#04081273"), Shadow(0, 44, "#FFBE6257"))
    if urgent:
        halo = (Shadow(0, 70, "#FFBE628C"), Shadow(0, 1, "#FFC87638", 5))
    return Paint(fill, radius, rim, 1, shadows=halo)


# Small signs: what this is (a simulation, a time, a place), and the chip that looks closer.

_SIGN = Style(13, 600, leading=1.4)


def pill(kit: Kit, strong: str, rest: str = "", height: float = 32) -> Node:
    """A word that counts and the rest in a softer tone."""
    theme = kit.theme
    content = (Span(strong), Span("  " + rest, 500, theme.text2)) if rest else (Span(strong),)
    paint = Paint(theme.chip_ground, FULL_ROUND, theme.chip_line, theme.outline_width)
    lines = None if kit.large else 1
    words = Text(content, _SIGN, max_lines=lines, align="center")
    return Box(words, paint, (4, 14), min_height=height, valign="center")


def fact_pill(kit: Kit, icon: str, text: str) -> Node:
    """An icon and a word without a frame, such as an age or a length."""
    tone = kit.theme.text2
    return Row([Icon(icon, 16, tone), Text(text, Style(14, 500, leading=1.3), tone)], gap=6)


def look_chip(
    kit: Kit,
    label: str,
    id: str = "look",
    key: str | None = None,
    icon: str = "magnifying-glass",
    ground: Fill | None = None,
) -> Node:
    """Cool blue, never gold: it only shows what is there to see.

    A `ground` hides what runs behind it.
    """
    theme = kit.theme
    paint = Paint(theme.look_fill, FULL_ROUND, theme.look_line, theme.outline_width)
    style = Style(15, 700 if kit.large else 600, leading=1.3)
    sign, words = Icon(icon, 18.75, theme.look), Text(label, style, theme.look, fit=True)
    row = Row([sign, words, *_keycap(kit, key, theme.look)], gap=7)
    tall = 60 if kit.large else TOUCH
    chip = Box(row, paint, (2, 14, 2, 12), min_height=tall, valign="center")
    body = Box(chip, Paint(ground, FULL_ROUND)) if ground else chip
    return Touch(body, id, label, radius=tall / 2)

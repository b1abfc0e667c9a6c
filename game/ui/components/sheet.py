"""Sheets that slide up over the phone, their sections, and the people one can tell as rows."""

from game.ui.components.button import button, night_shine
from game.ui.components.faces import person_disc
from game.ui.kit import Content, Kit, Paint, Shadow, Style
from game.ui.paint import FULL_ROUND
from game.ui.svg import Radial
from game.ui.text import plain
from game.ui.theme import RADIUS_SHEET
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Scroll, Self, Text, Touch

_WARM = Radial(0.2, 0.0, 1.2, 0.6, ((0, "#33385AFF"), (0.7, "#24325800"), (1, "#24325800")))


def sheet(
    kit: Kit,
    title: str,
    subtitle: str,
    body: list[Node],
    footer: Node | None = None,
    icon: str | None = None,
    close: str | None = None,
    warm: bool = False,
    gap: float = 11,
    name: str = "sheet-body",
) -> Node:
    """A handle, a title, a body that scrolls if it must, a footer.

    `warm` is the sheet of people, `close` the label of the cross (None: there is none), `name` the
    group that scrolls.
    """
    theme = kit.theme
    handle = Self(Box(paint=Paint(theme.outline, 3), width=44, height=5), "center")
    head = _title(kit, title, subtitle, icon, close, warm)
    # A body that goes on below its foot fades into the ground's own colour there.
    foot = theme.sheet if isinstance(theme.sheet, str) else theme.sheet[-1][1]
    parts: list[Node] = [handle, head, Flex(Scroll(Column(body, gap), name, foot=foot))]
    if footer:
        parts.append(footer)
    return Box(Column(parts, gap=14), _sheet_paint(kit, warm), (10, 16, 18, 16))


def _sheet_paint(kit: Kit, warm: bool) -> Paint:
    theme = kit.theme
    foot = 0 if kit.large else 28.5
    radii = (RADIUS_SHEET, RADIUS_SHEET, foot, foot)
    line = theme.lamp if warm else theme.sheet_line
    shadows = (Shadow(-14, 50, theme.shadow + "99"),) if theme.glow else ()
    lights = (_WARM,) if warm and theme.glow and theme.dark else ()
    return Paint(theme.sheet, radii, line, theme.outline_width, True, 0, shadows, lights)


def _title(
    kit: Kit, title: str, subtitle: str, icon: str | None, close: str | None, warm: bool
) -> Node:
    theme = kit.theme
    big, small = (24, 16) if warm else (22, 15)
    words: list[Node] = [Text(title, Style(big, 600, leading=1.32))]
    if subtitle:
        words.append(Text(subtitle, Style(small, 400, leading=1.4), theme.text2))
    parts: list[Node] = [Icon(icon, 28, theme.look)] if icon else []
    parts.append(Flex(Column(words, gap=2 if warm else 0), valign="center"))
    if close is not None:
        paint = Paint(None, FULL_ROUND, theme.outline, theme.outline_width)
        cross = Icon("x", 20, fixed=True)
        disc = Box(cross, paint, width=48, height=48, align="center", valign="center")
        parts.append(Touch(disc, "close", close, radius=24))
    return Row(parts, gap=12, padding=(0, 3))


def section(kit: Kit, title: str, icon: str, children: list[Node]) -> Node:
    """A part of a sheet under a cool heading."""
    theme = kit.theme
    paint = Paint(theme.section, 18, theme.phone_line, theme.outline_width if theme.contrast else 1)
    words = Text(title, Style(15, 600, leading=1.4), theme.look)
    head = Row([Icon(icon, 18.75, theme.look), Flex(words)], gap=8)
    return Box(Column([head, Column(children)], gap=8), paint, (12, 14, 13, 14))


def person(kit: Kit, id: str, who: str, state: str, name: str, note: str = "") -> Node:
    """Somebody of the circle to choose, as a row of the tell sheet.

    The light shows how near they feel, not whether they will answer.
    """
    # So all rows are alike but for the light, whoever can listen: nobody looks like the wrong one.
    theme = kit.theme
    paint = Paint(theme.choice, 22, theme.outline, theme.outline_width, shine=night_shine(kit))
    words = Flex(_name_and_note(kit, name, note), valign="center")
    row = Row([person_disc(kit, who, state, 54), words], gap=16)
    body = Box(row, paint, (10, 16), min_height=78, valign="center")
    return Touch(body, id, f"{name}. {note}", "choice", 22)


def person_open(
    kit: Kit,
    who: str,
    state: str,
    name: str,
    note: str,
    drafts: list[tuple[str, Content]],
    send: str,
    send_id: str = "send",
    chosen: str = "",
) -> Node:
    """The chosen person with the sentence to send.

    Several drafts (id, words) can be chosen between; `chosen` is the id of the one to be sent.
    """
    theme = kit.theme
    glow = (Shadow(0, 40, "#FFBE6233"),) if theme.glow and not kit.large else ()
    paint = Paint(theme.lamp_soft, 22, theme.lamp, 3 if theme.contrast else 2, shadows=glow)
    check = Icon("check-circle:fill", 30, theme.lamp_text, fixed=True)
    words = Flex(_name_and_note(kit, name, note), valign="center")
    head = Row([person_disc(kit, who, state, 60), words, check], gap=16)
    lines = [_draft(kit, *draft, len(drafts) > 1, chosen) for draft in drafts]
    tall = 72 if kit.large else 64
    foot = button(kit, send_id, send, "paper-plane-right:fill", "lamp", tall, 19)
    return Box(Column([head, *lines, foot], gap=12), paint, (14, 16, 16, 16))


def _name_and_note(kit: Kit, name: str, note: str) -> Node:
    parts: list[Node] = [Text(name, Style(19, 600, leading=1.3))]
    if note:
        parts.append(Text(note, Style(15, 400, leading=1.35), kit.theme.text2))
    return Column(parts)


def _draft(kit: Kit, id: str, content: Content, several: bool, chosen: str) -> Node:
    theme = kit.theme
    on = not several or id == chosen
    line = None if on else theme.outline
    paint = Paint(theme.you if on else theme.raised, (18, 18, 6, 18), line, theme.outline_width)
    ink = theme.you_ink if on else theme.text
    body = Box(Text(content, Style(17, 500, leading=1.45), ink), paint, (12, 16, 13, 16))
    return Touch(body, id, plain(content), "choice", 18) if several else body

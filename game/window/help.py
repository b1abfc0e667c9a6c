"""For somebody to whom this is really happening. Opening it is never counted nor noted down."""

from collections.abc import Sequence

from game.story import HelpLine, Sentence, Wording
from game.story import help_lines as real
from game.ui.components.button import button
from game.ui.components.card import heading, numbered
from game.ui.kit import Kit, Paint, Span, Style
from game.ui.paint import FULL_ROUND
from game.ui.pointer import KeyPress
from game.ui.toolkit import Box, Column, Flex, Ground, Icon, Node, Row, Scroll, Space, Stack, Text
from game.window import menu
from game.window.menu import AsideScreen

# Real help as rows: a number large enough to read across a room, and what it is for.

_ICONS = {
    "ward-police": "map-pin:fill", "own-bank": "bank:fill", "teacher-adult": "users-three:fill",
}  # fmt: skip
_DIGITS = 84
_SHORT = 3
"""So many digits stand beside the words; a longer number stands above them."""


def call_rows(kit: Kit, words: Wording, lines: Sequence[HelpLine]) -> list[Node]:
    """Lines close together, in their order: whom to call after a story, beside what to do."""
    first = next((line for line in lines if line.number), None)
    return [_call_row(kit, words, line, line is first) for line in lines]


def _call_row(kit: Kit, words: Wording, line: HelpLine, first: bool) -> Node:
    """A number with its name and what it is for; somewhere to go has a sign in its place."""
    theme = kit.theme
    ink = theme.help_ink if first else theme.text
    named = words.parts(Sentence("help-line-here", {"name": line.name, "text": line.text}))
    spans = tuple(Span(said, 600 if name == "name" else None) for name, said in named)
    said = Flex(Text(spans, Style(14, 400, leading=1.38), ink), valign="center")
    if not line.number:
        sign = Icon(_ICONS.get(line.id, "info:fill"), 24, theme.leaf, fixed=True)
        return Row([said] if kit.large else [sign, said], gap=12, padding=(2, 16))
    digits = Text(line.number, Style(28, 700, leading=1.1), ink)
    # A number abroad has a dozen digits and would leave the words no room beside it.
    beside = len(line.number) <= _SHORT and not kit.large
    body = Row([digits, said], gap=14) if beside else Column([digits, said], gap=2)
    fill, edge = (theme.help_fill, theme.help_line) if first else (theme.card, theme.hairline)
    paint = Paint(fill, 18, edge, _edge(kit, 2))
    return Box(body, paint, (6, 16, 7, 16), min_height=44, valign="center")


def number_row(kit: Kit, words: Wording, line: HelpLine, first: bool = False) -> Node:
    """A number to call; the `first` one stands out."""
    theme = kit.theme
    ink = theme.help_ink if first else theme.text
    digits = Text(line.number, Style(36 if not kit.large else 30, 700, leading=1.1), ink)
    said = _said(kit, words, line, ink, theme.help_ink if first else theme.text2)
    fill, edge = (theme.help_fill, theme.help_line) if first else (theme.card, theme.card_line)
    return _framed(kit, digits, said, Paint(fill, 20, edge, _edge(kit, 2 if first else 1)))


def small_number(kit: Kit, words: Wording, line: HelpLine) -> Node:
    """A second number, half a page wide: the name beside it, what it is for below."""
    theme = kit.theme
    digits = Text(line.number, Style(30, 700, leading=1.1), theme.text)
    name = Text(words.of(line.name), Style(17, 600, leading=1.3), theme.text)
    text = Text(words.of(line.text), Style(14, 400, leading=1.4), theme.text2)
    body = Column([Row([digits, Flex(name, valign="center")], gap=12), text], gap=3)
    return Box(body, Paint(theme.card, 20, theme.card_line, _edge(kit, 1)), (10, 14, 11, 16))


def place_rows(kit: Kit, words: Wording, lines: list[HelpLine]) -> Node:
    """Places and people on one card, a thin line between them."""
    theme = kit.theme
    rows: list[Node] = []
    for line in lines:
        rows += [Box(paint=Paint(theme.hairline), height=1)] if rows else []
        rows.append(_place(kit, words, line))
    return Box(Column(rows), Paint(theme.card, 20, theme.card_line, _edge(kit, 1)), (4, 16))


def _place(kit: Kit, words: Wording, line: HelpLine) -> Node:
    """Somewhere to go or somebody to ask: no number is needed."""
    theme = kit.theme
    sign = Icon(_ICONS.get(line.id, "info:fill"), 28, theme.leaf, fixed=True)
    said = _said(kit, words, line, theme.text, theme.text2)
    parts = [] if kit.large else [Box(sign, width=34, align="center", valign="center")]
    return Row([*parts, Flex(said, valign="center")], gap=14, padding=(8, 0))


def _edge(kit: Kit, width: float) -> float:
    return 3 if kit.theme.contrast else width


def _said(kit: Kit, words: Wording, line: HelpLine, ink: str, soft: str) -> Node:
    name = Text(words.of(line.name), Style(16, 600, leading=1.34), ink)
    return Column([name, Text(words.of(line.text), Style(14, 400, leading=1.4), soft)])


def _framed(kit: Kit, sign: Node, said: Node, paint: Paint) -> Node:
    if kit.large:
        return Box(Column([sign, said], gap=6, align="start"), paint, (12, 16))
    head = Box(sign, width=_DIGITS, align="center", valign="center")
    row = Row([head, Flex(said, valign="center")], gap=12)
    return Box(row, paint, (11, 18, 12, 10), min_height=68, valign="center")


# The page of real help: what to do now, whom to call, and back to where one was.


def help_page(kit: Kit, words: Wording) -> Node:
    back, language = _foot(kit, words)
    foot: Node = Row([Flex(back), language], gap=10)
    if kit.large:
        foot = back if menu.pinned(kit) else Column([back, Space(10), language])
    more = [Space(14), language] if kit.large and menu.pinned(kit) else []
    if menu.roomy(kit):
        left = [*_first(kit, words), Flex(), _quiet(kit, words, "help-real-private"), *more]
        first = Scroll(Column(left), "side", foot=menu.foot_tone(kit))
        side = Column([Flex(first), Space(16), foot], padding=(40, 0))
        lines = menu.scroll(kit, [*_numbers(kit, words), Space(20), *_places(kit, words)], (40, 0))
        row = Row([Flex(side), Flex(lines, 1.15)], 52, "fill", padding=(0, 48))
        return Stack([Ground(), row])
    parts = [*_first(kit, words), Space(10), *_numbers(kit, words), Space(10)]
    parts += [*_places(kit, words), Space(6), _quiet(kit, words, "help-real-private")]
    if not menu.pinned(kit):
        page = menu.scroll(kit, [*parts, Space(20), foot], (16, 20))
        return Stack([Ground(), menu.narrow(kit, page)])
    inner = Scroll(Column([*parts, *more]), "page", foot=menu.foot_tone(kit))
    body = Column([Flex(inner), Space(10), foot], padding=(16, 24, 14, 24))
    return Stack([Ground(), menu.narrow(kit, body)])


def _first(kit: Kit, words: Wording) -> list[Node]:
    """What to know, and three things to do."""
    size = 24 if kit.large else 32 if menu.roomy(kit) else 27
    title = Text(
        words.ui("help-real"), Style(size, 700, leading=1.26), balance=True, fit=not kit.large
    )
    style = Style(17 if menu.roomy(kit) else 16, 400, leading=1.42)
    lead = [Text(words.ui(name), style, kit.theme.text2) for name in real.REAL_LEAD]
    steps = [numbered(kit, i, words.ui(name)) for i, name in enumerate(real.REAL_STEPS, start=1)]
    head = heading(kit, words.ui("help-real-steps"), 16)
    top = [_sign(kit), Space(12)] if menu.roomy(kit) and not kit.large else []
    said = [
        title,
        Space(4),
        *lead,
        Space(14 if top else 10),
        head,
        Space(8),
        *menu.spaced(list(steps), 8),
    ]
    return [*top, *said, Space(18 if top else 8), _quiet(kit, words, real.REAL_FRIEND)]


def _sign(kit: Kit) -> Node:
    theme = kit.theme
    edge = theme.outline if theme.contrast else None
    paint = Paint(theme.look_fill, FULL_ROUND, edge, theme.outline_width)
    icon = Icon("lifebuoy:bold", 32, theme.look, fixed=True)
    disc = Box(icon, paint, width=60, height=60, align="center", valign="center")
    return Row([disc])


def _numbers(kit: Kit, words: Wording) -> list[Node]:
    lines = real.help_lines(words.vocabulary.help_lines, real.first_numbers())
    first = number_row(kit, words, lines[0], first=True)
    rest = [small_number(kit, words, line) for line in lines[1:]]
    beside = Row([Flex(row) for row in rest], gap=10, align="fill")
    rows = [first, *rest] if kit.large else [first, beside]
    return [heading(kit, words.ui("debrief-help"), 16), Space(6), *menu.spaced(list(rows), 8)]


def _places(kit: Kit, words: Wording) -> list[Node]:
    """Places, and one line that a visitor can read in either language."""
    card = place_rows(kit, words, real.help_lines(words.vocabulary.help_lines, real.NEAR))
    visitor = Text(words.ui("help-real-visitor"), Style(14, 500, leading=1.42), kit.theme.text2)
    head = heading(kit, words.ui("help-near"), 16)
    return [head, Space(6), card, Space(10), visitor]


def _quiet(kit: Kit, words: Wording, name: str) -> Node:
    return Text(words.ui(name), Style(14, 400, leading=1.42), kit.theme.text2)


def _foot(kit: Kit, words: Wording) -> tuple[Node, Node]:
    back = button(kit, menu.BACK, words.ui("help-return"), "arrow-left", "light", 68)
    label = words.other_languages
    language = button(kit, menu.LANGUAGE, label, "translate", height=68, size=17)
    return back, language


class HelpScreen(AsideScreen):
    """Calm and light: nothing here looks like the story."""

    name = "help"
    theme = "morning"

    def build(self, kit: Kit) -> Node:
        return help_page(kit, self.words())

    def key(self, key: KeyPress) -> bool:
        if key.name == "h" and not key.control:
            return self.back()
        return super().key(key)

"""The page of real help: what to do now, whom to call, and back to where one was."""

from __future__ import annotations

from game.story.help_lines import NEAR, YOUNG_FIRST, help_lines
from game.story.wording import Wording
from game.ui.components.button import button
from game.ui.components.card import heading, numbered
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import (
    Box,
    Column,
    Flex,
    Ground,
    Icon,
    Kit,
    Node,
    Paint,
    Row,
    Scroll,
    Space,
    Stack,
    Style,
    Text,
)
from game.window.help_rows import number_row, place_rows, small_number
from game.window.menu_parts import BACK, LANGUAGE, foot_tone, narrow, pinned, roomy, scroll, spaced

_STEPS = ("help-real-step-stop", "help-real-step-tell", "help-real-step-call")


def help_page(kit: Kit, words: Wording) -> Node:
    back, language = _foot(kit, words)
    foot: Node = Row([Flex(back), language], gap=10)
    if kit.large:
        foot = back if pinned(kit) else Column([back, Space(10), language])
    more = [Space(14), language] if kit.large and pinned(kit) else []
    if roomy(kit):
        left = [*_first(kit, words), Flex(), _quiet(kit, words, "help-real-private"), *more]
        first = Scroll(Column(left), "side", foot=foot_tone(kit))
        side = Column([Flex(first), Space(16), foot], padding=(40, 0))
        lines = scroll(kit, [*_numbers(kit, words), Space(20), *_places(kit, words)], (40, 0))
        row = Row([Flex(side), Flex(lines, 1.15)], 52, "fill", padding=(0, 48))
        return Stack([Ground(), row])
    parts = [*_first(kit, words), Space(16), *_numbers(kit, words), Space(14)]
    parts += [*_places(kit, words), Space(8), _quiet(kit, words, "help-real-private")]
    if not pinned(kit):
        page = scroll(kit, [*parts, Space(20), foot], (16, 20))
        return Stack([Ground(), narrow(kit, page)])
    inner = Scroll(Column([*parts, *more]), "page", foot=foot_tone(kit))
    body = Column([Flex(inner), Space(10), foot], padding=(22, 24, 16, 24))
    return Stack([Ground(), narrow(kit, body)])


def _first(kit: Kit, words: Wording) -> list[Node]:
    """What to know, and three things to do."""
    size = 24 if kit.large else 32 if roomy(kit) else 27
    title = Text(
        words.ui("help-real"), Style(size, 700, leading=1.26), balance=True, fit=not kit.large
    )
    lead = Text(words.ui("not-your-fault"), Style(17, 400, leading=1.42), kit.theme.text2)
    steps = [numbered(kit, i, words.ui(name)) for i, name in enumerate(_STEPS, start=1)]
    head = heading(kit, words.ui("help-real-steps"), 16)
    top = [_sign(kit), Space(12)] if roomy(kit) and not kit.large else []
    said = [title, Space(4), lead, Space(14), head, Space(8), *spaced(list(steps), 8)]
    if not top:
        return said
    return [*top, *said, Space(18), _quiet(kit, words, "help-real-steps-friend")]


def _sign(kit: Kit) -> Node:
    theme = kit.theme
    edge = theme.outline if theme.contrast else None
    paint = Paint(theme.look_fill, FULL_ROUND, edge, theme.outline_width)
    icon = Icon("lifebuoy:bold", 32, theme.look, fixed=True)
    disc = Box(icon, paint, width=60, height=60, align="center", valign="center")
    return Row([disc])


def _numbers(kit: Kit, words: Wording) -> list[Node]:
    lines = help_lines(words.vocabulary.help_lines, YOUNG_FIRST)
    first = number_row(kit, words, lines[0], first=True)
    rest = [small_number(kit, words, line) for line in lines[1:]]
    beside = Row([Flex(row) for row in rest], gap=10, align="fill")
    rows = [first, *rest] if kit.large else [first, beside]
    return [heading(kit, words.ui("debrief-help"), 16), Space(6), *spaced(list(rows), 8)]


def _places(kit: Kit, words: Wording) -> list[Node]:
    """Places, and one line that a visitor can read in either language."""
    card = place_rows(kit, words, help_lines(words.vocabulary.help_lines, NEAR))
    visitor = Text(words.ui("help-real-visitor"), Style(14, 500, leading=1.42), kit.theme.text2)
    head = heading(kit, words.ui("help-near"), 16)
    return [head, Space(6), card, Space(12), visitor]


def _quiet(kit: Kit, words: Wording, name: str) -> Node:
    return Text(words.ui(name), Style(14, 400, leading=1.42), kit.theme.text2)


def _foot(kit: Kit, words: Wording) -> tuple[Node, Node]:
    back = button(kit, BACK, words.ui("help-return"), "arrow-left", "light", 68)
    label = words.other_languages
    language = button(kit, LANGUAGE, label, "translate", height=68, size=17)
    return back, language

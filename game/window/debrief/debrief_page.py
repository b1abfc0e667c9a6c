"""The page of the debrief: portrait under its daybreak, landscape beside it."""

from collections.abc import Callable, Mapping

from game.story.debrief.blocks import KIOSK_WORDS, BlockKind, blocks, fitted
from game.ui.components.button import button, round_button, tell_button
from game.ui.components.card import heading
from game.ui.components.stage import dock, hero
from game.ui.kit import Kit, Paint, Style
from game.ui.toolkit import Box, Column, Flex, Ground, Icon, Node, Row, Scroll, Stack, Text, Touch
from game.window.debrief.actions import actions, decisions, told, turnings
from game.window.debrief.cards import Anchored, PagePart, folded, long_card
from game.window.debrief.debrief_view import DebriefView, Reading
from game.window.debrief.header import Paper, beside, ending, large_words, slim, upright
from game.window.debrief.judgement import truth
from game.window.debrief.lessons import contrasts, flags, looked, plausible
from game.window.debrief.plan import help_lines, next_steps, plan
from game.window.debrief.transcript_rows import transcript
from game.window.menu import language_button

# The ways on: another way, another situation, done, tell, language.

AGAIN, OTHER, DONE, TELL, LANGUAGE = "again", "other", "home", "tell", "language"
_INK = "#F5F1E8"


def again(kit: Kit, back: DebriefView, exact: bool = False) -> Node:
    """Back to where things turned; `exact` says so in its words."""
    name = "back-to-then" if exact and back.result.turns else "try-another-way"
    return button(kit, AGAIN, back.ui(name), "arrow-counter-clockwise", "light", 56, 17)


def other(kit: Kit, back: DebriefView) -> Node:
    return button(kit, OTHER, back.ui("another-situation"), "squares-four:fill", "outline", 56, 17)


def tell(kit: Kit, back: DebriefView, height: float = 68) -> Node:
    return tell_button(kit, back.ui("tell-someone"), TELL, quiet=True, height=height)


def foot(kit: Kit, back: DebriefView, middle: Node) -> Node:
    words = back.words
    home = round_button(kit, DONE, words.ui("done"), "house:fill")
    return dock(kit, home, middle, language_button(kit, words))


def side_tools(kit: Kit, back: DebriefView) -> list[Node]:
    """On the daybreak of a landscape page."""
    words = back.words
    return [
        Flex(_pill(kit, DONE, words.ui("done"), "house:fill")),
        Flex(_pill(kit, LANGUAGE, words.other_languages, "translate")),
    ]


def _pill(kit: Kit, id: str, label: str, icon: str) -> Node:
    theme = kit.theme
    words = Text(label, Style(15, 600, leading=1.3), _INK, fit=True)
    inside = Row([Icon(icon, 19, _INK), words], gap=8, justify="center")
    fill, edge = ("#000000", "#FFFFFF") if theme.contrast else ("#14213F", "#8FA1C4")
    paint = Paint(fill, 24, edge, theme.outline_width)
    return Touch(Box(inside, paint, (4, 8), min_height=48, valign="center"), id, label, radius=24)


# The row that makes a page to print, and what became of it.

PRINT = "print"


def print_parts(kit: Kit, back: DebriefView, reading: Reading) -> list[PagePart]:
    """Nothing where no page can be kept."""
    if not back.printable:
        return []
    rows = [_row(kit, back.ui("print-page"))]
    if reading.printed:
        sentence, place = reading.printed
        words = back.ui(sentence, place=place)
        rows.append(Text(words, Style(15, 500, leading=1.4), kit.theme.text2))
    return [PagePart(PRINT, Column(rows, gap=8), 10)]


def _row(kit: Kit, label: str) -> Node:
    theme = kit.theme
    icon = Icon("printer:fill", 22, theme.text2, fixed=not kit.large)
    name = Flex(Text(label, Style(17, 600, leading=1.35)), valign="center")
    paint = Paint(theme.choice, 18, theme.outline, theme.outline_width)
    body = Box(Row([icon, name], gap=12), paint, (8, 16), min_height=56, valign="center")
    return Touch(body, PRINT, label, "button", 18)


# The blocks of the debrief in their order: the first ones open, the others behind their rows.

_DEEDS = 5
_OWN: tuple[BlockKind, ...] = ("did", "judge", "truth", "plan", "next")

_INSIDE: Mapping[BlockKind, Callable[[Kit, DebriefView, Reading], list[Node]]] = {
    "contrast": lambda kit, back, _: contrasts(kit, back),
    "plausible": lambda kit, back, _: plausible(kit, back),
    "transcript": transcript,
    "choices": decisions,
    "turning": lambda kit, back, _: turnings(kit, back),
    "looked": lambda kit, back, _: looked(kit, back),
    "flags": lambda kit, back, _: flags(kit, back),
    "told": lambda kit, back, _: told(kit, back),
}


def chosen_blocks(back: DebriefView) -> tuple[list[BlockKind], list[BlockKind]]:
    """What is shown at once, and what waits behind "more"."""
    every = blocks(back.content, back.result)
    first, rest = fitted(every, back.words.language, KIOSK_WORDS)
    return [b.kind for b in first if b.kind not in _OWN], [b.kind for b in rest]


def portrait_parts(kit: Kit, back: DebriefView, reading: Reading) -> list[PagePart]:
    """One page: truth, actions, what fits, the plan, real life, then everything else folded."""
    first, rest = chosen_blocks(back)
    return [
        PagePart("truth", truth(kit, back), 0),
        did_part(kit, back, reading),
        *(_shown(kit, back, reading, kind) for kind in first),
        plan_part(kit, back, reading),
        _titled(kit, "next", back.ui("debrief-next"), [*next_steps(kit, back)], 8),
        _titled(kit, "help", back.ui("debrief-help"), [*help_lines(kit, back)], 8),
        *rest_parts(kit, back, reading, rest),
        *print_parts(kit, back, reading),
    ]


def wide_parts(kit: Kit, back: DebriefView, reading: Reading) -> list[PagePart]:
    """The middle of a landscape page, where the transcript lies open."""
    first, rest = chosen_blocks(back)
    late: list[BlockKind] = [kind for kind in rest if kind != "transcript"]
    return [
        PagePart("truth", truth(kit, back), 0),
        did_part(kit, back, reading, 3),
        _shown(kit, back, reading, "transcript"),
        *(_shown(kit, back, reading, kind) for kind in first if kind != "transcript"),
        plan_part(kit, back, reading),
        *rest_parts(kit, back, reading, late),
        *print_parts(kit, back, reading),
    ]


def did_part(kit: Kit, back: DebriefView, reading: Reading, most: int = _DEEDS) -> PagePart:
    return _titled(kit, "did", back.ui("debrief-did"), [actions(kit, back, reading, most)], 7)


def plan_part(kit: Kit, back: DebriefView, reading: Reading) -> PagePart:
    return _titled(kit, "plan", back.ui("debrief-plan"), [plan(kit, back, reading)], 7)


def rest_parts(
    kit: Kit, back: DebriefView, reading: Reading, rest: list[BlockKind]
) -> list[PagePart]:
    """A quiet "more" and a row for every block."""
    if not rest:
        return []
    head = PagePart("more", heading(kit, back.ui("more")), 18)
    return [head, *(_folded(kit, back, reading, kind) for kind in rest)]


def _titled(kit: Kit, name: str, title: str, nodes: list[Node], gap: float) -> PagePart:
    return PagePart(name, Column([heading(kit, title), *nodes], gap=gap))


def _shown(kit: Kit, back: DebriefView, reading: Reading, kind: BlockKind) -> PagePart:
    paper = long_card(_INSIDE[kind](kit, back, reading))
    return _titled(kit, kind, _title(back, kind), [paper], 7)


def _folded(kit: Kit, back: DebriefView, reading: Reading, kind: BlockKind) -> PagePart:
    inside = _INSIDE[kind](kit, back, reading) if reading.is_open(kind) else []
    return PagePart(kind, folded(kit, reading, kind, _title(back, kind), inside), 10)


def _title(back: DebriefView, kind: BlockKind) -> str:
    return back.say(back.retold.title(kind))


def debrief_page(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    if kit.large:
        return _large(kit, back, reading)
    if kit.metrics.portrait:
        return _portrait(kit, back, reading)
    return _wide(kit, back, reading)


def ground(kit: Kit) -> str | None:
    """What the foot of a scrolling part fades into."""
    return kit.theme.page[0][1]


def _portrait(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    body = Anchored(portrait_parts(kit, back, reading), reading.scroll, reading.anchor, ground(kit))
    acts = Row([Flex(again(kit, back)), Flex(other(kit, back))], gap=12)
    sheet = Column(
        [Flex(body), acts, foot(kit, back, tell(kit, back))], gap=12, padding=(18, 24, 12, 24)
    )
    return Paper(upright(kit, back, ending(back)), sheet)


def _large(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    """Everything in one long page; only the dock stays."""
    parts = [PagePart("words", large_words(kit, back, ending(back)), 0)]
    for part in portrait_parts(kit, back, reading):
        parts.append(part if part.above else PagePart(part.name, part.node, 18))
    parts.append(PagePart("ways", Column([again(kit, back), other(kit, back)], gap=12), 22))
    body = Anchored(parts, reading.scroll, reading.anchor, ground(kit))
    side = 20 if kit.metrics.portrait else 96
    sheet = Column(
        [Flex(body), foot(kit, back, tell(kit, back))], gap=10, padding=(18, side, 12, side)
    )
    return Paper(slim(kit, back), sheet)


def _wide(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    left = Box(
        Stack([hero(kit, True), beside(kit, back, ending(back), side_tools(kit, back))]), width=388
    )
    body = Anchored(wide_parts(kit, back, reading), reading.scroll, reading.anchor, ground(kit))
    middle = Flex(Box(body, padding=(28, 28, 20, 28)))
    right = Box(_right(kit, back), padding=(28, 28, 28, 0), width=350)
    return Stack([Ground(), Row([left, middle, right], align="fill")])


def _right(kit: Kit, back: DebriefView) -> Node:
    title = heading(kit, back.ui("debrief-next"), 16)
    real = Column([title, *next_steps(kit, back), *help_lines(kit, back)], gap=10)
    ways = [again(kit, back, True), other(kit, back), tell(kit, back, 64)]
    return Column([Flex(Scroll(real, "real")), *ways], gap=10)

"""The blocks of the debrief in their order: the first ones open, the others behind their rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.story.debrief.blocks import KIOSK_WORDS, BlockKind, blocks, fitted
from game.ui.components.card import heading
from game.ui.toolkit import Column, Kit, Node
from game.window.debrief.actions import actions
from game.window.debrief.anchored import PagePart
from game.window.debrief.attention import flags, looked
from game.window.debrief.contrast import contrasts, plausible, plausible_title
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.decisions import decisions
from game.window.debrief.fold import folded
from game.window.debrief.long_card import long_card
from game.window.debrief.next_steps import help_lines, next_steps
from game.window.debrief.plan import plan
from game.window.debrief.print_row import print_parts
from game.window.debrief.reading import Reading
from game.window.debrief.telling import told
from game.window.debrief.transcript import transcript
from game.window.debrief.truth import truth
from game.window.debrief.turn_line import turnings

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
    brief = kind == "plausible"
    inside = plausible(kit, back, True) if brief else _INSIDE[kind](kit, back, reading)
    paper = long_card(inside)
    return _titled(kit, kind, _title(back, kind), [paper], 7)


def _folded(kit: Kit, back: DebriefView, reading: Reading, kind: BlockKind) -> PagePart:
    inside = _INSIDE[kind](kit, back, reading) if reading.is_open(kind) else []
    return PagePart(kind, folded(kit, reading, kind, _title(back, kind), inside), 10)


def _title(back: DebriefView, kind: BlockKind) -> str:
    return plausible_title(back) if kind == "plausible" else back.ui(f"debrief-{kind}")

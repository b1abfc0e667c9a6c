"""What to do in real life, and whom to call: numbers that are real."""

from __future__ import annotations

from game.story import help_lines as real
from game.ui.components.card import help_line, numbered
from game.ui.toolkit import Kit, Node
from game.window.debrief.debrief_view import DebriefView


def next_steps(kit: Kit, back: DebriefView) -> list[Node]:
    known = back.vocabulary.next_steps
    steps = [known[name] for name in back.result.next_steps if name in known]
    return [numbered(kit, i, back.text(step.text)) for i, step in enumerate(steps, start=1)]


def help_lines(kit: Kit, back: DebriefView) -> list[Node]:
    """The first for this age in full tone, the others plain."""
    names = real.first_numbers(back.content.front.ages_from)
    lines = real.help_lines(back.vocabulary.help_lines, names)
    return [
        help_line(kit, line.number, back.text(line.text), plain=bool(i), icon=_icon(kit, i))
        for i, line in enumerate(lines)
    ]


def _icon(kit: Kit, place: int) -> str:
    return "phone-call:fill" if place == 0 and kit.metrics.portrait else ""

"""What to do in real life, and whom to call."""

from __future__ import annotations

from game.console.help_card import show_help_lines
from game.console.lookback_view import LookbackView
from game.story.help_lines import after_steps


def show_next_steps(view: LookbackView) -> None:
    known = view.terminal.vocabulary.next_steps
    steps = [known[name] for name in view.result.next_steps if name in known]
    if steps:
        view.head("debrief-next")
    for step in steps:
        view.line(view.text(step.text))
    show_help_lines(view.terminal, after_steps(steps, view.content.front.ages_from))

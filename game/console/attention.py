"""What was looked at and missed, and the lines that felt odd."""

from __future__ import annotations

from collections.abc import Iterable

from game.console.lookback_view import LookbackView
from game.console.transcript import mark_text

_MOST_MISSED = 3


def show_looked(view: LookbackView) -> None:
    view.head("debrief-looked")
    details = view.content.details
    if not view.result.looking.looked:
        view.say("looked-nothing")
    for name in view.result.looking.looked:
        view.say("looked-at", detail=view.text(details[name].name))
        mark = details[name].mark
        if mark is not None:
            view.line(mark_text(view, mark), 4)
    missed = [name for name in view.result.looking.missed if details[name].mark is not None]
    for name in missed[:_MOST_MISSED]:
        view.say("missed-look", detail=view.text(details[name].name))


def show_flags(view: LookbackView) -> None:
    view.head("debrief-flags")
    flags = view.result.flags
    _show_flagged(view, flags.right, "flag-right")
    _show_flagged(view, flags.wrong, "flag-wrong")
    _show_flagged(view, flags.missed[:_MOST_MISSED], "flag-missed")


def _show_flagged(view: LookbackView, names: Iterable[str], sentence: str) -> None:
    for name in names:
        view.line(f"“{view.text(view.content.lines[name].text)}”")
        view.say(sentence, 4)

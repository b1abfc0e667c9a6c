"""The transcript of what was really shown, each mark under the very line."""

from __future__ import annotations

from game.console.lookback_view import LookbackView
from game.story.content import Mark
from game.story.debrief.transcript import Shown
from game.story.text import Text

_QUIET = ("judged", "flagged", "ended", "scene", "wait", "ring")


def show_transcript(view: LookbackView) -> None:
    view.head("debrief-transcript")
    narrator = view.narrator()
    for row in view.result.transcript:
        if row.event.kind in _QUIET:
            continue
        for line in narrator.lines(row.event):
            view.line(line.lstrip(), 2 + len(line) - len(line.lstrip()))
        _show_notes(view, row)


def _show_notes(view: LookbackView, row: Shown) -> None:
    if row.mark is not None:
        view.line(mark_text(view, row.mark, _tactic(view, row)), 6)
    if row.flagged:
        view.say("flagged-here", 6)


def _tactic(view: LookbackView, row: Shown) -> str:
    """What a line tries on the player; people of the circle and honest ones try nothing."""
    line = view.content.lines.get(row.event.id)
    helps = line is None or line.speaker in view.content.circle
    return "" if helps or view.result.truth == "genuine" else row.tactic


def mark_text(view: LookbackView, mark: Mark, tactic: str = "") -> str:
    """`Sign of a scam: Secrecy (Isolation). With nobody to ask, …`"""
    known = view.terminal.vocabulary.tactics.get(tactic)
    names = ", ".join(view.text(_name(view, mark, code)) for code in mark.codes)
    arguments = {
        "mark": view.words(f"mark-{mark.kind}"),
        "names": names,
        "tactic": view.text(known.name) if known else "",
        "why": view.text(mark.why),
    }
    return view.words("mark-line-tactic" if known else "mark-line", arguments)


def _name(view: LookbackView, mark: Mark, code: str) -> Text:
    flag = view.terminal.vocabulary.flags[code]
    return flag.clear if mark.kind == "clear" else flag.name

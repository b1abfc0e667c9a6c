"""The deciding lines of both variants side by side, and why it sounded so real."""

from __future__ import annotations

from game.console.lookback_view import LookbackView
from game.story.content import Contrast, Side

_MOST = 3


def show_contrasts(view: LookbackView) -> None:
    view.head("debrief-contrast")
    for contrast in view.result.contrasts[:_MOST]:
        _show(view, contrast)


def _show(view: LookbackView, contrast: Contrast) -> None:
    view.line(view.text(contrast.aspect))
    _show_side(view, "contrast-scam", contrast.scam)
    _show_side(view, "contrast-genuine", contrast.genuine)
    view.line(view.text(contrast.why), 4)


def _show_side(view: LookbackView, name: str, side: Side) -> None:
    who, line = view.text(side.who), view.text(side.text)
    if who:
        view.say(f"{name}-line", 4, who=who, line=line)
    else:
        view.say("who-says", 4, who=view.words(name), line=f"“{line}”")


def show_plausible(view: LookbackView) -> None:
    genuine = view.result.truth == "genuine"
    view.head("debrief-why-genuine" if genuine else "debrief-why")
    view.line(view.text(view.content.plausible))

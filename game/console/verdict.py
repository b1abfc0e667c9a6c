"""Real or scam: the player's judgement, then the truth."""

from __future__ import annotations

from game.console.lookback_view import LookbackView
from game.story.debrief import Debrief

_SURE = (1, 2, 5, 6)


def show_verdict(view: LookbackView) -> None:
    """The truth, what the judgement was worth, kindly, and how the story ended."""
    result = view.result
    view.head(f"truth-{result.truth}")
    view.say(judged(result))
    ending = view.content.endings.get(result.ending)
    if ending is None:
        view.say("story-unfinished")
        return
    view.terminal.page.gap()
    view.line(view.text(ending.title))
    view.line(view.text(ending.text))


def judged(result: Debrief) -> str:
    """The sentence that answers the player's judgement."""
    if not result.rating:
        return "judged-skipped"
    if result.judged_right:
        return "judged-right" if result.rating in _SURE else "judged-near"
    return f"judged-wrong-{result.truth}"

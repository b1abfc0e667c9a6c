"""Where a run asks "real or scam?": the judgement before the truth, and the small bet early on.

Nothing of this is stored: window, terminal, page and class ask here, and so at the same place.
"""

from __future__ import annotations

from game.story.event import OWN_KINDS, EventRun
from game.story.run import Run


def judgement_place(shown: EventRun) -> int | None:
    """How many events of a run come before the judgement is asked; None where the run ends nothing.

    It comes after the player's own events and the answer of whoever was told, before the story
    goes on; at the latest before `ended`, whose words would tell.
    """
    if not any(event.kind == "ended" for event in shown):
        return None
    return next(n for n, event in enumerate(shown) if event.kind not in OWN_KINDS)


def judgement_is_asked(playing: Run) -> bool:
    """Whether a run that is over still waits for its judgement, also when it is found again.

    In a sequel the truth is known.
    """
    if playing.content.front.after or not playing.ended:
        return False
    last = playing.steps[-1].entry if playing.steps else None
    return last is None or last.given.act != "judge"


def at_second_stop(playing: Run) -> bool:
    """Whether the last input was the first that led on, and it led to a stop."""
    led_on = [taken.led_on for taken in playing.steps]
    return bool(led_on) and led_on[-1] and sum(led_on) == 1 and not playing.ended


def bet_is_asked(playing: Run) -> bool:
    """Whether the bet is asked now, before the answers of this stop.

    In the opening it could be neither right nor wrong. Nobody bets on what they know: not in a
    what-if and not in a sequel. Once asked it is not asked again.
    """
    if playing.journal.head.origin == "what-if" or playing.content.front.after:
        return False
    asked = any(taken.entry.given.act == "judge" for taken in playing.steps)
    return at_second_stop(playing) and not asked

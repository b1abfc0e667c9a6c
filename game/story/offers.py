"""What every presenter asks of a run: the order of its choices, who has a light, what is judged.

Nothing of this is stored; asked here, all presenters do the same at the same place.
"""

import hashlib
from collections.abc import Collection, Iterable, Sequence

from game.story.content import Content
from game.story.event import OWN_KINDS, Event, EventRun
from game.story.run import Run


def seeded_order(seed: int, situation: str, stop: str, choices: Sequence[str]) -> tuple[str, ...]:
    """Choices by the SHA-256 of `seed|situation|order|stop|choice`, smallest first.

    The variant is no part of it, so twins open alike; and a choice that appears later takes its
    place without moving another.
    """

    # Each by a hash of its own, not shuffled together: a list shuffled anew would move every button
    # when one more appears.
    def rank(choice: str) -> bytes:
        return hashlib.sha256(f"{seed}|{situation}|order|{stop}|{choice}".encode()).digest()

    return tuple(sorted(choices, key=rank))


def shown_choices(playing: Run, left_out: Collection[str] = ()) -> tuple[str, ...]:
    """The choices on offer as they are shown, without those that would tell somebody left out."""
    offered = [o.given.id for o in playing.offers() if o.given.act == "choose"]
    stop, head = playing.state.stop, playing.journal.head
    if not playing.on.keeps_order(stop):
        offered = list(seeded_order(head.seed, head.situation, stop, offered))
    choices = playing.content.choices
    return tuple(name for name in offered if choices[name].person not in left_out)


# Who can be told: the circle, and whoever of the cast was told by a choice on the way.


def with_lights(
    content: Content, shown: Iterable[Event], left_out: Collection[str] = ()
) -> tuple[str, ...]:
    """The people who have a light after some events: the circle, then those told since.

    Whoever the player left out is nobody to tell, in any presenter.
    """
    chosen = (content.choices[event.id] for event in shown if event.kind == "chosen")
    told = (choice.person for choice in chosen if choice.move == "tell")
    return tuple(p for p in dict.fromkeys((*content.circle, *told)) if p not in left_out)


# Where a run asks "real or scam?": the judgement before the truth, and the small bet early on.


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

"""The order in which choices are shown: seeded, and the same again at the same stop."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence

from game.story.run import Run


def seeded_order(seed: int, situation: str, stop: str, choices: Sequence[str]) -> tuple[str, ...]:
    """Choices by the SHA-256 of `seed|situation|order|stop|choice`, smallest first.

    The variant is no part of it, so twins open alike; and a choice that appears later takes its
    place without moving another.
    """

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

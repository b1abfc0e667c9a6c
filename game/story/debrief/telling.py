"""Whom the player told, when, and what it did to the outlook."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.debrief.path import Leg, Path


@dataclass(frozen=True)
class Telling:
    """One telling, by the lights or as a choice. `reached`: the person could listen."""

    leg: int
    person: str
    sentence: str
    reached: bool
    minute: int
    before: float
    after: float

    @property
    def raised(self) -> bool:
        return self.after > self.before


def tellings(path: Path) -> tuple[Telling, ...]:
    """All tellings in order."""
    found = (_telling(path, leg) for leg in path.of("tell", "choose", "timeout"))
    return tuple(telling for telling in found if telling is not None)


def _telling(path: Path, leg: Leg) -> Telling | None:
    content = path.graph.content
    if leg.given.act == "tell":
        answer = content.answers[leg.given.id]
        person, reached = answer.person, answer.reached
    else:
        taken = next((e.id for e in leg.shown if e.kind == "chosen"), "")
        choice = content.choices.get(taken)
        if choice is None or choice.move != "tell":
            return None
        person, reached = choice.person, True
    return Telling(
        leg.number,
        person,
        leg.given.id or taken,
        reached,
        leg.minute,
        leg.outlook_before,
        leg.outlook_after,
    )

"""The turning point: where the outlook changed, computed without a word from the author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.story.debrief.path import Path, PathStep

LEAST_CHANGE = 0.1
_ACTS = ("choose", "timeout", "leave", "report", "tell")


@dataclass(frozen=True)
class Turn:
    """An input after which things went better (`up`) or worse (`down`), by how much."""

    step: int
    direction: Literal["up", "down"]
    before: float
    after: float


def turning_points(path: Path) -> tuple[Turn, ...]:
    """None, one, or for a run that ended late but well two: the fall and the rise.

    It is the earliest input whose change is at least half the largest in the run's direction,
    and at least a tenth. An author may name another in the ending.
    """
    ending = path.graph.content.endings.get(path.last.stop)
    if ending is None:
        return ()
    steps = path.of(*_ACTS)
    named = next((step for step in steps if ending.turning and step.taken == ending.turning), None)
    if named is not None:
        return (_made(named, _sign(path, ending.worth)),)
    signs = (-1, 1) if ending.kind == "late-but-well" else (_sign(path, ending.worth),)
    found = (_turn(steps, sign) for sign in signs)
    return tuple(sorted((turn for turn in found if turn is not None), key=lambda turn: turn.step))


def _sign(path: Path, worth: float) -> int:
    """The run's direction: 1 where it ended better than it looked at first, else -1."""
    opening = path.graph.opening
    return 1 if worth >= (opening.outlook if opening is not None else path.first.outlook) else -1


def _turn(steps: tuple[PathStep, ...], sign: int) -> Turn | None:
    largest = max((step.change * sign for step in steps), default=0.0)
    if largest < LEAST_CHANGE:
        return None
    half = max(largest / 2, LEAST_CHANGE)
    return _made(next(step for step in steps if step.change * sign >= half), sign)


def _made(step: PathStep, sign: int) -> Turn:
    direction: Literal["up", "down"] = "up" if sign > 0 else "down"
    return Turn(step.number, direction, step.outlook_before, step.outlook_after)

"""Whom the player told, when, and what it did to the outlook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from game.story.debrief.path import Path, PathStep

AFTER_A_LOSS = ("late-but-well", "recovering")
"""The kinds of endings that follow a loss."""

When = Literal["", "early", "late"]


@dataclass(frozen=True)
class Telling:
    """One telling, by the lights or as a choice. `reached`: the person could listen."""

    step: int
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
    found = (_telling(path, step) for step in path.of("tell", "choose", "timeout"))
    return tuple(telling for telling in found if telling is not None)


def _telling(path: Path, step: PathStep) -> Telling | None:
    content = path.graph.content
    if step.given.act == "tell":
        answer = content.answers[step.given.id]
        person, reached = answer.person, answer.reached
    else:
        choice = content.choices.get(step.taken)
        if choice is None or choice.move != "tell":
            return None
        person, reached = choice.person, True
    return Telling(
        step.number,
        person,
        step.taken,
        reached,
        step.minute,
        step.outlook_before,
        step.outlook_after,
    )


def told_when(path: Path, told: Sequence[Telling]) -> When:
    """Whether somebody was reached before anything was lost, or after; "" where nobody was.

    In a run that ended well nothing was lost. Else the marks of what is gone say when; a story
    without such marks is told by its ending alone.
    """
    reached = [telling for telling in told if telling.reached]
    if not reached:
        return ""
    ending = path.graph.content.endings.get(path.last.stop)
    if ending is not None and ending.kind not in AFTER_A_LOSS:
        return "early"
    losses = tuple(_losses(path))
    if not losses:
        return "early" if ending is None else "late"
    return "late" if reached[0].step > losses[0] else "early"


def _losses(path: Path) -> Iterator[int]:
    """The steps in which something was lost, by what was chosen or shown; -1 is the opening."""
    content = path.graph.content
    for number, run in enumerate(path.runs(), start=-1):
        for event in run:
            line, choice = content.lines.get(event.id), content.choices.get(event.id)
            taken = event.kind in ("chosen", "left", "reported")
            if (taken and choice is not None and choice.gone) or (
                line is not None and line.kind == event.kind and line.gone
            ):
                yield number

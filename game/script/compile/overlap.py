"""Two answers or ways out, one nearer than the other, that may both be meant at one stop."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.condition import Condition


@dataclass(frozen=True)
class Overlap:
    """`both` is where a nearer and a farther one, each with an `if`, hold: the nearer one wins."""

    scene: str
    nearer: str
    farther: str
    both: Condition

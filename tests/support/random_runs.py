"""Random runs with all that a player can do: looks, flags, tells, interruptions, undo, ratings."""

from __future__ import annotations

import random

from game.story.event import spoken
from game.story.input import Input, flag, judge
from game.story.offers import at_second_stop
from game.story.playable import Playable
from game.story.run import Run, begin_on

MOST = 60
_FLAGS, _UNDOS, _CUTS, _BETS, _JUDGEMENTS = 0.15, 0.05, 0.5, 0.5, 0.8


def random_run(on: Playable, dice: random.Random, undo: bool = True) -> Run:
    """One run, seeded by the dice; it ends at an ending or after a number of inputs."""
    playing = begin_on(on, dice.randrange(2**53))
    bet = False
    for _ in range(MOST):
        if playing.ended:
            break
        if at_second_stop(playing) and not bet and dice.random() < _BETS:
            playing, bet = playing.give(judge(dice.randint(1, 6)))[0], True
        if undo and dice.random() < _UNDOS:
            playing = playing.undo()
        playing, _ = playing.give(_input(playing, dice), _heard(playing, dice))
    if playing.ended and dice.random() < _JUDGEMENTS:
        playing, _ = playing.give(judge(dice.randint(1, 6)))
    return playing


def _input(playing: Run, dice: random.Random) -> Input:
    if playing.flaggable and dice.random() < _FLAGS:
        return flag(dice.choice(playing.flaggable))
    return dice.choice(playing.on.inputs(playing.state))


def _heard(playing: Run, dice: random.Random) -> str | None:
    """How far the run had come; it counts only where the input interrupts."""
    if dice.random() > _CUTS:
        return None
    return dice.choice(("", *spoken(playing.interrupted_run())))

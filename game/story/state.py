"""Where a story stands: the stop it rests at and its facts, and what a run has met on the way.

A state is never stored: a run is kept as its inputs, which outlive an edited story.
"""

from dataclasses import dataclass
from typing import NamedTuple

from game.story.condition import Facts
from game.story.content import Content
from game.story.event import LINE_KINDS, EventRun, cut
from game.story.input import SIDE_ACTS, SILENT_ACTS, Input
from game.story.journal import Entry


class State(NamedTuple):
    """A stop (a scene or ending id) and one whole number per slot of the program."""

    stop: str
    facts: Facts


# What a run has met so far. Counted anew at each input, a long journal would take minutes.


@dataclass(frozen=True)
class Met:
    """Kept up with each input.

    `lines` are those of others shown so far, each once, in the order in which they came; `sure`
    those before `last`, the run that a leave or report given now would cut off. `beside` are the
    looks, flags and the rating that would be repeats here.
    """

    lines: tuple[str, ...]
    last: EventRun
    sure: tuple[str, ...] = ()
    beside: frozenset[Input] = frozenset()


def met_first(content: Content, opening: EventRun) -> Met:
    return Met(lines_of_others(content, opening), opening)


def met_then(met: Met, content: Content, entry: Entry, shown: EventRun, stop: str) -> Met:
    """After one more entry, what it showed, and the stop it led to."""
    lines = met.lines
    if entry.heard is not None:
        # Only what came before the cut run is sure; of that run only what was heard was ever shown.
        lines = _joined(met.sure, lines_of_others(content, cut(met.last, entry.heard)))
    beside = _beside(met.beside, entry, stop)
    if entry.given.act in SILENT_ACTS:
        return Met(lines, met.last, met.sure, beside)
    return Met(_joined(lines, lines_of_others(content, shown)), shown, lines, beside)


def lines_of_others(content: Content, shown: EventRun) -> tuple[str, ...]:
    """What can be flagged: lines, notes and documents that the player did not say."""
    met = dict.fromkeys(event.id for event in shown if event.kind in LINE_KINDS)
    return tuple(n for n in met if n in content.lines and content.lines[n].speaker != "you")


def _joined(lines: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*lines, *more))) if more else lines


def _beside(beside: frozenset[Input], entry: Entry, stop: str) -> frozenset[Input]:
    """The side inputs since the player came here. Of judgements only the last is a repeat."""
    # A choice that stays at its stop begins it anew, so the same look is news again.
    given = entry.given
    if stop != entry.stop or given.act in ("choose", "timeout", "leave"):
        return frozenset()
    if given.act == "judge":
        beside = frozenset(one for one in beside if one.act != "judge")
    return beside | {given} if given.act in SIDE_ACTS else beside

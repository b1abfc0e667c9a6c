"""What a step shows: a run of events in order, ids and arguments, never text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.story.text import Argument

EventKind = Literal[
    "scene",  # a scene begins; id is the scene
    "app",  # an app of the phone opens; arguments: with
    "line",  # somebody says something; id is the line
    "note",  # narration
    "paper",  # a document
    "post",  # a job post
    "wait",  # silence
    "ring",  # a phone rings
    "clock",  # some time has passed; arguments: minute, of the day
    "dim",  # the light of a person grows dim; id is the person
    "timer",  # seconds until the choice named by id is taken by itself
    "chosen",  # the player's own bubble or act; id is the choice
    "left",  # the standing way out was taken; id is the choice
    "reported",  # the standing report was made; id is the choice
    "asked",  # the player's sentence to a person of the circle; id is the answer
    "answered",  # that person's answer; arguments: again (0 or 1)
    "offered",  # another person can listen now; id is the person
    "looked",  # what a detail shows; id is the detail
    "flagged",  # the player marked a line as odd
    "judged",  # the player's rating; arguments: rating
    "ended",  # the story is over; id is the ending
    "refused",  # the input was not on offer; id is what was asked for
]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing shown. `seconds` is how long it takes at an ordinary reading pace."""

    kind: EventKind
    id: str
    arguments: tuple[tuple[str, Argument], ...] = ()
    seconds: float = 0.0

    def argument(self, name: str, default: Argument = "") -> Argument:
        return dict(self.arguments).get(name, default)


Run = tuple[Event, ...]
"""All events between two stops."""


def heard_part(run: Run, heard: str) -> Run:
    """A run up to the event that was heard when the next input came; all of it if none is named.

    A question and its answer share an id, so the last event of that id counts.
    """
    for number in range(len(run) - 1, -1, -1):
        if heard and run[number].id == heard:
            return run[: number + 1]
    return run

"""What a step shows: a run of events in order, ids and arguments, never text."""

from collections.abc import Iterable, Iterator
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


EventRun = tuple[Event, ...]
"""All events between two stops."""

OWN_KINDS: frozenset[EventKind] = frozenset(
    ("chosen", "left", "reported", "asked", "answered", "offered", "looked")
)
"""The events of an input itself; whatever follows them is the story going on."""

LINE_KINDS: frozenset[EventKind] = frozenset(("line", "note", "paper", "post"))
"""What stands among a variant's lines, and can be flagged where somebody else says it."""

SPOKEN_KINDS: frozenset[EventKind] = LINE_KINDS | {"answered"}
"""What can have been heard when a run was interrupted."""

# Of a run that was cut off. Not its timer, for the stop that it would end is left; not an answer
# that nobody heard, and so not the light which that answer would have opened.
_HAPPENS_ALL_THE_SAME = frozenset(
    ("app", "clock", "dim", "chosen", "left", "reported", "asked", "looked", "flagged", "judged")
)


def comes_back(stop: str, after: str, shown: EventRun) -> bool:
    """Whether an input only showed its own events and left the story at the same stop."""
    # Both: an arrow may lead back to the very scene, and what that shows is the story going on.
    return stop == after and all(event.kind in OWN_KINDS for event in shown)


def cut(run: EventRun, heard: str | None) -> EventRun:
    """What was really shown of a run: all of it (None), nothing said (""), or up to a line.

    What had not come is never shown, but apps, clock and dimmed lights of that part happen all the
    same, so that the phone agrees with the state. A line that the run does not hold cuts nothing.
    """
    last = _heard_at(run, heard)
    if last is None:
        return run
    rest = run[last + 1 :]
    return run[: last + 1] + tuple(e for e in rest if e.kind in _HAPPENS_ALL_THE_SAME)


def spoken(run: EventRun) -> tuple[str, ...]:
    """The lines at which a run can have been interrupted, in order."""
    return tuple(event.id for event in run if event.kind in SPOKEN_KINDS)


def _heard_at(run: EventRun, heard: str | None) -> int | None:
    """The place of the last event heard; -1 where nothing was, None where all was."""
    if not heard:
        return None if heard is None else -1
    # The first of that id: a journal names the line alone, and a run may say one twice.
    places = (n for n, e in enumerate(run) if e.id == heard and e.kind in SPOKEN_KINDS)
    return next(places, None)


# The story's time of day: a fold over events. It runs on by itself and is set by the author.

STORY_SECONDS = 4
"""Story time runs this much faster than reading time: a chat takes longer than reading it."""
_DAY = 24 * 60


class Clock:
    """Minutes since midnight of the first day, moved on by each event in turn.

    A `clock` event moves on to the next time that clocks show its minute.
    """

    def __init__(self, start: int) -> None:
        # With its fraction: rounded at each event, a row of short lines would never move it.
        self._now = float(start)

    @property
    def minute(self) -> int:
        """The minute after all events taken so far."""
        return int(self._now)

    def take(self, event: Event) -> int:
        """The minute when an event is shown."""
        if event.kind == "clock":
            # Forward only: 08:00 after 20:00 is that of the next morning.
            self._now += (int(event.argument("minute", 0)) - self._now) % _DAY
        shown_at = int(self._now)
        self._now += event.seconds * STORY_SECONDS / 60
        return shown_at


def minutes(start: int, events: Iterable[Event]) -> Iterator[int]:
    """For each event the minute when it is shown."""
    clock = Clock(start)
    return (clock.take(event) for event in events)


def time_of_day(minute: int) -> str:
    """Minutes since midnight as 19:43."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"

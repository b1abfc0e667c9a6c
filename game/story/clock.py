"""The story's time of day: a fold over events. It runs on by itself and is set by the author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.story.event import Event

STORY_SECONDS = 4
"""Story time runs this much faster than reading time: a chat takes longer than reading it."""
_DAY = 24 * 60


def minutes(start: int, events: Iterable[Event]) -> Iterator[int]:
    """For each event the minutes since midnight of the first day when it is shown.

    A `clock` event moves on to the next time that clocks show its minute.
    """
    now = float(start)
    for event in events:
        if event.kind == "clock":
            wanted = int(event.argument("minute", 0))
            now += (wanted - now) % _DAY
        yield int(now)
        now += event.seconds * STORY_SECONDS / 60


def after_all(start: int, events: Sequence[Event]) -> int:
    """The minute when all of some events have been shown."""
    return list(minutes(start, (*events, Event("scene", ""))))[-1]


def time_of_day(minute: int) -> str:
    """Minutes since midnight as 19:43."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"

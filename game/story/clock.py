"""The story's time of day: a fold over events. It runs on by itself and is set by the author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.story.event import Event

STORY_SECONDS = 4
"""Story time runs this much faster than reading time: a chat takes longer than reading it."""
_DAY = 24 * 60


class Clock:
    """Minutes since midnight of the first day, moved on by each event in turn.

    A `clock` event moves on to the next time that clocks show its minute.
    """

    def __init__(self, start: int) -> None:
        self._now = float(start)

    @property
    def minute(self) -> int:
        """The minute after all events taken so far."""
        return int(self._now)

    def take(self, event: Event) -> int:
        """The minute when an event is shown."""
        if event.kind == "clock":
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

"""Playing a run of events in time: who is typing, what has come, and being hurried.

The core says how long each event takes; here a clock that is handed in turns that into what is
seen now. Nothing is decided: at any moment the player may act, and `heard` says how far they got.
"""

from dataclasses import dataclass

from game.story import Content, Event, EventRun, spoken

TYPING_SHARE = 0.4
"""How much of a line's time somebody is seen writing it; the rest is for reading it."""
TYPING_MOST = 2.2
"""The most seconds that anybody is seen writing: long lines would only try one's patience."""
_AT_ONCE = ("scene", "dim", "timer", "offered", "flagged", "judged")
_OWN = ("chosen", "left", "reported", "asked")
OWN_SECONDS = 0.7
"""How long the player's own words stand alone: they have just been read, on the button."""


@dataclass
class Playback:
    """A run being played. `shown` events have come; the next one may be being typed.

    Each event has two phases: it is typed (only words of others), then it is held for its reading
    time, which `holding` says. `started` is the clock (seconds) when the present phase began;
    `speed` is 1 at an ordinary pace, 2 at double.
    """

    content: Content
    run: EventRun
    started: float
    speed: float = 1.0
    shown: int = 0
    holding: bool = False

    def __post_init__(self) -> None:
        self._skip_silent()

    @property
    def done(self) -> bool:
        """Whether every event has come (the last one may still be held)."""
        return self.shown >= len(self.run)

    @property
    def typing(self) -> Event | None:
        """The line that somebody is writing now."""
        if self.done or self.holding:
            return None
        event = self.run[self.shown]
        return event if self._typed(event) else None

    @property
    def heard(self) -> str | None:
        """What a journal notes: the last line that has come, "" for none, None once all has."""
        if self.done:
            return None
        came = spoken(self.run[: self.shown])
        return came[-1] if came else ""

    @property
    def nearly_done(self) -> bool:
        """Whether only the last line is left: time to show what one can answer."""
        return all(event.kind in _AT_ONCE for event in self.run[self.shown + 1 :])

    def due(self) -> float | None:
        """When `advance` has something to do, by the clock; None once all is shown."""
        return None if self.done else self.started + self._phase_seconds()

    def advance(self, now: float) -> bool:
        """Play up to now. Returns whether anything changed."""
        # Each phase begins when the one before was due, not now: late frames would add up, and a
        # run would last longer on a slow machine.
        changed = False
        while (due := self.due()) is not None and now >= due:
            self._next_phase(due)
            changed = True
        return changed

    def hurry(self, now: float) -> bool:
        """Finish this line, or if it stands already go to the next. Returns whether it helped."""
        if self.done:
            return False
        self._next_phase(now)
        # Where the next event is not typed, leaving a hold shows nothing new and the touch would
        # seem lost: so it goes on to that event. A typed one is first seen being typed.
        if not self.holding and not self.done and not self._typed(self.run[self.shown]):
            self._next_phase(now)
        return True

    def finish(self) -> None:
        """Show everything at once."""
        self.shown, self.holding = len(self.run), False

    def pause(self, seconds: float) -> None:
        """Leave out some seconds in which the clock ran but the story stood still."""
        self.started += seconds

    def _next_phase(self, now: float) -> None:
        self.started = now
        if self.holding:
            self.holding = False
        else:
            self.shown += 1
            self.holding = self._hold_seconds(self.run[self.shown - 1]) > 0
        if not self.holding:
            self._skip_silent()

    def _skip_silent(self) -> None:
        # No phase begins with an event that takes no time: a touch that hurries would be spent on
        # it, and nothing would seem to have happened.
        while not self.done and not self.holding and self.run[self.shown].kind in _AT_ONCE:
            self.shown += 1

    def _phase_seconds(self) -> float:
        if self.holding:
            return self._hold_seconds(self.run[self.shown - 1])
        event = self.run[self.shown]
        if self._typed(event):
            return min(TYPING_MOST, event.seconds * TYPING_SHARE) / self.speed
        return 0.0

    def _hold_seconds(self, event: Event) -> float:
        if event.kind in _AT_ONCE:
            return 0.0
        if event.kind in _OWN:
            return OWN_SECONDS / self.speed
        return event.seconds * (1 - TYPING_SHARE if self._typed(event) else 1) / self.speed

    def _typed(self, event: Event) -> bool:
        if event.kind == "answered":
            return True
        if event.kind != "line":
            return False
        # One does not watch oneself typing, and what comes in another form (a voice message, a
        # picture, a notification) is there all at once.
        line = self.content.lines[event.id]
        return line.speaker != "you" and not line.by

"""Values that change over time. The clock is the caller's: every method takes `now` in seconds."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.ui.page import Displacement
from game.ui.theme import MOTION_REDUCED


def ease_out(t: float) -> float:
    """Fast at first, slow at the end; 0-1 to 0-1."""
    return 1 - (1 - min(1.0, max(0.0, t))) ** 3


@dataclass(frozen=True)
class Tween:
    """A value on its way from `start` to `end`, begun at `since` and taking `seconds`."""

    start: float
    end: float
    since: float
    seconds: float

    def at(self, now: float) -> float:
        if self.seconds <= 0:
            return self.end
        return self.start + (self.end - self.start) * ease_out((now - self.since) / self.seconds)

    def done(self, now: float) -> bool:
        return now >= self.since + self.seconds


@dataclass
class Motion:
    """The movements under way, by the name of the part that moves.

    `reduced` turns each into a short cross-fade.
    """

    reduced: bool = False
    _slides: dict[str, tuple[Tween, Tween, Tween]] = field(default_factory=dict)

    def slide(
        self,
        name: str,
        now: float,
        seconds: float,
        dx: int = 0,
        dy: int = 0,
        fade: bool = False,
        away: bool = False,
    ) -> None:
        """Bring a part in from (dx, dy) px, or take it `away` to there."""
        if self.reduced:
            dx, dy, fade, seconds = 0, 0, True, min(seconds, MOTION_REDUCED)
        ends = (float(dx), float(dy), 0.0 if fade else 1.0)
        rest = (0.0, 0.0, 1.0)
        first, last = (rest, ends) if away else (ends, rest)
        x, y, opacity = (Tween(a, b, now, seconds) for a, b in zip(first, last, strict=True))
        self._slides[name] = (x, y, opacity)

    def moves(self, now: float) -> dict[str, Displacement]:
        """Where every moving part is now.

        Parts that have arrived where they belong are forgotten.
        """
        found = {
            name: Displacement(round(x.at(now)), round(y.at(now)), opacity.at(now))
            for name, (x, y, opacity) in self._slides.items()
        }
        gone = [
            name
            for name, (x, _, _) in self._slides.items()
            if x.done(now) and found[name] == Displacement()
        ]
        for name in gone:
            del self._slides[name]
        return found

    def busy(self, now: float) -> bool:
        """Whether anything is still moving."""
        return any(not x.done(now) for x, _, _ in self._slides.values())

    def forget(self, name: str) -> None:
        self._slides.pop(name, None)

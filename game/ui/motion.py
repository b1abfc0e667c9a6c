"""Values that change over time.

The clock is the caller's: every method takes `now` in seconds, so a test can stand still and a
pause can leave its own time out.
"""

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
        self, name: str, now: float, seconds: float, dx: int = 0, dy: int = 0, fade: bool = False
    ) -> None:
        """Bring a part in from (dx, dy) px, in so many seconds."""
        # Not nothing at all: a short fade still shows that something came, and where.
        if self.reduced:
            dx, dy, fade, seconds = 0, 0, True, min(seconds, MOTION_REDUCED)
        starts, rest = (float(dx), float(dy), 0.0 if fade else 1.0), (0.0, 0.0, 1.0)
        x, y, opacity = (Tween(a, b, now, seconds) for a, b in zip(starts, rest, strict=True))
        self._slides[name] = (x, y, opacity)

    def moves(self, now: float) -> dict[str, Displacement]:
        """Where every moving part is now; those that have arrived are forgotten."""
        found = {
            name: Displacement(round(x.at(now)), round(y.at(now)), opacity.at(now))
            for name, (x, y, opacity) in self._slides.items()
        }
        # Told once more at rest: that last frame is the one that stays on the screen.
        self._slides = {name: ways for name, ways in self._slides.items() if not ways[0].done(now)}
        return found

    def busy(self, now: float) -> bool:
        """Whether anything is still moving: then the next frame is due soon."""
        return any(not x.done(now) for x, _, _ in self._slides.values())

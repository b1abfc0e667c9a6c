"""Where one can go: one route for each screen, with what that screen needs to be made.

A screen says where to go by a route, and `game.window.game` alone knows which screen that makes.
So screens need not know each other, and another setting of the game can answer a route otherwise.
"""

from dataclasses import dataclass

from game.story import Content, Run
from game.window.screen import Screen


@dataclass(frozen=True)
class ToTitle:
    """The first screen. Whoever comes to it is taken for somebody new."""


@dataclass(frozen=True)
class ToPick:
    """The choice of a situation."""


@dataclass(frozen=True)
class ToNotice:
    """What is said before a situation, which must be one that can be played."""

    situation: str


@dataclass(frozen=True)
class ToPlay:
    """A run from where it stands; what it showed last is played."""

    run: Run


@dataclass(frozen=True)
class ToResume:
    """A run taken up again: what it showed last stands there at once."""

    run: Run


@dataclass(frozen=True)
class ToJudge:
    """The question "real or scam?" after a run has ended."""

    run: Run


@dataclass(frozen=True)
class ToDebrief:
    """The truth about a run that has ended, judged or not."""

    run: Run


@dataclass(frozen=True)
class ToPause:
    """A pause over the screen that it leads back to."""

    behind: Screen


@dataclass(frozen=True)
class ToHelp:
    """Real help, which leads back to the screen it was opened from."""

    behind: Screen


@dataclass(frozen=True)
class ToSettings:
    """All settings, which lead back to the screen they were opened from."""

    behind: Screen


@dataclass(frozen=True)
class ToPeople:
    """The people of a story's circle, which lead back to the screen they were opened from."""

    behind: Screen
    content: Content


Route = (
    ToTitle | ToPick | ToNotice | ToPlay | ToResume | ToJudge | ToDebrief
    | ToPause | ToHelp | ToSettings | ToPeople
)  # fmt: skip

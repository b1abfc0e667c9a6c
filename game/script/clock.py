"""Times of day as authors write them: `19:40`."""

from __future__ import annotations

import re

from game.script.nodes import Scalar
from game.script.problem import Problems
from game.script.values import CLOCK

_CLOCK = re.compile(CLOCK)


def minute_of(scalar: Scalar, problems: Problems) -> int | None:
    """Minutes since midnight; None, and a problem reported, where it is no time."""
    match = _CLOCK.fullmatch(scalar.text)
    if match:
        return int(match[1]) * 60 + int(match[2])
    problems.add(
        scalar.place, "clock", f'"{scalar.text}" is no time of day.', 'For example "19:40".'
    )
    return None

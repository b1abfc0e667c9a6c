"""What a player can give: the inputs of the journal.

A leave, report and timeout have no id: at one stop there is at most one of each.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Act = Literal["choose", "look", "flag", "tell", "judge", "report", "leave", "timeout"]
ACTS: tuple[Act, ...] = get_args(Act)
SILENT_ACTS: frozenset[Act] = frozenset(("flag", "judge"))
"""Acts that lead on from no stop and interrupt nothing that is being said."""

SIDE_ACTS: frozenset[Act] = SILENT_ACTS | {"look"}
"""Acts that undo passes over: they change nothing that happens."""

RATINGS = range(1, 7)
"""One is sure that it is real, six is sure that it is a scam."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input by ids. `id` is the choice, detail, line or sentence; `person` only for a tell."""

    act: Act
    id: str = ""
    person: str = ""
    rating: int = 0


def choose(choice: str) -> Input:
    return Input("choose", choice)


def look(detail: str) -> Input:
    return Input("look", detail)


def flag(line: str) -> Input:
    return Input("flag", line)


def tell(person: str, sentence: str) -> Input:
    return Input("tell", sentence, person)


def judge(rating: int) -> Input:
    return Input("judge", rating=rating)


REPORT = Input("report")
LEAVE = Input("leave")
TIMEOUT = Input("timeout")

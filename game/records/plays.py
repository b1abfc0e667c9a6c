"""How often the game was played to an end here, and how tellings came about: three counts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.records.record_file import earlier_copy, read_numbered, write_numbered

PLAYS_FORMAT = 1
FILE = "plays.json"
_MOST = 1_000_000


@dataclass(frozen=True)
class Plays:
    """`finished` runs; tellings `prompted` by the golden button, and those without it.

    Nothing says who played, what, or when.
    """

    finished: int = 0
    prompted: int = 0
    unprompted: int = 0

    def plus(self, tellings: int, prompted: bool) -> Plays:
        """One more run played to its end."""
        return Plays(
            self.finished + 1,
            self.prompted + (tellings if prompted else 0),
            self.unprompted + (0 if prompted else tellings),
        )


def load_plays(folder: Path) -> Plays:
    """The kept counts, or their earlier copy; none where both are missing or damaged."""
    path = folder / FILE
    for candidate in (path, earlier_copy(path)):
        data = read_numbered(candidate, PLAYS_FORMAT)
        if data is not None:
            keys = ("finished", "prompted", "unprompted")
            return Plays(*(_count(data.get(key)) for key in keys))
    return Plays()


def save_plays(plays: Plays, folder: Path) -> bool:
    """Keep the counts. False where the disk, or the file of a newer game, does not let them be."""
    counts = {
        "finished": plays.finished,
        "prompted": plays.prompted,
        "unprompted": plays.unprompted,
    }
    return write_numbered(folder / FILE, PLAYS_FORMAT, counts)


def _count(found: object) -> int:
    return min(found, _MOST) if type(found) is int and found >= 0 else 0

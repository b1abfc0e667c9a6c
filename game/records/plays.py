"""How often the game was played to an end here, and how tellings came about: three counts."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from game.records.atomic import write_atomic

PLAYS_FORMAT = 1
FILE = "plays.json"
MAX_BYTES = 1024
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
    """The kept counts; none where the file is missing or damaged."""
    try:
        with (folder / FILE).open("rb") as file:
            data = json.loads(file.read(MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return Plays()
    if not isinstance(data, dict) or data.get("format") != PLAYS_FORMAT:
        return Plays()
    return Plays(*(_count(data.get(name)) for name in ("finished", "prompted", "unprompted")))


def save_plays(plays: Plays, folder: Path) -> None:
    """Keep the counts where the disk lets them be kept."""
    data = json.dumps({"format": PLAYS_FORMAT, **asdict(plays)}) + "\n"
    with suppress(OSError):
        write_atomic(folder / FILE, data.encode())


def _count(found: object) -> int:
    return min(found, _MOST) if type(found) is int and found >= 0 else 0

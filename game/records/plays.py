"""What stays of a run that is over: three counts, and the page of its debrief if one asked for it.

Counts say nothing of who played; a page is kept until somebody deletes it, the newest few only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from game.records.journals import age
from game.records.record_file import earlier_copy, read_numbered, write_numbered
from game.writing import write_whole

PLAYS_FORMAT = 1
FILE = "plays.json"
_MOST = 1_000_000
PAGES = "pages"
MAX_PAGES = 20
_SUFFIX = ".html"


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


def save_page(home: Path, name: str, page: str) -> Path | None:
    """Keep a page under a name of its own, such as `a-job-offer-2.html`; None if it cannot be."""
    folder = home / PAGES
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = next(free for free in _names(folder, name) if not free.exists())
        write_whole(path, page.encode())
    except OSError:
        return None
    _prune(folder, path)
    return path


def _names(folder: Path, name: str) -> Iterator[Path]:
    return (folder / f"{name}-{number}{_SUFFIX}" for number in count(1))


def _prune(folder: Path, asked: Path) -> None:
    """Keep the newest pages, and whatever the clock says the one just asked for."""
    with suppress(OSError):
        others = sorted({*folder.glob(f"*{_SUFFIX}")} - {asked}, key=age)
        for path in others[MAX_PAGES - 1 :]:
            path.unlink(missing_ok=True)

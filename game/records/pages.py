"""Pages that the player asked for: kept until they are deleted, the newest few only."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

from game.records.journals import age
from game.writing import write_whole

FOLDER = "pages"
SUFFIX = ".html"
MAX_KEPT = 20


def save_page(home: Path, name: str, page: str) -> Path | None:
    """Keep a page under a name of its own, such as `a-job-offer-2.html`; None if it cannot be."""
    folder = home / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = next(p for p in (folder / f"{name}-{n}{SUFFIX}" for n in count(1)) if not p.exists())
        write_whole(path, page.encode())
    except OSError:
        return None
    _prune(folder, path)
    return path


def _prune(folder: Path, asked: Path) -> None:
    """Keep the newest pages, and whatever the clock says the one just asked for."""
    with suppress(OSError):
        others = sorted({*folder.glob(f"*{SUFFIX}")} - {asked}, key=age)
        for path in others[MAX_KEPT - 1 :]:
            path.unlink(missing_ok=True)

"""Pages that the player asked for: kept until they are deleted, the newest few only."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

from game.records.atomic import write_atomic

FOLDER = "pages"
SUFFIX = ".html"
MAX_KEPT = 20


def save_page(home: Path, name: str, page: str) -> Path | None:
    """Keep a page under a name of its own, such as `a-job-offer-2.html`; None if it cannot be."""
    folder = home / FOLDER
    try:
        path = next(p for p in (folder / f"{name}-{n}{SUFFIX}" for n in count(1)) if not p.exists())
        write_atomic(path, page.encode())
    except OSError:
        return None
    _prune(folder)
    return path


def _prune(folder: Path) -> None:
    with suppress(OSError):
        by_age = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: -path.stat().st_mtime_ns)
        for path in by_age[MAX_KEPT:]:
            path.unlink(missing_ok=True)

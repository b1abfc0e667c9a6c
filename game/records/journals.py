"""Journals kept on disk: the newest is found again, a damaged one is set aside.

Nothing here raises to the player: a full disk or a read-only folder is a word, not an end.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.records.atomic import EARLIER, earlier_copy, write_atomic
from game.story.journal import Journal
from game.story.journal_file import (
    MAX_BYTES,
    JournalError,
    JournalTooLong,
    NewerJournal,
    journal_from_json,
    journal_to_json,
)

FOLDER = "journals"
SUFFIX = ".json"
DAMAGED = ".damaged"
MAX_KEPT = 20


@dataclass(frozen=True)
class Found:
    """The newest journal that can be read, and what was met on the way to it.

    Damaged ones were set aside; `newer` are those of a newer game and `foreign` those of a story
    that is not here, left where they lie.
    """

    journal: Journal | None
    set_aside: tuple[Path, ...] = ()
    newer: tuple[Path, ...] = ()
    foreign: tuple[Path, ...] = ()

    @property
    def word(self) -> str:
        """The sentence about what was met; "" where nothing was."""
        met = {"save-damaged": self.set_aside, "save-newer": self.newer,
               "save-foreign": self.foreign}  # fmt: skip
        return next((word for word, paths in met.items() if paths), "")


Here = Callable[[Journal], bool]
"""Whether the story of a journal is here."""


def anywhere(_: Journal) -> bool:
    return True


@dataclass(frozen=True)
class Journals:
    home: Path

    @property
    def folder(self) -> Path:
        return self.home / FOLDER

    def save(self, journal: Journal) -> str:
        """Keep a journal, one file for each run; else the sentence that says why it is not kept."""
        try:
            write_atomic(self._path(journal), journal_to_json(journal).encode())
        except JournalTooLong:
            return "save-too-long"
        except OSError:
            return "save-failed"
        self._prune()
        return ""

    def _prune(self) -> None:
        """Keep the newest runs only, so that a script cannot fill the disk."""
        _remove(self._by_age()[MAX_KEPT:], anywhere)

    def forget(self, here: Here = anywhere) -> None:
        """Remove every kept journal of this game: a run that is over leaves nothing behind.

        Those of a newer game, or of a story that is not here, stay where they lie.
        """
        _remove(self._by_age(), here)

    def newest(self, here: Here = anywhere) -> Found:
        """The journal played last. A damaged one is renamed, and its earlier copy is tried."""
        set_aside: list[Path] = []
        newer: list[Path] = []
        foreign: list[Path] = []
        for candidate in _with_earlier(self._by_age()):
            try:
                journal = read_journal(candidate)
                if here(journal):
                    return Found(journal, tuple(set_aside), tuple(newer), tuple(foreign))
                foreign.append(candidate)
            except NewerJournal:
                newer.append(candidate)
            except JournalError:
                set_aside += _set_aside(candidate)
            except OSError:
                continue
        return Found(None, tuple(set_aside), tuple(newer), tuple(foreign))

    def _path(self, journal: Journal) -> Path:
        head = journal.head
        return self.folder / f"{head.situation}-{head.seed:016d}{SUFFIX}"

    def _by_age(self) -> list[Path]:
        """All journals, the newest first; also those of which only the earlier copy is left."""
        try:
            kept = list(self.folder.glob(f"*{SUFFIX}"))
            lone = self.folder.glob(f"*{SUFFIX}{EARLIER}")
            kept += [path.with_name(path.name.removesuffix(EARLIER)) for path in lone]
        except OSError:
            return []
        return sorted(dict.fromkeys(kept), key=_age)


def _with_earlier(paths: Iterable[Path]) -> Iterator[Path]:
    return (candidate for path in paths for candidate in (path, earlier_copy(path)))


def _remove(paths: Iterable[Path], here: Here) -> None:
    for candidate in _with_earlier(paths):
        with suppress(OSError):
            if _may_go(candidate, here):
                candidate.unlink(missing_ok=True)


def _may_go(path: Path, here: Here) -> bool:
    """Whether nobody else will want a journal. Raises `OSError`."""
    try:
        return here(read_journal(path))
    except NewerJournal:
        return False
    except JournalError:
        return True


def read_journal(path: Path) -> Journal:
    """The journal in a file. Raises `JournalError` and `OSError`; never reads a huge file whole."""
    with path.open("rb") as file:
        return journal_from_json(file.read(MAX_BYTES + 1))


def _age(path: Path) -> tuple[float, str]:
    times: Iterable[Path] = (path, earlier_copy(path))
    newest = max((p.stat().st_mtime_ns for p in times if p.exists()), default=0)
    return (-newest, path.name)


def _set_aside(path: Path) -> list[Path]:
    aside = path.with_name(path.name + DAMAGED)
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.name}{DAMAGED}-{number}")
        number += 1
    try:
        os.replace(path, aside)
    except OSError:
        return []
    return [aside]

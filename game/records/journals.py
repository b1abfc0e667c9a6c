"""Journals kept on disk: the newest is found again, a damaged one is set aside.

Nothing here raises to the player: a full disk or a read-only folder is a word, not an end.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
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

    Damaged ones were set aside; `newer` are those of a newer game, left where they lie.
    """

    journal: Journal | None
    set_aside: tuple[Path, ...] = ()
    newer: tuple[Path, ...] = ()


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
        for path in self._by_age()[MAX_KEPT:]:
            for candidate in (path, earlier_copy(path)):
                with suppress(OSError):
                    if not _is_newer(candidate):
                        candidate.unlink()

    def forget(self, situations: Container[str]) -> None:
        """Remove the kept journals of some situations: a run that is over leaves nothing behind.

        Those of other stories and of a newer game stay, as do those that cannot be read.
        """
        for path in self._by_age():
            for candidate in (path, earlier_copy(path)):
                with suppress(OSError, JournalError):
                    if read_journal(candidate).head.situation in situations:
                        candidate.unlink()

    def newest(self) -> Found:
        """The journal played last. A damaged one is renamed, and its earlier copy is tried."""
        set_aside: list[Path] = []
        newer: list[Path] = []
        for path in self._by_age():
            for candidate in (path, earlier_copy(path)):
                try:
                    return Found(read_journal(candidate), tuple(set_aside), tuple(newer))
                except NewerJournal:
                    newer.append(candidate)
                except JournalError:
                    set_aside += _set_aside(candidate)
                except OSError:
                    continue
        return Found(None, tuple(set_aside), tuple(newer))

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


def read_journal(path: Path) -> Journal:
    """The journal in a file. Raises `JournalError` and `OSError`; never reads a huge file whole."""
    with path.open("rb") as file:
        return journal_from_json(file.read(MAX_BYTES + 1))


def _is_newer(path: Path) -> bool:
    """Whether a file is of a newer game. Raises `OSError`."""
    try:
        read_journal(path)
    except JournalError as problem:
        return isinstance(problem, NewerJournal)
    return False


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

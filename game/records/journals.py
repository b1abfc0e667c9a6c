"""Journals kept on disk: every run is found again, the newest first; a damaged one is set aside.

Nothing here raises to the player: a full disk or a read-only folder is a word, not an end.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from game.files import plain_bytes
from game.records.record_file import EARLIER, earlier_copy, set_aside, write_atomic
from game.story import Journal, Program, Run, fits, journal_file, replay
from game.story.journal_file import JournalError, JournalTooLong, NewerJournal
from game.writing import is_full

FOLDER = "journals"
SUFFIX = ".json"
MAX_KEPT = 20
_SKEW = 120 * 10**9
"""Nanoseconds by which another machine's clock, such as a file server's, may be ahead."""


@dataclass(frozen=True)
class KeptRun:
    """One kept run: its journal, or the sentence that says why there is none to play."""

    path: Path
    journal: Journal | None
    word: str = ""


@dataclass(frozen=True)
class Found:
    """The newest journal that can be played, and what was met on the way to it.

    Damaged ones were set aside; those of a newer game, and of a story that is not here, lie where
    they lay.
    """

    journal: Journal | None
    beside: tuple[KeptRun, ...] = ()

    @property
    def word(self) -> str:
        """The sentence about what was met; "" where nothing was."""
        return first_word(met.word for met in self.beside)

    @property
    def set_aside(self) -> tuple[Path, ...]:
        return self._of("save-damaged")

    @property
    def newer(self) -> tuple[Path, ...]:
        return self._of("save-newer")

    @property
    def foreign(self) -> tuple[Path, ...]:
        return self._of("save-foreign")

    def _of(self, word: str) -> tuple[Path, ...]:
        return tuple(met.path for met in self.beside if met.word == word)


_WORDS = ("save-out-of-reach", "save-damaged", "save-newer", "save-foreign")
"""The weightiest first: only one of them is said."""


def first_word(words: Iterable[str]) -> str:
    """The weightiest of the sentences about what was met; "" where there is none."""
    found = set(words)
    return next((word for word in _WORDS if word in found), "")


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
            path = self._path(journal)
            if os.path.isdir(path):
                set_aside(path)
            write_atomic(path, journal_file.journal_to_json(journal).encode(), _is_whole(path))
        except JournalTooLong:
            return "save-too-long"
        except OSError as problem:
            return "save-disk-full" if is_full(problem) else "save-failed"
        self._prune(path)
        return ""

    def remove(self, journal: Journal) -> None:
        """Remove a run that is over, its earlier copy too. The other runs stay."""
        _remove((p for p in self._paths(_stem(journal)) if _is_of(p, journal)), anywhere)

    def forget(self, here: Here = anywhere, but: Journal | None = None) -> None:
        """Remove every kept journal of this game, except for one run.

        Those of a newer game, or of a story that is not here, stay where they lie.
        """
        _remove((p for p in self._paths() if but is None or not _is_of(p, but)), here)

    def each(self) -> Iterator[KeptRun]:
        """Every kept run, the newest first, and what was met beside them.

        A damaged journal is renamed when its turn comes, and its earlier copy stands in for it.
        """
        try:
            paths = self._by_age()
        except OSError:
            yield KeptRun(self.folder, None, "save-out-of-reach")
            return
        for path in paths:
            yield from _met(path)

    def newest(self, here: Here = anywhere) -> Found:
        """The journal played last, of those whose story is here."""
        beside: list[KeptRun] = []
        for met in self.each():
            if met.journal is None:
                beside.append(met)
            elif here(met.journal):
                return Found(met.journal, tuple(beside))
            else:
                beside.append(KeptRun(met.path, None, "save-foreign"))
        return Found(None, tuple(beside))

    def _path(self, journal: Journal) -> Path:
        """The file of this very run if there is one, else a name that is free.

        Two runs may have one seed, and a file that cannot be read here belongs to somebody.
        """
        stem = _stem(journal)
        numbered = (f"{stem}-{number}" if number > 1 else stem for number in count(1))
        free = (self.folder / f"{name}{SUFFIX}" for name in numbered)
        own = (path for path in self._paths(stem) if _is_of(path, journal))
        return next(own, None) or next(path for path in free if not _is_taken(path))

    def _prune(self, played: Path) -> None:
        """Keep the newest runs only, so that a script cannot fill the disk; never lose this one."""
        with suppress(OSError):
            others = [path for path in self._by_age() if path != played]
            _remove(others[MAX_KEPT - 1 :], anywhere)

    def _by_age(self) -> list[Path]:
        """All journals, the newest first. Raises `OSError` where the folder cannot be read."""
        return sorted(self._listed(), key=lambda path: age(path, earlier_copy(path)))

    def _paths(self, stem: str = "") -> list[Path]:
        """The journals whose names begin so; none where the folder cannot be read."""
        with suppress(OSError):
            return sorted(path for path in self._listed() if path.name.startswith(stem))
        return []

    def _listed(self) -> set[Path]:
        """All journals; also those of which only the earlier copy is left. Raises `OSError`."""
        try:
            names = os.listdir(self.folder)
        except FileNotFoundError:
            return set()
        whole = (name.removesuffix(EARLIER) for name in names)
        return {self.folder / name for name in whole if name.endswith(SUFFIX)}


def _stem(journal: Journal) -> str:
    return f"{journal.head.situation}-{journal.head.seed:016d}"


def _is_of(path: Path, journal: Journal) -> bool:
    """Whether a file holds this run; its story may have been edited in between."""
    kept = _kept(path)
    return kept is not None and _run_of(kept) == _run_of(journal)


def _run_of(journal: Journal) -> tuple[object, ...]:
    head = journal.head
    return head.situation, head.variant, head.cut, head.seed, head.origin


def _is_taken(path: Path) -> bool:
    return os.path.lexists(path) or os.path.lexists(earlier_copy(path))


def _kept(path: Path) -> Journal | None:
    """The journal in a file, else the one in its earlier copy; None for a newer game's."""
    for candidate in (path, earlier_copy(path)):
        try:
            return read_journal(candidate)
        except NewerJournal:
            return None
        except (OSError, JournalError):
            continue
    return None


def _is_whole(path: Path) -> bool:
    with suppress(OSError, JournalError):
        read_journal(path)
        return True
    return False


def _met(path: Path) -> Iterator[KeptRun]:
    for candidate in (path, earlier_copy(path)):
        try:
            yield KeptRun(candidate, read_journal(candidate))
            return
        except NewerJournal:
            yield KeptRun(candidate, None, "save-newer")
            return
        except JournalError:
            yield from _damaged(candidate)
        except OSError:
            # What only cannot be read now (no right, a pipe) is left: it may be somebody's run.
            if os.path.isdir(candidate):
                yield from _damaged(candidate)


def _damaged(path: Path) -> Iterator[KeptRun]:
    aside = set_aside(path)
    if aside is not None:
        yield KeptRun(aside, None, "save-damaged")


def _remove(paths: Iterable[Path], here: Here) -> None:
    for path in paths:
        for candidate in (path, earlier_copy(path)):
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
    return journal_file.journal_from_json(plain_bytes(path, journal_file.MAX_BYTES))


def age(*paths: Path) -> tuple[bool, bool, int, str]:
    """What a file sorts by, the newest first; it may lie under several paths.

    A time that has not come yet says nothing: such a file comes after all others. One that has
    vanished meanwhile comes last of all.
    """
    # A clock that was once a year ahead would else keep its files on top, and twenty of them
    # would push every run of today out.
    newest = max(_times(paths), default=None)
    is_early = newest is not None and newest > time.time_ns() + _SKEW
    return newest is None, is_early, -(newest or 0), paths[0].name


def _times(paths: tuple[Path, ...]) -> Iterator[int]:
    for path in paths:
        with suppress(OSError):
            yield path.stat().st_mtime_ns


# Runs that were left in the middle, and can go on.

ProgramOf = Callable[[Journal], Program | None]
"""The story of a journal; None where it is not here."""


@dataclass(frozen=True)
class Unfinished:
    """The runs, the one played last first.

    `word` names the sentence about what was met on the way to the first of them; "" for nothing.
    """

    runs: tuple[Run, ...]
    word: str


def unfinished(journals: Journals, program_of: ProgramOf, most: int | None = None) -> Unfinished:
    """The kept runs that something was done in and that have not ended, at most so many.

    A run that is over is removed when it ends; where the power failed before that, it is now.
    """
    runs: list[Run] = []
    words: list[str] = []
    for met in journals.each():
        playing = _replayed(met.journal, program_of) if met.journal else None
        if playing is None:
            # Behind a run that can go on nothing is said of others, but for one that was renamed.
            word = met.word or "save-foreign"
            words += [word] if word == "save-damaged" or not runs else []
        elif playing.ended and not playing.fault and met.journal:
            journals.remove(met.journal)
        elif playing.steps and not playing.ended:
            runs.append(playing)
        if most is not None and len(runs) >= most:
            break
    return Unfinished(tuple(runs), first_word(words))


def _replayed(journal: Journal, program_of: ProgramOf) -> Run | None:
    """A run as far as its story still fits; None where nothing of it does."""
    program = program_of(journal)
    if program is None or not fits(program, journal):
        return None
    return replay(program, journal)

"""What is wrong with a file, where, and how to mend it.

A code (`unknown-key`) is the problem's name: `docs/problems/CODE.md` is its page, and what the game
has once called so keeps its name, since builds and editors count by it.
"""

from __future__ import annotations

import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from game.files import PACKAGE
from game.typography import escaped
from game.writing import is_full

MAX_PER_FILE = 200


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A point in a file. Lines and columns count from 1, columns in code points."""

    file: str
    line: int
    column: int

    def after(self, columns: int) -> Place:
        """The place some columns further on in the same line."""
        return Place(self.file, self.line, self.column + columns)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(str, Enum):
    """How much a problem matters: only errors keep a file from being played."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True)
class Problem:
    """One finding: a full sentence, a way out where one is known, related places."""

    place: Place
    code: str
    message: str
    hint: str = ""
    also: tuple[Place, ...] = ()
    severity: Severity = Severity.ERROR


def one_line(problem: Problem) -> str:
    """Return ``FILE:LINE:COL: CODE message (hint)``, safe to print on a terminal."""
    hint = f" ({problem.hint})" if problem.hint else ""
    return escaped(f"{problem.place}: {problem.code} {problem.message}{hint}")


class Problems:
    """A collector. It keeps 200 problems of each file and counts the rest."""

    def __init__(self, limit: int = MAX_PER_FILE) -> None:
        self._limit = limit
        self._kept: defaultdict[str, list[Problem]] = defaultdict(list)
        # By their hashes: a hostile file has more problems than it is good to remember.
        self._known: set[int] = set()
        self._dropped: defaultdict[str, list[Severity]] = defaultdict(list)

    def add(
        self,
        place: Place,
        code: str,
        message: str,
        hint: str = "",
        also: tuple[Place, ...] = (),
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Record one problem."""
        self.extend([Problem(place, code, message, hint, also, severity)])

    def extend(self, problems: Iterable[Problem]) -> None:
        """Record problems found elsewhere; one that is found again counts once."""
        for problem in problems:
            if hash(problem) in self._known:
                continue
            self._known.add(hash(problem))
            kept = self._kept[problem.place.file]
            if len(kept) < self._limit:
                kept.append(problem)
            else:
                self._dropped[problem.place.file].append(problem.severity)

    @property
    def items(self) -> tuple[Problem, ...]:
        """All problems, by place; a file with too many ends with one that counts the rest."""
        return tuple(problem for file in sorted(self._kept) for problem in self._of(file))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep a file from being played, by place."""
        return tuple(item for item in self.items if item.severity is Severity.ERROR)

    def _of(self, file: str) -> list[Problem]:
        kept = sorted(self._kept[file], key=lambda problem: problem.place)
        dropped = self._dropped.get(file)
        return [*kept, _rest(kept[-1].place, dropped)] if dropped else kept


def _rest(place: Place, dropped: list[Severity]) -> Problem:
    # An error must not vanish behind 200 warnings: the count takes the gravest severity.
    gravest = min(dropped, key=list(Severity).index)
    message = f"There are {len(dropped)} more problems in this file."
    return Problem(place, "more-problems", message, "Mend the first ones.", severity=gravest)


# What goes wrong in one situation stops there: it becomes a problem, and the next goes on.


@contextmanager
def contained(file: str, problems: Problems) -> Iterator[None]:
    """Turn what is raised inside into a problem of a file; only a full memory gets through."""
    # Everything, RecursionError too: a fair plays on with the other situations, and the problem
    # names the place in the code. A full memory would only fill again with the next one.
    try:
        yield
    except MemoryError:
        raise
    except OSError as error:
        problems.extend([unreadable(file, error)])
    except Exception as error:
        problems.extend([_fault(file, error)])


def unreadable(file: str, error: OSError) -> Problem:
    """A folder, or a file in it, that could not be read, and what the system says why."""
    message = f"This cannot be read: {reason(error)}."
    hint = "See that it is still there, and that you may read it and the folders around it."
    return Problem(Place(file, 1, 1), "not-a-file", message, hint)


def reason(error: OSError) -> str:
    """Why the system refuses, in words that fit into a sentence: the one place that says so."""
    # What the system calls it ("No space left on device") is no help to a host at a stand.
    if is_full(error):
        return "the disk is full"
    return escaped(error.strerror or str(error) or type(error).__name__)


def linked(file: str) -> Problem:
    """A link where a folder is read."""
    hint = "Put the folder itself there: a link could lead out of the situation."
    return Problem(Place(file, 1, 1), "not-a-file", "This cannot be read: it is a link.", hint)


def is_fault(problem: Problem) -> bool:
    """Whether the program is to blame and not a file."""
    return problem.code == "program-fault"


def _fault(file: str, error: Exception) -> Problem:
    what = f"{type(error).__name__} in {_where(error)}"
    return Problem(
        Place(file, 1, 1),
        "program-fault",
        f"The game stumbled over this situation: {what}.",
        "This is a fault of the game. Please report it together with this situation.",
    )


def _where(error: BaseException) -> str:
    """The innermost place of the game's own code, such as `compile/front.py:24`."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if PACKAGE in Path(frame.filename).parents]
    frame = inside[-1] if inside else frames[-1]
    return f"{Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno}"

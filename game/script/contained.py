"""What goes wrong in one situation stops there: it becomes a problem, and the next goes on."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.files import PACKAGE
from game.script.problem import Place, Problem, Problems


@contextmanager
def contained(file: str, problems: Problems) -> Iterator[None]:
    """Turn what is raised inside into a problem of a file; only a full memory gets through."""
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
    reason = error.strerror or type(error).__name__
    message = f"This cannot be read: {reason}."
    hint = "See that it is still there, and that you may read it and the folders around it."
    return Problem(Place(file, 1, 1), "not-a-file", message, hint)


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
    """The innermost place of the game's own code, such as `script/cast.py:24`."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if PACKAGE in Path(frame.filename).parents]
    frame = inside[-1] if inside else frames[-1]
    return f"{Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno}"

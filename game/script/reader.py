"""A scenario file as a tree of nodes, or problems. Nothing in a file can crash or stall this."""

import os
from functools import lru_cache
from pathlib import Path

import yaml

from game.reading import plain_bytes
from game.script.failure import Mistake
from game.script.folders import is_link
from game.script.limits import Refused, events_of
from game.script.nodes import Node, in_lines
from game.script.problem import Place, Problems
from game.script.source import MAX_BYTES, Source, decode
from game.script.tree import TreeBuilder
from game.script.yaml_errors import explain

MAX_ROUNDS = 20
MAX_KNOWN_BYTES = 64 * 1024
"""A larger file is read anew each time, so that what is known stays small."""
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)  # Windows has none; there the check goes first


def read_file(path: Path, name: str, problems: Problems) -> Node | None:
    """Read a file that problems call ``name``. Returns what ``read_yaml`` does, texts in one line.

    A link, a folder, a pipe or an unreadable file is a problem; none of them blocks.
    """
    try:
        data = bytes_of(path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        message = f"The file cannot be read: {reason or error}."
        problems.add(Place(name, 1, 1), "not-a-file", message)
        return None
    known = _flawless(data, name) if len(data) <= MAX_KNOWN_BYTES else None
    if known is not None:
        return known
    node = read_yaml(data, name, problems)
    return in_lines(node) if node is not None else None


@lru_cache(maxsize=128)
def _flawless(data: bytes, name: str) -> Node | None:
    """The tree of a file without any problem: the same bytes say the same.

    A preview looks again and again, and reads so only what was changed.
    """
    problems = Problems()
    node = read_yaml(data, name, problems)
    return in_lines(node) if node is not None and not problems.items else None


def read_yaml(data: bytes, name: str, problems: Problems) -> Node | None:
    """Return the root of a file, or None where it cannot be read to its end.

    Every None comes with an error in ``problems``; a tree may come with problems too, for
    example a duplicate key, of which it holds the first. Never raises.
    """
    source = decode(data, name, problems)
    if source is None:
        return None
    # All rounds together read about as much as one file at the limit of size.
    rounds = max(1, min(MAX_ROUNDS, MAX_BYTES // max(1, len(data))))
    return _read(source, rounds, problems)


def _read(source: Source, rounds: int, problems: Problems) -> Node | None:
    """Read the file; after a mistake with a known mend read on, to find the next one too."""
    mended: set[int] = set()
    for _ in range(rounds):
        found = Problems()
        node, mistake = _attempt(source, found)
        if mistake is None or not mistake.mended or mistake.line in mended:
            break
        _report(mistake, source, problems)
        mended.add(mistake.line)
        source = source.with_line(mistake.line, mistake.mended)
    problems.extend(found.items)
    if mistake is not None and mistake.line not in mended:
        _report(mistake, source, problems)
    return None if mended else node


def _attempt(source: Source, problems: Problems) -> tuple[Node | None, Mistake | None]:
    try:
        return TreeBuilder(events_of(source, problems), source, problems).build(), None
    except Refused:
        return None, None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The pure parser lets these through: \U99999999 and numbers of 5,000 digits.
        return None, explain(error, source)


def _report(mistake: Mistake, source: Source, problems: Problems) -> None:
    place = source.place(mistake.line, mistake.column)
    problems.add(place, mistake.code, mistake.message, mistake.hint)


def bytes_of(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a plain file; of one that is larger than `most`, one byte over that.

    Raises `OSError`, also for a folder or a pipe, or `ValueError` for a link or no possible path.
    """
    if is_link(path):
        raise ValueError("it is a link")
    return plain_bytes(path, most, _NO_LINK)

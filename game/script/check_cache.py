"""Findings kept by what they were found in: unchanged files need no second proof.

The key is a hash over every byte that a check reads: the situation's files, the vocabularies, the
font's characters and the program text of the checks themselves. It can be useless, never stale.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.script.problem import Place, Problem, Severity
from game.script.sources import neighbours

CACHE_FORMAT = 1
_GAME = Path(__file__).parents[1]
_CODE = (_GAME / "script", _GAME / "story")
_CHARACTERS = _GAME.parent / "assets" / "fonts" / "characters.txt"
MAX_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True)
class CheckCache:
    """A folder of findings, one file a situation and content."""

    folder: Path

    def known(self, situation: Path, vocabulary: Path) -> tuple[Problem, ...] | None:
        """The findings of these very files, or None where they were never checked."""
        path = self._path(situation, vocabulary)
        try:
            with path.open("rb") as file:
                data = json.loads(file.read(MAX_BYTES))
            return tuple(_problem(item) for item in data)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, situation: Path, vocabulary: Path, problems: Iterable[Problem]) -> None:
        """Remember findings. A disk that does not let them be kept costs only time."""
        path = self._path(situation, vocabulary)
        written = json.dumps([_data(problem) for problem in problems])
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            for old in self.folder.glob(f"{situation.name}-*.json"):
                old.unlink(missing_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(written)
            os.replace(name, path)

    def _path(self, situation: Path, vocabulary: Path) -> Path:
        return self.folder / f"{situation.name}-{content_key(situation, vocabulary)}.json"


def content_key(situation: Path, vocabulary: Path) -> str:
    """Thirty-two hexadecimal digits over all that a check of a situation depends on."""
    digest = hashlib.sha256(f"{CACHE_FORMAT} {sys.version}".encode())
    for path in _read_by_a_check(situation, vocabulary):
        # Names count too: a renamed chapter is another story.
        digest.update(path.name.encode() + b"\0" + str(path.parent.name).encode() + b"\0")
        with suppress(OSError):
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]


def _read_by_a_check(situation: Path, vocabulary: Path) -> Iterator[Path]:
    for folder in (situation, *neighbours(situation)):
        paths = folder.rglob("*")
        yield from sorted(path for path in paths if path.is_file() or path.is_symlink())
    yield from sorted(vocabulary.rglob("*.yaml"))
    for folder in _CODE:
        yield from sorted(folder.rglob("*.py"))
    yield _CHARACTERS


def _data(problem: Problem) -> dict[str, Any]:
    places = [[place.file, place.line, place.column] for place in (problem.place, *problem.also)]
    return {
        "places": places,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "severity": problem.severity.value,
    }


def _problem(item: dict[str, Any]) -> Problem:
    places = [Place(str(file), int(line), int(column)) for file, line, column in item["places"]]
    return Problem(
        places[0],
        str(item["code"]),
        str(item["message"]),
        str(item["hint"]),
        tuple(places[1:]),
        Severity(item["severity"]),
    )

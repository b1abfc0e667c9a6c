"""Findings kept by what they were found in: unchanged files need no second proof.

The key is a hash over everything that a check reads: each name, kind and byte in the situation's
folder and in the vocabularies' one, the fronts beside it, the font's characters, the program. It
can be useless, never stale. Each situation's folder has one entry, so no edit makes it grow.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from game.files import ASSETS, PACKAGE
from game.script.problem import Place, Problem, Severity
from game.script.sources import neighbours
from game.writing import BESIDE, write_whole

CACHE_FORMAT = 2
_CHARACTERS = ASSETS / "fonts" / "characters.txt"
MAX_BYTES = 4 * 1024 * 1024
MAX_ENTRIES = 200
_ENTRY = re.compile(r"[0-9a-f]{32}\.json")
_PRIVATE = 0o600
_LEFT_OVER = re.compile(rf"{re.escape(BESIDE)}.*|tmp.{{8}}|.+-[0-9a-f]{{32}}\.json")
"""What an interrupted check leaves, or what earlier versions kept."""


@dataclass(frozen=True)
class CheckCache:
    """A folder of findings, one file for each situation's folder."""

    folder: Path

    def known(self, situation: Path, vocabulary: Path) -> tuple[Problem, ...] | None:
        """The findings of these very files, or None where they were never checked."""
        try:
            with self._path(situation).open("rb") as file:
                data = json.loads(file.read(MAX_BYTES))
            if data["key"] != content_key(situation, vocabulary):
                return None
            return tuple(_problem(item) for item in data["problems"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, situation: Path, vocabulary: Path, problems: Iterable[Problem]) -> None:
        """Remember findings. A disk that does not let them be kept costs only time."""
        key = content_key(situation, vocabulary)
        data = {"key": key, "problems": [_data(problem) for problem in problems]}
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._tidy()
            write_whole(self._path(situation), json.dumps(data).encode(), _PRIVATE)

    def _path(self, situation: Path) -> Path:
        # Hashed, so that no situation's name can be the beginning of another's.
        name = hashlib.sha256(os.fsencode(situation.resolve())).hexdigest()[:32]
        return self.folder / f"{name}.json"

    def _tidy(self) -> None:
        """Delete what was left over, and the oldest entries where there are very many."""
        paths = list(self.folder.iterdir())
        old = [path for path in paths if _LEFT_OVER.fullmatch(path.name)]
        entries = [path for path in paths if _ENTRY.fullmatch(path.name)]
        entries.sort(key=lambda path: path.stat().st_mtime)
        for path in (*old, *entries[: max(0, len(entries) + 1 - MAX_ENTRIES)]):
            path.unlink(missing_ok=True)


def content_key(situation: Path, vocabulary: Path) -> str:
    """A hash over everything that decides what a check of a situation finds."""
    digest = hashlib.sha256(f"{CACHE_FORMAT} {sys.version} {yaml.__version__}".encode())
    for root in (situation, *neighbours(situation), vocabulary, PACKAGE):
        _add(digest, os.fsencode(root.name), root)
        for path in _listed(root):
            _add(digest, os.fsencode(path.relative_to(root)), path)
    _add(digest, b"characters", _CHARACTERS)
    return digest.hexdigest()


def _listed(root: Path) -> Iterator[Path]:
    """Everything below a folder, in order: files, folders, links, whatever else there is."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(folder) / name for name in sorted([*folders, *files]))


def _add(digest: hashlib._Hash, name: bytes, path: Path) -> None:
    """Name, kind and content, each with its length, so that nothing can run into the next."""
    for part in (name, *_kind_and_content(path)):
        digest.update(len(part).to_bytes(8, "big") + part)


def _kind_and_content(path: Path) -> tuple[bytes, bytes]:
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return b"link", os.fsencode(os.readlink(path))
        if stat.S_ISREG(mode):
            return b"file", hashlib.sha256(path.read_bytes()).digest()
        return (b"folder" if stat.S_ISDIR(mode) else b"other"), b""
    except OSError as problem:
        return b"unreadable", str(problem.errno).encode()


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

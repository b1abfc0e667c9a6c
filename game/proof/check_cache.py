"""Findings kept by what they were found in: unchanged files need no second proof.

The key is a hash over everything that a check reads: each name, kind and byte in the situation's
folder, in the vocabularies' one and, for a sequel, beside it, the font's characters, the program.
It can be useless, never stale: what cannot be read is "not known". Each situation's folder has one
entry, so no edit makes it grow.
"""

import hashlib
import json
import os
import re
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from game.files import CHARACTERS, PACKAGE
from game.script.folders import below
from game.script.problem import Place, Problem, Severity, is_fault
from game.script.source import bytes_of
from game.script.sources import neighbours
from game.writing import BESIDE, write_whole

CACHE_FORMAT = 3
MAX_BYTES = 4 * 1024 * 1024
MAX_ENTRIES = 200
_ENTRY = re.compile(r"[0-9a-f]{32}\.json")
_PRIVATE = 0o600
_LEFT_OVER = re.compile(rf"{re.escape(BESIDE)}.*|tmp.{{8}}|.+-[0-9a-f]{{32}}\.json")
"""What an interrupted check leaves, or what earlier versions kept."""
_USELESS = (OSError, ValueError, LookupError, TypeError, ArithmeticError, RecursionError)
"""What a file may raise that is no entry, or was damaged."""


@dataclass(frozen=True)
class CheckCache:
    """A folder of findings, one file for each situation's folder."""

    folder: Path

    def known(self, situation: Path, vocabulary: Path, key: str = "") -> tuple[Problem, ...] | None:
        """The findings of these very files, or None where they were never checked.

        `key` is their `content_key` where that is known.
        """
        try:
            data = json.loads(bytes_of(self._path(situation), MAX_BYTES))
            if data["key"] != (key or content_key(situation, vocabulary)):
                return None
            return tuple(_problem(item) for item in data["problems"])
        except _USELESS:
            return None

    def keep(
        self, situation: Path, vocabulary: Path, problems: Iterable[Problem], before: str = ""
    ) -> None:
        """Remember findings. A disk that does not let them be kept costs only time.

        `before` is the key from before the check: of files that changed since, nothing is kept.
        Nor is a fault of the program, which another run need not meet again.
        """
        key, found = content_key(situation, vocabulary), tuple(problems)
        # Saved in the middle of the check: what was found may be of the old files or of the new.
        if before not in ("", key) or any(map(is_fault, found)):
            return
        text = json.dumps({"key": key, "problems": [_data(problem) for problem in found]})
        if len(text) > MAX_BYTES:
            return
        with suppress(OSError, ValueError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._tidy()
            write_whole(self._path(situation), text.encode(), _PRIVATE)

    def _path(self, situation: Path) -> Path:
        # Hashed, so that no situation's name can be the beginning of another's.
        name = hashlib.sha256(os.fsencode(os.path.realpath(situation))).hexdigest()[:32]
        return self.folder / f"{name}.json"

    def _tidy(self) -> None:
        """Delete what was left over, and the oldest entries where there are very many."""
        paths = [self.folder / name for name in os.listdir(self.folder)]
        old = [path for path in paths if _LEFT_OVER.fullmatch(path.name)]
        entries = [path for path in paths if _ENTRY.fullmatch(path.name)]
        entries.sort(key=_age)
        for path in (*old, *entries[: max(0, len(entries) + 1 - MAX_ENTRIES)]):
            # Another check may have been quicker, or it is a folder of somebody's.
            with suppress(OSError):
                path.unlink()


def _age(path: Path) -> float:
    """When a file was written; 0 where it is gone."""
    try:
        return os.lstat(path).st_mtime
    except OSError:
        return 0.0


def content_key(situation: Path, vocabulary: Path) -> str:
    """A hash over everything that decides what a check of a situation finds. Never raises."""
    # Names and kinds count beside bytes: an empty folder is a variant's bad name, and a link to the
    # same bytes is refused where the file was not. All of the program counts, not only the rooms
    # that check today: a check that moves would else be answered by its old findings.
    versions = (CACHE_FORMAT, sys.version, yaml.__version__, hasattr(yaml, "CSafeLoader"))
    digest = hashlib.sha256(repr(versions).encode())
    for root in (situation, *neighbours(situation), vocabulary, PACKAGE):
        _add(digest, os.fsencode(root.name), root)
        # Files of other programs, which nothing reads, are not among these.
        for path in below(root):
            _add(digest, os.fsencode(path.relative_to(root)), path)
    _add(digest, b"characters", CHARACTERS)
    return digest.hexdigest()


def _add(digest: "hashlib._Hash", name: bytes, path: Path) -> None:
    """Name, kind and content, each with its length, so that nothing can run into the next."""
    for part in (name, *_kind_and_content(path)):
        digest.update(len(part).to_bytes(8, "big") + part)


def _kind_and_content(path: Path) -> tuple[bytes, bytes]:
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return b"link", os.fsencode(os.readlink(path))
        if stat.S_ISREG(mode):
            # Of a larger file nobody reads more either, so that a film costs nothing.
            data = bytes_of(path)
            return b"file", len(data).to_bytes(8, "big") + hashlib.sha256(data).digest()
        if stat.S_ISDIR(mode):
            os.listdir(path)
            return b"folder", b""
        return b"other", b""
    except OSError as problem:
        return b"unreadable", str(problem.errno).encode()
    except ValueError:
        return b"unreadable", b""


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

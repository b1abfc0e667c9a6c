"""`check [PATH...]`: what is wrong with scenario files, for people or for programs."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from game.cli.catalog import library
from game.cli.messages import UsageError
from game.files import SCENARIOS
from game.proof.check import check_paths, roots_of
from game.proof.check_cache import CheckCache
from game.proof.report_data import to_json, to_sarif
from game.proof.report_text import write_text
from game.records.record_file import cache_home
from game.script.folders import absolute
from game.script.problem import Problem, Problems, Severity
from game.script.source import FilesOnDisk
from game.script.suggest import did_you_mean
from game.script.vocabulary_files import load_vocabulary
from game.typography import quotable

FOUND = 1
_Report = Callable[[Iterable[Problem], FilesOnDisk], None]


def run_check(arguments: Namespace) -> int:
    paths = [_path(given) for given in arguments.paths] or [SCENARIOS]
    found = _found(paths)
    REPORTS[arguments.format](found, FilesOnDisk([*roots_of(paths), SCENARIOS], paths))
    grave = (Severity.ERROR, Severity.WARNING) if arguments.strict else (Severity.ERROR,)
    return FOUND if any(problem.severity in grave for problem in found) else 0


def _path(given: str) -> Path:
    """A path as it is, or the folder of a shipped situation that is called by its id.

    Raises `UsageError` where there is neither.
    """
    if given.strip() and os.path.lexists(given):
        # Whole, so that "." has the name that its problems begin with.
        return absolute(Path(given))
    if given in library().names():
        return SCENARIOS / given
    shown = quotable(given, 200)
    hint = did_you_mean(given, library().names())
    raise UsageError(f'There is no file or folder "{shown}". {hint}')


def _found(paths: list[Path]) -> tuple[Problem, ...]:
    problems = Problems()
    vocabulary = load_vocabulary(SCENARIOS, problems, whole=True)
    asked = (vocabulary.flags, vocabulary.tactics, vocabulary.next_steps, vocabulary.kinds)
    if not all(asked):
        # Without one of these files every word of it would seem wrong in every situation too.
        return problems.items
    return tuple(dict.fromkeys((*problems.items, *check_paths(paths, vocabulary, _cache()).items)))


def _cache() -> CheckCache:
    return CheckCache(cache_home() / "checks")


def _text(problems: Iterable[Problem], on_disk: FilesOnDisk) -> None:
    write_text(problems, on_disk, sys.stdout)


def _json(problems: Iterable[Problem], _: FilesOnDisk) -> None:
    print(to_json(problems))


def _sarif(problems: Iterable[Problem], on_disk: FilesOnDisk) -> None:
    print(to_sarif(problems, on_disk))


REPORTS: Mapping[str, _Report] = {"text": _text, "json": _json, "sarif": _sarif}

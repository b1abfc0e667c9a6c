"""The author's commands: `new`, `check` and `schema`."""

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from game.author.json_schema import schema_files
from game.author.reference_page import reference_page
from game.cli.catalog import library
from game.cli.messages import UsageError, atomic_write, called, spelled
from game.cli.output import complain, print_wrapped
from game.files import ASSETS, INSTALLED, SCENARIOS
from game.proof.check import check_paths, roots_of
from game.proof.check_cache import CheckCache
from game.proof.report_data import to_json, to_sarif
from game.proof.report_text import write_text
from game.records.record_file import cache_home
from game.script.fields import valid_id
from game.script.folders import ENDING, absolute, below, is_device, is_file, other_name, stands
from game.script.nodes import Scalar
from game.script.problem import Place, Problem, Problems, Severity
from game.script.source import FilesOnDisk
from game.script.suggest import did_you_mean
from game.script.vocabulary_files import load_vocabulary
from game.typography import quotable

# `new SITUATION`: a small complete situation to change step by step.

TEMPLATE = ASSETS / "template"
NAME = "my-situation"
"""The id that the template calls itself by."""
SCHEMA = "schema"
_TAKEN = ("vocabulary", SCHEMA, "shared")


def run_new(arguments: Namespace) -> int:
    name: str = arguments.situation
    target = new_situation(name, arguments.folder or _home())
    print_wrapped(f"{spelled(target)}: a small situation with both variants. Next:")
    print(f"  {called()} play {_word(target)} --text --lang en --variant scam")
    print(f"  {called()} check {spelled(target)}")
    if not _is_shipped(target.parent):
        schema = spelled(target.parent / SCHEMA)
        print_wrapped(f"Editors complete and underline by the files in {schema}; keep it beside.")
    return 0


def _home() -> Path:
    """Where a situation goes if nobody says: an installed game's own folder is the installer's."""
    return absolute(Path()) if INSTALLED else SCENARIOS


def _word(target: Path) -> str:
    """What the other commands call it by: its id where that is enough, else its folder."""
    if _is_shipped(target.parent):
        return target.name
    word = spelled(target)
    # An id wins over a folder of that name, so the folder is called by a path.
    return f".{os.sep}{word}" if word in library().names() else word


def _is_shipped(folder: Path) -> bool:
    # Whatever way leads there: links, "..", another spelling of a drive.
    return os.path.realpath(folder) == os.path.realpath(SCENARIOS)


def new_situation(name: str, folder: Path) -> Path:
    """Write the template under a name. Raises `UsageError`; nothing is ever overwritten."""
    _check_name(name)
    target = folder / name
    if stands(target):
        raise UsageError(f'There is "{name}" already; nothing was changed. Choose another id.')
    if not _is_shipped(folder):
        _put_schemas(folder / SCHEMA)
    try:
        # By their ending: an editor's or a system's leavings are no part of a situation.
        for path in below(TEMPLATE):
            if path.name.endswith(ENDING):
                words = path.read_text("utf-8").replace(NAME, name)
                atomic_write(target / path.relative_to(TEMPLATE), words)
    except UsageError:
        # Half a situation would only be in the way of the next try.
        shutil.rmtree(target, ignore_errors=True)
        raise
    return target


def _check_name(name: str) -> None:
    problems = Problems()
    if not valid_id(Scalar(name, Place("", 1, 1)), problems):
        hint = problems.items[0].hint
    elif name in _TAKEN:
        hint = "The project uses it already."
    elif is_device(name):
        hint = other_name(name)
    else:
        return
    raise UsageError(f'"{quotable(name)}" cannot be the id of a situation. {hint}')


def _put_schemas(folder: Path) -> None:
    """Lay the schemas where a situation's first lines look for them; what is there stays."""
    for name, text in schema_files(library().vocabulary).items():
        if not stands(folder / name):
            atomic_write(folder / name, text)


# `check [PATH...]`: what is wrong with scenario files, for people or for programs.

FOUND = 1
_Report = Callable[[Iterable[Problem], FilesOnDisk], None]


def run_check(arguments: Namespace) -> int:
    paths = [_checked_path(given) for given in arguments.paths] or [SCENARIOS]
    found = _found(paths)
    REPORTS[arguments.format](found, FilesOnDisk([*roots_of(paths), SCENARIOS], paths))
    # The report comes first and the verdict is the exit code, also where nobody reads the report.
    grave = (Severity.ERROR, Severity.WARNING) if arguments.strict else (Severity.ERROR,)
    return FOUND if any(problem.severity in grave for problem in found) else 0


def _checked_path(given: str) -> Path:
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
    # What is wrong with a shared word may be met twice: in the vocabulary and below a path.
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


# `schema`: the files that editors complete and check by, and the reference page.

REFERENCE = Path("docs/authors/reference.md")
OUT_OF_DATE = 1


def made() -> dict[Path, str]:
    """Every generated file of the project, with what it should hold."""
    vocabulary = library().vocabulary
    root = SCENARIOS.parent
    files = {SCENARIOS / "schema" / name: text for name, text in schema_files(vocabulary).items()}
    return {**files, root / REFERENCE: reference_page(vocabulary)}


def run_schema(arguments: Namespace) -> int:
    """Write them; with --check only say which are out of date.

    Raises `UsageError` where the game's files are the installer's.
    """
    if INSTALLED:
        raise UsageError('These files are part of the installed game; "new" lays them beside.')
    files = made()
    old = [path for path, text in files.items() if _is_old(path, text)]
    for path in old:
        shown = path.relative_to(SCENARIOS.parent)
        if arguments.check:
            complain(f'{shown} is out of date; "{called()} schema" writes it.')
        else:
            atomic_write(path, files[path])
            print(shown)
    return OUT_OF_DATE if old and arguments.check else 0


def _is_old(path: Path, text: str) -> bool:
    return not is_file(path) or path.read_text("utf-8", errors="replace") != text

"""`schema`: the files that editors complete and check by, and the reference page."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from game.author.json_schema import schema_files
from game.author.reference_page import reference_page
from game.cli.atomic_write import atomic_write
from game.cli.called import called
from game.cli.catalog import library
from game.cli.usage import UsageError
from game.files import INSTALLED, SCENARIOS
from game.script.folders import is_file

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
    old = [path for path, text in made().items() if _is_old(path, text)]
    for path in old:
        shown = path.relative_to(SCENARIOS.parent)
        if arguments.check:
            print(f'{shown} is out of date; "{called()} schema" writes it.', file=sys.stderr)
        else:
            atomic_write(path, made()[path])
            print(shown)
    return OUT_OF_DATE if old and arguments.check else 0


def _is_old(path: Path, text: str) -> bool:
    return not is_file(path) or path.read_text("utf-8", errors="replace") != text

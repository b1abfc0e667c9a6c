"""`new SITUATION`: a small complete situation to change step by step."""

from __future__ import annotations

import os
import shutil
from argparse import Namespace
from pathlib import Path

from game.author.json_schema import schema_files
from game.cli.atomic_write import atomic_write
from game.cli.called import called
from game.cli.catalog import library
from game.cli.typed import spelled
from game.cli.usage import UsageError
from game.cli.wrapped import print_wrapped
from game.files import ASSETS, INSTALLED, SCENARIOS
from game.script.fields import valid_id
from game.script.folders import ENDING, absolute, below, is_device, other_name, stands
from game.script.nodes import Scalar
from game.script.problem import Place, Problems
from game.typography import escaped, short

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
    return f".{os.sep}{word}" if word in library().names() else word


def _is_shipped(folder: Path) -> bool:
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
    raise UsageError(f'"{short(escaped(name))}" cannot be the id of a situation. {hint}')


def _put_schemas(folder: Path) -> None:
    """Lay the schemas where a situation's first lines look for them; what is there stays."""
    for name, text in schema_files(library().vocabulary).items():
        if not stands(folder / name):
            atomic_write(folder / name, text)

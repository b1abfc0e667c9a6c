"""The author's commands that write files: new, translate, schema."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from game.author.json_schema import schema_files
from game.author.reference_page import reference_page
from game.cli.catalog import library
from game.cli.messages import UsageError, atomic_write, called, spelled
from game.cli.options import add_author_command, named_path
from game.cli.output import print_wrapped
from game.cli.translate import run_export, run_import, run_in_step
from game.files import ASSETS, INSTALLED, SCENARIOS
from game.script.fields import valid_id
from game.script.folders import ENDING, absolute, below, is_device, is_file, other_name, stands
from game.script.nodes import Scalar
from game.script.problem import Place, Problems
from game.typography import escaped, short

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


def add_author_files(commands: Any) -> None:
    """Add the commands to argparse's subcommands, whose type has no public name."""
    _add_new(commands)
    _add_translate(commands)
    _add_schema(commands)


def _add_new(commands: Any) -> None:
    says = "Write a small complete situation to start from."
    command = add_author_command(commands, "new", says, "new a-lost-phone")
    command.add_argument("situation", metavar="SITUATION", help="its id: lower case and hyphens")
    where = "the folder one stands in" if INSTALLED else "scenarios/"
    says = f"where it is made; {where} where nothing is said"
    command.add_argument("--folder", type=named_path, help=says)
    command.set_defaults(run=run_new)


def _add_translate(commands: Any) -> None:
    says = "Take texts to translators and back, as PO files."
    command = add_author_command(commands, "translate", says, "translate export fr a-job-offer")
    parts = command.add_subparsers(title="parts", metavar="PART", required=True)
    _add_export(parts)
    _add_import(parts)
    _add_in_step(parts)


def _add_export(parts: Any) -> None:
    says = "Write SITUATION.LANG.po, with what is translated so far."
    export = add_author_command(parts, "export", says, "translate export fr a-job-offer")
    export.add_argument("language", metavar="LANG", help="its code, such as fr or pt-BR")
    export.add_argument("situation", metavar="SITUATION", nargs="?", help="all where none is given")
    export.add_argument("-o", "--output", type=Path, metavar="FOLDER", help="where to write")
    export.set_defaults(run=run_export)


def _add_import(parts: Any) -> None:
    says = "Take over what translators wrote; what they marked as unsure waits, unseen by players."
    back = add_author_command(parts, "import", says, "translate import a-job-offer.fr.po")
    back.add_argument("files", metavar="FILE.po", nargs="+", type=Path, help="each by itself")
    back.set_defaults(run=run_import)


def _add_in_step(parts: Any) -> None:
    says = "Note that a situation's Vietnamese and English now say the same."
    note = add_author_command(parts, "in-step", says, "translate in-step a-job-offer")
    note.add_argument("situation", metavar="SITUATION", help="its id, as list shows it")
    note.set_defaults(run=run_in_step)


def _add_schema(commands: Any) -> None:
    says = "Write the JSON Schema for editors and the reference page."
    command = add_author_command(commands, "schema", says, "schema")
    command.add_argument("--check", action="store_true", help="only say what is out of date")
    command.set_defaults(run=run_schema)

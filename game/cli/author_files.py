"""The author's commands that write files: new, translate, schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.cli.new import run_new
from game.cli.options import add_author_command, named_path
from game.cli.schema import run_schema
from game.cli.translate import run_export, run_import, run_in_step
from game.files import INSTALLED


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

"""`new SITUATION`: a small complete situation to change step by step."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.cli.put import put
from game.cli.usage import UsageError
from game.files import ASSETS, SCENARIOS
from game.script.characters import escaped, short
from game.script.fields import valid_id
from game.script.folders import ENDING, below
from game.script.nodes import Scalar
from game.script.problem import Place, Problems

TEMPLATE = ASSETS / "template"
NAME = "my-situation"
"""The id that the template calls itself by."""
_TAKEN = ("vocabulary", "schema", "shared")


def run_new(arguments: Namespace) -> int:
    name: str = arguments.situation
    target = new_situation(name, arguments.folder or SCENARIOS)
    shown = short(escaped(str(target)), 200)
    print(f"{shown}: a small situation with both variants. Next:")
    if target.parent == SCENARIOS:
        print(f"  python main.py play {name} --text --lang en --variant scam")
    print(f"  python main.py check {shown}")
    return 0


def new_situation(name: str, folder: Path) -> Path:
    """Write the template under a name. Raises `UsageError`; nothing is ever overwritten."""
    problems = Problems()
    if not valid_id(Scalar(name, Place("", 1, 1)), problems) or name in _TAKEN:
        shown = short(escaped(name))
        hint = problems.items[0].hint if problems.items else "The project uses it already."
        raise UsageError(f'"{shown}" cannot be the id of a situation. {hint}')
    target = folder / name
    if target.exists() or target.is_symlink():
        raise UsageError(f'There is "{name}" already; nothing was changed. Choose another id.')
    for path in below(TEMPLATE):
        if path.name.endswith(ENDING):
            put(target / path.relative_to(TEMPLATE), path.read_text("utf-8").replace(NAME, name))
    return target

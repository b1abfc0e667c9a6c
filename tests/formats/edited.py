"""The stories of the golden files with other files in place of some of theirs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from game.script.problem import Problems, one_line
from game.script.situation import Situation, load_situation
from tests.formats.written import SEQUEL, STORY, WALLET, Stories

STORIES = Stories()
NAMES = (WALLET, SEQUEL)


@cache
def texts() -> dict[str, str]:
    """Every file of both situations by its path: `a-lost-wallet/genuine.yaml`."""
    paths = sorted(path for name in NAMES for path in (STORY / name).rglob("*.yaml"))
    return {path.relative_to(STORY).as_posix(): path.read_text("utf-8") for path in paths}


def edited(folder: Path, name: str, edits: Mapping[str, str]) -> Situation:
    """A situation with some files replaced, written below a folder and loaded."""
    for file, text in {**texts(), **edits}.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    problems = Problems()
    found = load_situation(folder / name, STORIES.library.vocabulary, problems)
    assert found is not None, "\n".join(map(one_line, problems.errors))
    return found

"""Writing a text file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from game.cli.usage import UsageError
from game.script.characters import escaped, short


def put(path: Path, text: str) -> None:
    """Write through a file beside it. Raises `UsageError`; then nothing has changed."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(text.encode())
        os.replace(fresh, path)
    except OSError as problem:
        shown = short(escaped(str(path)), 200)
        raise UsageError(f'"{shown}" cannot be written: {problem.strerror}.') from problem

"""Words and paths as a person types them in a shell."""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import suppress
from pathlib import Path

from game.script.folders import absolute
from game.typography import escaped


def quoted(word: str, platform: str = sys.platform) -> str:
    """A word that a shell takes for one: in quotation marks where it needs them."""
    if platform == "win32":
        return f'"{word}"' if set(word) & set(" &()^;,'") else word
    return shlex.quote(word)


def spelled(path: Path) -> str:
    """A path as one types it here: below this folder without what leads here, else whole."""
    whole = absolute(path)
    with suppress(ValueError, OSError):
        whole = whole.relative_to(Path.cwd())
    written = escaped(str(whole))
    # What begins with a hyphen would be read as an option.
    return quoted(f".{os.sep}{written}" if written.startswith("-") else written)

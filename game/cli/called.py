"""How the game was called, so that every hint is a line that works when it is typed."""

from __future__ import annotations

import sys
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from game.cli.typed import quoted
from game.files import INSTALLED

NAME = "not-alone"
_SCRIPT = "main.py"
_MODULE = ("game", "__main__.py")


def called(given: str | None = None, platform: str = sys.platform) -> str:
    """What stands before a command: `python main.py`, `py -m game`, `not-alone`."""
    name = _path(sys.argv[0] if given is None else given, platform)
    python = "py" if platform == "win32" else "python"
    if name.parts[-2:] == _MODULE:
        return f"{python} -m game"
    if name.name == _SCRIPT:
        return f"{python} {quoted(str(name), platform)}"
    # A test, or another program that plays: what works with these files is what helps.
    return NAME if INSTALLED or name.name.startswith(NAME) else f"{python} {_SCRIPT}"


def _path(given: str, platform: str) -> PurePath:
    return PureWindowsPath(given) if platform == "win32" else PurePosixPath(given)

"""The Pythons of this machine that the game promises to run on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

MINORS = range(10, 15)


def pythons() -> dict[str, str]:
    """For each version the program to call: on the path, or where pyenv and uv keep theirs."""
    own = f"3.{sys.version_info.minor}"
    found = {own: sys.executable}
    if os.environ.get("CI"):
        for minor in MINORS:
            works = next((place for place in _places(minor) if _works(place, minor)), None)
            if works:
                found.setdefault(f"3.{minor}", works)
    return found


def _places(minor: int) -> Iterator[str]:
    on_path = shutil.which(f"python3.{minor}")
    if on_path:
        yield on_path
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    uv = Path.home() / ".local" / "share" / "uv" / "python"
    yield from map(str, sorted(pyenv.glob(f"versions/3.{minor}.*/bin/python"), reverse=True))
    yield from map(str, sorted(uv.glob(f"cpython-3.{minor}.*/bin/python3"), reverse=True))


def _works(program: str, minor: int) -> bool:
    asked = "import sys, venv, ensurepip; print(sys.version_info.minor)"
    answer = subprocess.run([program, "-c", asked], capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == str(minor)

"""Wheel and sdist as a release builds them, and bare environments to install them in."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Installed:
    """The game in an environment of its own, called from a folder that is no checkout."""

    scripts: Path
    here: Path

    def run(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run `not-alone` with some words, as a shell of that environment would."""
        return self._run(str(self.scripts / "not-alone"), *words, typed=typed)

    def python(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self._run(str(self.scripts / "python"), *words)

    def _run(self, *command: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.here, env=bare(self.here), input=typed, capture_output=True,
            encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip


def bare(home: Path) -> dict[str, str]:
    """The environment of somebody who has nothing of the project: no path, no settings."""
    kept = ("PATH", "SYSTEMROOT", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_CACHE_DIR",
            "SSL_CERT_FILE")  # fmt: skip
    known = {name: os.environ[name] for name in kept if name in os.environ}
    return {**known, "HOME": str(home), "LANG": "C.UTF-8", "PYTHONUTF8": "1"}


PATIENCE = 300.0
"""Seconds that one worker of the tests waits for what another makes."""


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first who asks for it makes, for the workers of all processors.

    Raises what `make` raises, and `TimeoutError` where another worker never came to its end.
    """
    base = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        base = base.parent  # each worker has its own below that of the whole run
    folder, done = base / name, base / f"{name}.done"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + PATIENCE
        while not done.exists():
            if time.monotonic() > end:
                raise TimeoutError(f"{folder} was never finished") from None
            time.sleep(0.1)
        return folder
    try:
        make(folder)
    finally:
        done.touch()  # also where it failed: the others then fail at what is not there, and at once
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from that sdist alone."""

    def build(folder: Path) -> None:
        subprocess.run(
            [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
            check=True, capture_output=True,
        )  # fmt: skip

    return once(tmp_path_factory, "dist", build)


@pytest.fixture(scope="session")
def wheel(built: Path) -> Path:
    return next(built.glob("*.whl"))


@pytest.fixture(scope="session")
def inside(wheel: Path) -> frozenset[str]:
    """The names of all files in the wheel."""
    with zipfile.ZipFile(wheel) as file:
        return frozenset(file.namelist())

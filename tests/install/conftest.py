"""Wheel and sdist as a release builds them, and bare environments to install them in."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
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
    kept = ("PATH", "SYSTEMROOT", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "SSL_CERT_FILE")
    known = {name: os.environ[name] for name in kept if name in os.environ}
    return {**known, "HOME": str(home), "LANG": "C.UTF-8", "PYTHONUTF8": "1"}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from that sdist alone."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder


@pytest.fixture(scope="session")
def wheel(built: Path) -> Path:
    return next(built.glob("*.whl"))


@pytest.fixture(scope="session")
def inside(wheel: Path) -> frozenset[str]:
    """The names of all files in the wheel."""
    with zipfile.ZipFile(wheel) as file:
        return frozenset(file.namelist())

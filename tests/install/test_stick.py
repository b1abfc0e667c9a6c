"""A stick filled once installs the game where there is no internet and no administrator."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tests.install.conftest import ROOT, bare, once

NAME = "USB của lớp"
STICK = ROOT / "tools" / "stick"
SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def stick(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:

    def fill(folder: Path) -> None:
        subprocess.run(
            [sys.executable, STICK / "fill.py", folder / NAME, "--game", wheel,
             "--systems", SYSTEM, "--pythons", PYTHON],
            check=True, capture_output=True,
        )  # fmt: skip

    return once(tmp_path_factory, "stick", fill) / NAME


def installed(stick: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the stick's installer with an index that nobody answers at."""
    closed = {**bare(home), "PIP_INDEX_URL": "http://127.0.0.1:9/"}
    return subprocess.run(
        [sys.executable, stick / "install.py", *words],
        env=closed, cwd=home, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.skipif(platform.machine().lower() not in ("x86_64", "amd64", "aarch64", "arm64"),
                    reason="the stick holds nothing for this kind of machine")  # fmt: skip
def test_a_stick_installs_without_internet(stick: Path, tmp_path: Path) -> None:
    done = installed(stick, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    starter = next((tmp_path / "not-alone").glob("not-alone.*"))
    assert str(starter) in done.stdout
    listed = subprocess.run(
        [starter, "list"], env=bare(tmp_path), capture_output=True, encoding="utf-8", check=True
    )
    assert "a-job-offer" in listed.stdout


def test_the_installer_never_empties_a_folder_of_others(stick: Path, tmp_path: Path) -> None:
    others = tmp_path / "program"
    others.mkdir()
    (others / "letter.txt").write_text("mine")
    done = installed(stick, tmp_path, "--into", str(tmp_path))
    assert done.returncode == 1 and "--into" in done.stderr
    assert (others / "letter.txt").read_text() == "mine"


def test_a_stick_says_what_it_lacks(stick: Path, tmp_path: Path) -> None:
    bare_stick = tmp_path / "stick"
    bare_stick.mkdir()
    (bare_stick / "install.py").write_bytes((stick / "install.py").read_bytes())
    done = installed(bare_stick, tmp_path)
    assert done.returncode == 1 and "fill the stick again" in done.stderr

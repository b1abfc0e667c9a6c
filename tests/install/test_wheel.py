"""Installed anywhere, without a checkout, the game plays and its author's commands work."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.install.conftest import ROOT, Installed, bare
from tests.install.pythons import pythons

SCRIPT = ROOT / "tests" / "transcripts"
PYTHONS = pythons()
pytestmark = pytest.mark.server


def tracked(*folders: str) -> set[str]:
    """The files of some folders that belong to the project."""
    listed = subprocess.run(
        ["git", "ls-files", "--", *folders], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(listed.stdout.splitlines())


@pytest.fixture(scope="module", params=PYTHONS, ids=str)
def installed(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    """The wheel in a bare environment of each Python: `pip install`, nothing else."""
    here = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([PYTHONS[request.param], "-m", "venv", here / "env"], check=True)
    scripts = here / "env" / ("Scripts" if (here / "env" / "Scripts").is_dir() else "bin")
    subprocess.run(
        [scripts / "python", "-m", "pip", "install", "-q", wheel],
        env=bare(here), cwd=here, check=True, capture_output=True,
    )  # fmt: skip
    return Installed(scripts, here)


def test_the_wheel_holds_all_that_the_game_reads(inside: frozenset[str]) -> None:
    wanted = {f"game/data/{name}" for name in tracked("scenarios", "assets", "docs/problems")}
    wanted |= tracked("game")
    assert wanted - inside == set()
    assert not any("__pycache__" in name or name.startswith("tests") for name in inside)


def test_the_sdist_holds_all_that_a_builder_needs(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as file:
        held = {name.partition("/")[2] for name in file.getnames()}
    assert tracked("game", "scenarios", "assets", "docs", "tests", "main.py", "LICENSE") <= held


@pytest.mark.parametrize("language", ["en", "vi"])
def test_an_installed_game_plays_a_run_to_its_debrief_as_a_checkout_does(
    installed: Installed, language: str
) -> None:
    typed = (SCRIPT / "a-job-offer.scam.input.txt").read_text("utf-8")
    words = ("play", "a-job-offer", "--text", "--lang", language, "--variant", "scam")
    played = installed.run(*words, "--seed", "1", typed=typed)
    checkout = subprocess.run(
        [sys.executable, ROOT / "main.py", *words, "--seed", "1"],
        env=bare(installed.here), input=typed, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert (played.returncode, played.stderr) == (0, "")
    assert played.stdout == checkout.stdout
    assert {"111", "113", "115"} <= set(played.stdout.replace(".", " ").split())


def test_an_installed_game_lists_checks_and_explains(installed: Installed) -> None:
    listed = installed.run("list", "--lang", "en")
    assert (listed.returncode, len(listed.stdout.splitlines())) == (0, 3)
    assert installed.run("check").returncode == 0
    explained = installed.run("explain", "anchor")
    assert "# `anchor`" in explained.stdout and "There is none" not in explained.stdout


def test_an_installed_game_makes_a_situation_in_the_folder_one_stands_in(
    installed: Installed,
) -> None:
    made = installed.run("new", "my-story")
    assert made.returncode == 0 and (installed.here / "my-story" / "situation.yaml").is_file()
    assert installed.run("check", "my-story").returncode == 0
    typed = "1\n" * 12
    played = installed.run("play", "my-story", "--text", "--lang", "en", typed=typed)
    assert played.returncode == 0 and "my-story" in made.stdout


def test_an_installed_game_shows_a_run_where_there_is_nobody(installed: Installed) -> None:
    shown = installed.python("-m", "game", "--lang", "en")
    assert shown.returncode == 0 and "111" in shown.stdout


def test_an_installed_game_draws_its_screens(installed: Installed) -> None:
    drawn = installed.run("shots", "pictures", "--only", "title-en-portrait-100")
    assert drawn.returncode == 0, drawn.stderr
    assert list((installed.here / "pictures").glob("*.png"))

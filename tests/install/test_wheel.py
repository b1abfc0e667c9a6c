"""Installed anywhere, without a checkout, the game plays and its author's commands work."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from functools import cache
from pathlib import Path

import pytest

from tests.install.conftest import ROOT, Installed, bare, once
from tests.install.pythons import pythons

SCRIPT = ROOT / "tests" / "transcripts"
PYTHONS = pythons()
JOB = "a-job-offer"
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

    def install(here: Path) -> None:
        # With the pip of that Python, as a player has it: ours need not run on every other one.
        subprocess.run([PYTHONS[request.param], "-m", "venv", here / "env"], check=True)
        subprocess.run(
            [scripts_of(here) / "python", "-m", "pip", "install", "-q", wheel],
            env=bare(here), cwd=here, check=True, capture_output=True,
        )  # fmt: skip

    here = once(tmp_path_factory, f"elsewhere-{request.param}", install)
    return Installed(scripts_of(here), here)


def scripts_of(here: Path) -> Path:
    return here / "env" / ("Scripts" if (here / "env" / "Scripts").is_dir() else "bin")


@cache
def in_the_checkout(home: Path, *words: str, typed: str) -> str:
    """What the checkout prints, which is the same whatever Python the game is installed in."""
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *words],
        env=bare(home), input=typed, capture_output=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip


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
    installed: Installed, language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    typed = (SCRIPT / f"{JOB}.scam.input.txt").read_text("utf-8")
    words = ("play", JOB, "--text", "--lang", language, "--variant", "scam", "--seed", "1")
    played = installed.run(*words, typed=typed)
    checkout = in_the_checkout(tmp_path_factory.getbasetemp(), *words, typed=typed)
    assert (played.returncode, played.stderr) == (0, "")
    assert played.stdout == checkout
    assert {"111", "113", "115"} <= set(played.stdout.replace(".", " ").split())


def test_an_installed_game_lists_checks_and_explains(
    installed: Installed, request: pytest.FixtureRequest
) -> None:
    listed = installed.run("list", "--lang", "en")
    assert (listed.returncode, len(listed.stdout.splitlines())) == (0, 3)
    # All that ships on our own Python; on the others one shows that checking works there.
    some = () if PYTHONS[request.node.callspec.params["installed"]] == sys.executable else (JOB,)
    assert installed.run("check", *some).returncode == 0
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

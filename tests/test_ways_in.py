"""What is wrong with the shared words reaches every way in; a display that is none is no window."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import catalog, main
from game.files import ROOT, SCENARIOS
from game.script.library import Library
from game.story.help_lines import numbers_in_short
from game.window.window import DisplayLost, Loop

JOB = "a-job-offer"
RUN = str(ROOT / "assets" / "demo" / "a-job-offer.json")
COMMANDS = [
    ["--text"], ["play", JOB, "--text"], ["play", JOB], ["list"], ["notes", JOB],
    ["replay", RUN], ["replay", RUN, "--html", "x.html"], ["replay", RUN, "--code"],
    ["preview", JOB], ["explore", JOB], ["graph", JOB, "-o", "x.svg"],
    ["simulate", JOB, "--runs", "2"], ["coverage", JOB, "--runs", "2"], ["audit"], ["audit", JOB],
    ["shots", "x"], ["gallery", "x"], ["schema", "--check"], ["translate", "export", "fr"],
    ["translate", "in-step", JOB],
]  # fmt: skip


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the shared words, a copy of the game's own that every command reads."""
    for name in ("vocabulary", JOB):
        shutil.copytree(SCENARIOS / name, tmp_path / "scenarios" / name)
    folder = tmp_path / "scenarios"
    monkeypatch.setattr("game.script.library.SCENARIOS", folder)
    monkeypatch.setattr(catalog, "Library", lambda say: Library(folder, say))
    monkeypatch.setenv("NOT_ALONE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr("game.cli.window.has_display", lambda: True)
    monkeypatch.chdir(tmp_path)
    catalog.library.cache_clear()
    yield folder / "vocabulary"
    catalog.library.cache_clear()


def _tab(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join([*lines[:5], "\t" + lines[5], *lines[6:]]), "utf-8")


def _without(path: Path, name: str) -> None:
    text = path.read_text("utf-8")
    path.write_text(re.sub(rf"\n  {name}:\n(    .*\n)*", "\n", text), "utf-8")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_ends_with_the_place_of_every_error_and_the_numbers_to_call(
    command: list[str], words: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _tab(words / "moves.yaml")
    _without(words / "sentences.yaml", "console-more")
    assert main(["--lang", "en", *command]) == 2
    said = capsys.readouterr()
    errors, numbers = said.err.splitlines()[:-2], said.err.splitlines()[-2:]
    places = [line.split(" ")[0] for line in errors]
    assert places[0] == "vocabulary/moves.yaml:6:1:"
    assert re.fullmatch(r"vocabulary/sentences\.yaml:\d+:\d+:", places[1]) and len(places) == 2
    assert '"console-more"' in errors[1]
    assert numbers == [numbers_in_short("vi"), numbers_in_short("en")]
    assert said.out == "" and not (words.parent.parent / "x.html").exists()


@pytest.mark.parametrize("name", ["red-flags", "endings", "next-steps", "tactics", "brands"])
def test_check_names_the_one_fault_and_not_what_follows_from_it(
    name: str, words: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.cli.author.SCENARIOS", words.parent)
    (words / f"{name}.yaml").unlink()
    assert main(["check", str(words.parent / JOB)]) == 1
    out = capsys.readouterr().out
    assert f"vocabulary/{name}.yaml:1:1: error not-a-file" in out and "1 error" in out


def test_the_numbers_are_said_in_both_languages() -> None:
    assert numbers_in_short("vi") == "Cần giúp thật: Tổng đài 111, 113 Công an, 115 Cấp cứu."
    assert numbers_in_short("en") == (
        "I need real help: Helpline 111, 113 Police, 115 Ambulance."
    )  # fmt: skip


@pytest.mark.parametrize("command", [["list"], ["play", JOB, "--text"], ["notes", JOB]])
def test_broken_french_is_said_on_a_line_and_the_english_stands_in(
    command: list[str], words: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _tab(words / "translations" / "fr.yaml")
    assert main([*command, "--lang", "fr"]) == 0
    said = capsys.readouterr()
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith("vocabulary/translations/fr.yaml:6:1: tab ") and said.out


def test_a_warning_stops_nobody(words: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (words / "help-lines.yaml").read_text("utf-8")
    (words / "help-lines.yaml").write_text(text.replace("verify: no", "verify: yes"), "utf-8")
    assert main(["notes", JOB, "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert all(number in out for number in ("111 ", "113 ", "115 "))


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X and Wayland are asked")
STALE = [{"DISPLAY": ":77"}, {"WAYLAND_DISPLAY": "wayland-9"}]


def _started(
    folder: Path, stale: dict[str, str], *arguments: str
) -> subprocess.CompletedProcess[str]:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    more = {"NOT_ALONE_HOME": str(folder), "SDL_AUDIODRIVER": "dummy", **stale}
    return subprocess.run(
        [sys.executable, "main.py", *arguments], cwd=ROOT, env={**kept, **more}, text=True,
        input="quit\n", timeout=60, capture_output=True, check=False,
    )  # fmt: skip


@linux
@pytest.mark.parametrize("stale", STALE, ids=str)
@pytest.mark.parametrize("command", [[], ["play", JOB]], ids=["game", "play"])
def test_a_display_that_does_not_answer_is_played_as_text(
    command: list[str], stale: dict[str, str], tmp_path: Path
) -> None:
    done = _started(tmp_path, stale, *command, "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert "No window can be opened here" in done.stdout
    assert done.stdout.endswith(("tell someone you trust.\n", "go on at any time.\n"))


@linux
def test_the_preview_says_that_there_is_no_window(tmp_path: Path) -> None:
    done = _started(tmp_path, STALE[0], "preview", JOB)
    assert done.returncode == 2 and "No window can be opened" in done.stderr


def test_a_display_lost_in_the_preview_is_one_sentence(
    words: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lost(_: Loop) -> None:
        raise DisplayLost

    monkeypatch.setattr(Loop, "run", lost)
    assert main(["preview", JOB]) == 2
    assert "The display went away." in capsys.readouterr().err


@linux
def test_nothing_of_a_window_stays_behind(tmp_path: Path) -> None:
    code = (
        "import pygame\n"
        "from game.window.window import NoWindow, open_window\n"
        "try:\n    open_window((540, 960), False)\n"
        "except NoWindow:\n    print(pygame.display.get_init(), pygame.font.get_init())\n"
    )
    unset = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**kept, **STALE[0]}, text=True, timeout=60,
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1:] == ["False False"], done.stderr

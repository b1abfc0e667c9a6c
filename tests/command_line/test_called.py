"""The command as a person calls it: `python main.py`, `python -m game`, `not-alone`."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import arguments
from game.cli.messages import called
from game.version import VERSION
from tests.command_line.conftest import Run

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("first", "platform", "says"),
    [
        ("main.py", "linux", "python main.py"),
        ("/opt/not alone/main.py", "linux", "python '/opt/not alone/main.py'"),
        ("../main.py", "darwin", "python ../main.py"),
        ("main.py", "win32", "py main.py"),
        (r"C:\Not Alone\main.py", "win32", r'py "C:\Not Alone\main.py"'),
        ("/opt/not-alone/game/__main__.py", "linux", "python -m game"),
        (r"C:\not-alone\game\__main__.py", "win32", "py -m game"),
        ("/home/an/.local/bin/not-alone", "linux", "not-alone"),
        (r"C:\Scripts\not-alone.exe", "win32", "not-alone"),
        ("/usr/lib/python3/pytest/__main__.py", "linux", "python main.py"),
    ],
)
def test_a_hint_begins_as_the_game_was_called(first: str, platform: str, says: str) -> None:
    assert called(first, platform) == says


def parsers(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield top
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for parser in dict.fromkeys(action.choices.values()):
                yield from parsers(parser)


@pytest.mark.parametrize("first", ["main.py", "/opt/game/__main__.py", "/usr/local/bin/not-alone"])
def test_every_help_says_what_it_does_and_has_an_example_that_fits(
    first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(sys, "argv", [first])
    every = list(parsers(arguments.parser()))
    assert len(every) >= 21
    for parser in every:
        shown = parser.format_help()
        assert shown.startswith(f"usage: {called()}"), parser.prog
        says, _, example = (parser.description or "").partition("Example: ")
        assert says.strip(), parser.prog
        assert example.startswith(parser.prog), parser.prog
        assert f"\nExample: {example}\n" in shown
        assert ("main.py" in shown) == (first == "main.py"), parser.prog


def test_the_examples_of_the_helps_can_be_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["main.py"])
    for parser in parsers(arguments.parser()):
        example = (parser.description or "").partition("Example: ")[2]
        words = example.removeprefix(called()).split()
        assert arguments.parser().parse_args(words).run


def test_help_wraps_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys, "argv", ["main.py"])
    for parser in parsers(arguments.parser()):
        assert max(len(line) for line in parser.format_help().splitlines()) <= 60


def test_the_version_is_said(run: Run) -> None:
    assert run("--version") == (0, f"not-alone {VERSION}\n", "")


def test_the_package_runs_as_a_module() -> None:
    words = [sys.executable, "-m", "game", "play", "nosuch"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    words = [sys.executable, "-m", "game", "list", "--help"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith(b"usage: py")
    assert b" -m game list" in done.stdout


def test_no_command_loads_the_toolkit_before_it_draws() -> None:
    """It takes longer than a short command, and greets on standard output."""
    code = "import sys, game.cli.arguments; sys.exit('pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_missing_library_is_named_with_the_way_to_get_it(tmp_path: Path) -> None:
    (tmp_path / "yaml.py").write_text("raise ModuleNotFoundError(name='yaml')\n", "utf-8")
    for words in (["main.py"], ["-m", "game"]):
        done = subprocess.run(
            [sys.executable, *words, "list"],
            cwd=ROOT, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, timeout=60,
            check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert b'"yaml" is missing' in done.stderr
        assert b"-m pip install -e ." in done.stderr
        assert b"Traceback" not in done.stderr

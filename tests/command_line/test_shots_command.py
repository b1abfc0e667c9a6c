"""`shots` and `gallery` say what cannot be drawn, and leave nothing behind."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.cli.author import new_situation
from game.studio.shots import save_picture
from tests.command_line.conftest import Run


@pytest.mark.parametrize("command", ["shots", "gallery"])
def test_a_picture_that_is_none_is_said_and_no_folder_is_left(run: Run, command: str) -> None:
    code, out, err = run(command, "made", "--only", "titel")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert 'no picture with "titel"' in err and 'Did you mean "title"?' in err
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize("command", ["shots", "gallery"])
@pytest.mark.parametrize("target", ["file", "file/below", "/dev/null", "/dev/null/x", ""])
def test_a_target_that_is_no_folder_is_said(run: Run, command: str, target: str) -> None:
    Path("file").write_text("mine", "utf-8")
    code, out, err = run(command, target, "--only", "title-vi-portrait-100")
    assert (code, out) == (2, "") and err.strip()
    assert Path("file").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    "words",
    [
        ["--apps", "nosuch"], ["--apps", ""], ["--apps", "a-job-offer", "--scenarios", "/nowhere"],
        ["--apps", "a-job-offer", "--scenarios", "."], ["--scenarios", "."],
        ["--apps", "a-job-offer", "--only", "nosuch"],
    ],
)  # fmt: skip
def test_a_situation_that_is_not_there_is_said(run: Run, words: list[str]) -> None:
    code, out, err = run("shots", "made", *words)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert not Path("made").exists()


def test_the_apps_of_one_s_own_situation_are_drawn(run: Run, tmp_path: Path) -> None:
    folder = new_situation("a-lost-phone", tmp_path)
    code, out, _ = run("shots", "made", "--apps", str(folder), "--only", "vi-portrait/chat")
    assert code == 0
    (path,) = out.split()
    assert Path(path).read_bytes().startswith(b"\x89PNG")


def test_a_situation_without_a_plain_scam_is_drawn_too(run: Run) -> None:
    words = ("--apps", "a-friend-needs-money", "--only", "vi-portrait/bank")
    assert run("shots", "made", *words).code == 0


def test_a_picture_that_cannot_be_kept_is_an_error_of_the_system(tmp_path: Path) -> None:
    surface = pygame.Surface((4, 4))
    with pytest.raises(OSError):
        save_picture(surface, tmp_path / ("x" * 300 + ".png"))
    with pytest.raises(OSError):
        save_picture(surface, tmp_path)

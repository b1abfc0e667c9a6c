"""Whoever reads what a command prints may stop reading, or have no room: the verdict stands."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import author_files
from tests.command_line.conftest import Run

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes end in another way there")


def ended(words: list[str], out: int | None = None, err: int | None = None, typed: int = -3) -> int:
    command = [sys.executable, str(ROOT / "main.py"), *words]
    return subprocess.run(
        command, stdin=typed, stdout=out, stderr=err, timeout=60, check=False
    ).returncode


@pytest.fixture
def nobody_reads() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.fixture
def broken(tmp_path: Path) -> str:
    folder = author_files.new_situation("one-mistake", tmp_path)
    path = folder / "genuine.yaml"
    path.write_text(path.read_text("utf-8").replace("verify:", "verfy:"), "utf-8")
    return str(folder)


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_a_closed_pipe_keeps_the_verdict_of_check(
    broken: str, nobody_reads: int, form: str
) -> None:
    assert ended(["check", broken, "--format", form], nobody_reads, nobody_reads) == 1
    assert ended(["check", broken, "--format", form], nobody_reads) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["list"], 0), (["--help"], 0), (["--version"], 0), (["play", "no-such"], 2),
        (["replay", "no-such.json"], 2), (["--nonsense"], 2), (["check", "/nowhere"], 2),
        (["explain", "no-such"], 2), (["explore", "a-job-offer", "--cut", "short"], 0),
    ],
)  # fmt: skip
def test_a_closed_pipe_keeps_every_exit_code(
    nobody_reads: int, words: list[str], code: int
) -> None:
    assert ended(words, nobody_reads, nobody_reads) == code


@pytest.mark.parametrize("words", [["replay", str(ROOT / "assets/demo/a-job-offer.json"), "--html"],
                                   ["graph", "a-job-offer", "-o"]])  # fmt: skip
def test_a_file_written_to_a_closed_pipe_is_no_fault(nobody_reads: int, words: list[str]) -> None:
    assert ended([*words, "/dev/stdout"], nobody_reads) == 0


def test_a_game_that_nobody_watches_any_more_ends(nobody_reads: int) -> None:
    with subprocess.Popen(["yes", "1"], stdout=subprocess.PIPE) as always:
        assert always.stdout is not None
        assert ended(["--text"], nobody_reads, typed=always.stdout.fileno()) == 0
        always.kill()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("words", [["list"], ["notes", "a-job-offer"], ["--help"], ["--version"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_told_of(words: list[str], unbuffered: str) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "main.py", *words], cwd=ROOT, stdout=full, stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered}, timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (
        2,
        b"The output cannot be written: the disk is full.\n",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_where_even_errors_find_no_room_the_exit_code_stays() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        number = full.fileno()
        assert ended(["play", "no-such"], number, number) == 2
        assert ended(["list"], number, number) == 2


@pytest.mark.parametrize(
    ("problem", "says"),
    [
        (OSError(errno.EROFS, "Read-only file system", "x/y"), '"x/y" cannot be used: Read-only'),
        (PermissionError(errno.EACCES, "Permission denied", b"x"), '"x" cannot be used: Perm'),
        (OSError(errno.ENOSPC, "No space left on device"), "The system refuses: the disk is full."),
        (OSError("odd"), "The system refuses: odd."),
        (OSError(errno.EIO, "bad\x1b[31m", "a\x1bb"), '"a\\x1bb" cannot be used: bad\\x1b[31m.'),
    ],
)
def test_what_the_system_refuses_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, problem: OSError, says: str
) -> None:
    def refuses() -> None:
        raise problem

    monkeypatch.setattr("game.cli.notes.playable", refuses)
    code, out, err = run("list")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith(says)

"""Whoever reads what a command prints may stop reading, or have no room: the verdict stands."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import pytest

from game.cli import author, entry
from tests.command_line.conftest import Run

ROOT = Path(__file__).parents[2]
FULL = "The output cannot be written: the disk is full.\n"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes end in another way there")


def ended(words: list[str], out: int | None = None, err: int | None = None, typed: int = -3) -> int:
    command = [sys.executable, str(ROOT / "main.py"), *words]
    return subprocess.run(
        command, stdin=typed, stdout=out, stderr=err, timeout=60, check=False
    ).returncode


@contextmanager
def writing_to(number: int, unbuffered: bool = False) -> Iterator[TextIO]:
    """A stream to write to such as Python gives a program whose output goes there."""
    raw = io.FileIO(os.dup(number), "wb")
    below: io.FileIO | io.BufferedWriter = raw if unbuffered else io.BufferedWriter(raw)
    with io.TextIOWrapper(below, "utf-8", write_through=unbuffered) as stream:
        yield stream


def ended_here(words: list[str], out: TextIO, err: TextIO | None, patch: pytest.MonkeyPatch) -> int:
    """The exit code of a command in this process, which writes to these streams."""
    with patch.context() as streams:
        streams.setattr(sys, "stdin", io.StringIO(""))
        streams.setattr(sys, "stdout", out)
        streams.setattr(sys, "stderr", err or sys.stderr)
        try:
            return entry.main(words)
        except SystemExit as done:
            return int(done.code or 0)


@pytest.fixture
def nobody_reads() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.fixture
def broken(tmp_path: Path) -> str:
    folder = author.new_situation("one-mistake", tmp_path)
    path = folder / "genuine.yaml"
    path.write_text(path.read_text("utf-8").replace("verify:", "verfy:"), "utf-8")
    return str(folder)


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_a_closed_pipe_keeps_the_verdict_of_check(
    broken: str, nobody_reads: int, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["check", broken, "--format", form]
    with writing_to(nobody_reads) as out, writing_to(nobody_reads) as err:
        assert ended_here(words, out, err, monkeypatch) == 1
    with writing_to(nobody_reads) as out:
        assert ended_here(words, out, None, monkeypatch) == 1


def test_a_closed_pipe_keeps_the_verdict_of_a_process(broken: str, nobody_reads: int) -> None:
    assert ended(["check", broken], nobody_reads, nobody_reads) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["list"], 0), (["--help"], 0), (["--version"], 0), (["play", "no-such"], 2),
        (["replay", "no-such.json"], 2), (["--nonsense"], 2), (["check", "/nowhere"], 2),
        (["explain", "no-such"], 2), (["explore", "a-job-offer", "--cut", "short"], 0),
    ],
)  # fmt: skip
def test_a_closed_pipe_keeps_every_exit_code(
    nobody_reads: int, words: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing_to(nobody_reads) as out, writing_to(nobody_reads) as err:
        assert ended_here(words, out, err, monkeypatch) == code


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
@pytest.mark.parametrize("unbuffered", [False, True])
def test_a_full_disk_is_told_of(
    words: list[str], unbuffered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    err = io.StringIO()
    with open("/dev/full", "wb") as full, writing_to(full.fileno(), unbuffered) as out:
        assert ended_here(words, out, err, monkeypatch) == 2
    assert err.getvalue() == FULL


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_process_tells_of_a_full_disk(unbuffered: str) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "main.py", "list"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered}, timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (2, FULL)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("words", [["play", "no-such"], ["list"]])
def test_where_even_errors_find_no_room_the_exit_code_stays(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open("/dev/full", "wb") as full:
        number = full.fileno()
        with writing_to(number) as out, writing_to(number) as err:
            assert ended_here(words, out, err, monkeypatch) == 2


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

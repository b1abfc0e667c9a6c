"""A terminal that goes away in the middle of a story: closed, killed, its pipe shut."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.records.journals import read_journal

ROOT = Path(__file__).parents[1]
NAME = "a-job-offer"


def kept_steps(home: Path) -> list[int]:
    """How many answers each kept run has."""
    return [len(read_journal(path).entries) for path in (home / "journals").glob("*.json")]


posix = pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")


class Seat:
    """The command in a terminal of its own, as a person has it open."""

    def __init__(self, home: Path, *arguments: str) -> None:
        import fcntl
        import pty
        import termios

        def own_terminal() -> None:
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            # A test that runs in the background (`&`, `nohup`) hands on that these are ignored.
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_DFL)

        self.home = home
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "main.py", *arguments], cwd=ROOT, stdin=slave, stdout=slave,
            stderr=slave, start_new_session=True, env={**os.environ, "NOT_ALONE_HOME": str(home)},
            preexec_fn=own_terminal,
        )  # fmt: skip
        os.close(slave)
        self.text = b""

    def type(self, line: str) -> None:
        """Type a line once the game asks for one."""
        end = time.monotonic() + 60
        while not self.text.endswith(b"> "):
            assert time.monotonic() < end, self.text
            if select.select([self.master], [], [], 0.05)[0]:
                self.text += os.read(self.master, 65_536)
        self.text = b""
        os.write(self.master, f"{line}\n".encode())

    def ask(self) -> None:
        """Wait until the game asks again."""
        self.type("")

    def end(self, how: str) -> int:
        if how == "closed":
            os.close(self.master)
        else:
            self.process.send_signal(getattr(signal, how))
        try:
            return self.process.wait(30)
        finally:
            self.process.kill()


@posix
@pytest.mark.parametrize("how", ("closed", "SIGTERM", "SIGKILL", "SIGINT", "SIGHUP"))
def test_whatever_ends_the_terminal_keeps_every_answer(tmp_path: Path, how: str) -> None:
    seat = Seat(
        tmp_path, "play", NAME, "--text", "--lang", "en", "--variant", "scam", "--seed", "1"
    )
    for _ in range(3):
        seat.type("1")
    seat.ask()
    code = seat.end(how)
    assert kept_steps(tmp_path) == [3]
    assert code in (-1, -2, -9, -15, 129, 130, 143)


@posix
def test_a_pipe_that_closes_keeps_the_answers_given_before(tmp_path: Path) -> None:
    environment = {**os.environ, "NOT_ALONE_HOME": str(tmp_path)}
    environment.pop("PYTHONUNBUFFERED", None)
    shell = f"yes 1 | head -3 | '{sys.executable}' main.py play {NAME} --text --lang en --seed 1 "
    done = subprocess.run(
        ["sh", "-c", shell + "--variant scam | head -3"], cwd=ROOT, capture_output=True,
        env=environment, timeout=60, check=True,
    )  # fmt: skip
    end = time.monotonic() + 20
    while kept_steps(tmp_path) != [3] and time.monotonic() < end:
        time.sleep(0.1)
    assert done.stderr == b"" and kept_steps(tmp_path) == [3]


def test_a_script_that_stops_in_the_middle_leaves_a_run_to_go_on_with(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "play", NAME, "--text", "--seed", "4", "--variant", "scam"],
        cwd=ROOT, input=b"1\n1\n", capture_output=True, timeout=60, check=True,
        env={**os.environ, "NOT_ALONE_HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.stderr == b"" and kept_steps(tmp_path) == [2]

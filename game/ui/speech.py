"""Reading aloud through whatever voice the machine has, as a child process; silent without one."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from queue import SimpleQueue
from shutil import which
from threading import Thread
from typing import Protocol

from game.ui.speakers import SpeechProgram, find_speaker

SECONDS = 40
"""No text is read for longer; a child process that hangs is ended."""
MOST_LETTERS = 1500


class Voice(Protocol):
    """Something that reads texts aloud."""

    def say(self, text: str, language: str, queue: bool = False) -> None:
        """Read a text; what is being read stops, unless this one may `queue` behind it."""

    def hush(self) -> None:
        """Say nothing more."""


class Silence:
    """The voice of a machine that has none."""

    def say(self, text: str, language: str, queue: bool = False) -> None:
        pass

    def hush(self) -> None:
        pass


class Speech:
    """Speaks through child processes, one text after another.

    A thread of its own waits for the child, so the game never does.
    """

    def __init__(self, speaker: SpeechProgram, seconds: float = SECONDS) -> None:
        self.speaker, self.seconds = speaker, seconds
        self._commands: SimpleQueue[tuple[int, tuple[str, ...], bytes]] = SimpleQueue()
        self._turn = 0
        self._child: subprocess.Popen[bytes] | None = None
        self._thread: Thread | None = None

    def say(self, text: str, language: str, queue: bool = False) -> None:
        if not queue:
            self.hush()
        text = text.strip()[:MOST_LETTERS]
        if text:
            self._commands.put((self._turn, *self.speaker.command(text, language)))
            self._start()

    def hush(self) -> None:
        self._turn += 1
        child = self._child
        if child is not None:
            child.kill()
            if self.speaker.stop:
                self._commands.put((self._turn, self.speaker.stop, b""))

    def _start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._speak, name="speech", daemon=True)
            self._thread.start()

    def _speak(self) -> None:
        while True:
            turn, command, text = self._commands.get()
            if turn == self._turn:
                self._run(turn, command, text)

    def _run(self, turn: int, command: tuple[str, ...], text: bytes) -> None:
        """Run a command without a shell and without a window."""
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        with suppress(OSError, ValueError):
            child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, creationflags=hidden,
            )  # fmt: skip
            self._child = child
            if turn != self._turn:
                child.kill()
            try:
                child.communicate(text, timeout=self.seconds)
            except (subprocess.TimeoutExpired, OSError):
                child.kill()
                child.communicate()
            self._child = None


def find_voice() -> Voice:
    """The voice of this machine."""
    speaker = find_speaker(sys.platform, which)
    return Speech(speaker) if speaker else Silence()

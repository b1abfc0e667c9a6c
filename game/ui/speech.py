"""Reading aloud through whatever voice the machine has, as a child process; silent without one.

A child process and not a library: every system has a program that speaks, none of the libraries
works on all of them, and a voice that hangs or crashes takes nothing of the game along.
"""

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from shutil import which
from threading import Thread
from typing import Protocol

# Which program of a machine can speak, and how it is asked to.

# The text goes in by standard input, never into the command: there a quotation mark in a story
# would end the string and run what follows. Without a Vietnamese voice the usual one reads.
_WINDOWS = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "Add-Type -AssemblyName System.Speech;"
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "try {{ $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, '{language}') }} catch {{ }};"
    "$voice.Speak([Console]::In.ReadToEnd())"
)
_CULTURES = {"vi": "vi-VN", "en": "en-US"}
_MAC_VOICES = {"vi": "Linh", "en": "Samantha"}


@dataclass(frozen=True)
class SpeechProgram:
    """A program that speaks: what it reads from its standard input, or its last argument.

    `words` are its arguments, with `{language}` where the language goes; `stop` is the command
    that silences it, where ending the process is not enough.
    """

    name: str
    words: tuple[str, ...]
    languages: tuple[tuple[str, str], ...] = (("vi", "vi"), ("en", "en"))
    stop: tuple[str, ...] = ()
    as_argument: bool = False

    def command(self, text: str, language: str) -> tuple[tuple[str, ...], bytes]:
        """The whole command for a text, and what it is to read."""
        spoken = dict(self.languages).get(language, language)
        words = tuple(word.format(language=spoken) for word in self.words)
        # After `--` no text is taken for an option; an argument ends at NUL, and a text with one
        # would be refused by the system.
        if self.as_argument:
            return (*words, "--", text.replace("\0", " ")), b""
        return words, text.encode()


def find_speaker(system: str, which: Callable[[str], str | None]) -> SpeechProgram | None:
    """The first speaker that a machine has. `system` is as in `sys.platform`."""
    for program, speaker in _known(system):
        found = which(program)
        if found:
            return speaker(found)
    return None


def _known(system: str) -> tuple[tuple[str, Callable[[str], SpeechProgram]], ...]:
    if system == "win32":
        return (("powershell", _powershell),)
    if system == "darwin":
        return (("say", _say),)
    return (("spd-say", _spd_say), ("espeak-ng", _espeak))


def _powershell(program: str) -> SpeechProgram:
    words = (program, "-NoProfile", "-NonInteractive", "-Command", _WINDOWS)
    return SpeechProgram("powershell", words, tuple(_CULTURES.items()))


def _say(program: str) -> SpeechProgram:
    return SpeechProgram(
        "say", (program, "-v", "{language}", "-f", "-"), tuple(_MAC_VOICES.items())
    )


def _spd_say(program: str) -> SpeechProgram:
    # It only hands the text to a server and ends: `--wait` keeps it until all is read, so texts
    # queue here. The server reads on when this is killed, hence `--cancel`.
    words = (program, "--wait", "--language", "{language}")
    return SpeechProgram("spd-say", words, stop=(program, "--cancel"), as_argument=True)


def _espeak(program: str) -> SpeechProgram:
    return SpeechProgram("espeak-ng", (program, "-v", "{language}", "--stdin"))


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
        # Counts what was hushed: a text of an earlier turn is dropped wherever it is by now.
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

    # The turn goes up before the child is ended: a child that starts in between sees that its turn
    # is over and ends itself (`_run`). So no lock is needed, and the game's thread never waits.
    def hush(self) -> None:
        self._turn += 1
        child = self._child
        if child is not None:
            child.kill()
            if self.speaker.stop:
                self._commands.put((self._turn, self.speaker.stop, b""))

    def _start(self) -> None:
        if self._thread is None:
            # A daemon: whoever closes the game need not hear the text to its end.
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
            # Hushed between the queue and here, when there was no child to end yet.
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

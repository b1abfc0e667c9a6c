"""Which program of a machine can speak, and how it is asked to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
    words = (program, "--wait", "--language", "{language}")
    return SpeechProgram("spd-say", words, stop=(program, "--cancel"), as_argument=True)


def _espeak(program: str) -> SpeechProgram:
    return SpeechProgram("espeak-ng", (program, "-v", "{language}", "--stdin"))

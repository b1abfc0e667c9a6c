"""Reading aloud: the right program, the text never through a shell, and never waiting for it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.ui.speech import Speech, SpeechProgram, find_speaker

NASTY = "--help; $(rm -rf x) `id` 'quoted' \"twice\"\nđường link"


def having(*programs: str) -> Callable[[str], str | None]:
    return lambda name: f"/bin/{name}" if name in programs else None


@pytest.mark.parametrize(
    ("system", "programs", "name"),
    (
        ("win32", ("powershell",), "powershell"),
        ("darwin", ("say",), "say"),
        ("linux", ("espeak-ng", "spd-say"), "spd-say"),
        ("linux", ("espeak-ng",), "espeak-ng"),
    ),
)
def test_what_a_machine_speaks_with(system: str, programs: tuple[str, ...], name: str) -> None:
    speaker = find_speaker(system, having(*programs))
    assert speaker is not None and speaker.name == name
    for language in ("vi", "en"):
        command, text = speaker.command(NASTY, language)
        assert command[0] == f"/bin/{name}"
        assert text == NASTY.encode() or command[-2:] == ("--", NASTY)
        assert command != speaker.command(NASTY, {"vi": "en", "en": "vi"}[language])[0]


def test_a_machine_without_a_voice() -> None:
    assert find_speaker("linux", having()) is None


def writer(path: Path, before: str = "pass") -> SpeechProgram:
    """A program that writes down what it is given to say."""
    code = (
        "import sys, time; text = sys.stdin.buffer.read().decode(); "
        f"{before}; open({str(path)!r}, 'ab').write((text + '|').encode())"
    )
    return SpeechProgram("writer", (sys.executable, "-c", code))


def until(true: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not true():
        time.sleep(0.02)
    return true()


def test_texts_are_spoken_in_turn_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "said"
    speech = Speech(writer(path))
    speech.say(NASTY, "vi")
    speech.say("second", "vi", queue=True)
    speech.say("  ", "vi", queue=True)
    assert until(lambda: path.exists() and path.read_text(encoding="utf-8").count("|") == 2)
    assert path.read_text(encoding="utf-8") == f"{NASTY}|second|"


def test_the_next_text_interrupts_and_nobody_waits(tmp_path: Path) -> None:
    path = tmp_path / "said"
    speech = Speech(writer(path, "time.sleep(30 if text == 'long' else 0)"))
    begun = time.monotonic()
    speech.say("long", "en")
    speech.say("never", "en", queue=True)
    time.sleep(0.3)
    speech.say("short", "en")
    assert time.monotonic() - begun < 2
    assert until(lambda: path.exists())
    assert path.read_text(encoding="utf-8") == "short|"


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "said"
    speech = Speech(writer(path, "time.sleep(60 if text == 'hangs' else 0)"), seconds=0.5)
    speech.say("hangs", "en")
    speech.say("x", "en", queue=True)
    speech.seconds = 0.5
    assert until(lambda: speech._child is None or path.exists())


def test_a_program_that_is_gone_is_silence() -> None:
    speech = Speech(SpeechProgram("gone", ("/nowhere/at/all",)))
    speech.say("words", "en")
    time.sleep(0.1)
    speech.hush()

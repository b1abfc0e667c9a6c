"""Commands typed in this process, from a folder and with records of their own."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from game.cli import entry

ESCAPE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Ended(NamedTuple):
    """How a command ended: its exit code and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def _of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("NOT_ALONE_HOME", str(tmp_path / "home"))
    # The commands set these two for themselves; the next test must not inherit them.
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def typed(*words: str) -> Ended:
        monkeypatch.setattr(sys, "stdin", io.StringIO(""))
        try:
            code = entry.main(words)
        except SystemExit as done:
            code = int(done.code or 0)
        out, err = capsys.readouterr()
        assert not ESCAPE.search(out + err)
        assert "Traceback" not in err
        return Ended(code, out, err)

    return typed

"""No argument leads to exit 70: whatever stands in whatever place, there comes a sentence.

Without `--thorough` a seed picks a share of the pairs of a place and a word.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from game.cli.play import RECORDED
from game.files import SCENARIOS
from game.graph.explore import explore
from game.story.fingerprint import story_fingerprint
from game.story.graph import Graph
from game.story.program import Program
from game.window.window import NoWindow
from tests.command_line.conftest import Run
from tests.support import volume

NAME = "a-job-offer"
SHARE = 1
"""How many odd words each place gets; all of them in a thorough run."""

WORDS = (
    "", " ", "\t", "\n", ".", "..", "/", "//", "~", "-", "---", "-1", "0", "1e99", "nan",
    "9" * 30, "0x10", "²", "٣", "0x0", "1x1", "99999x99999", "1080x1920", "x", "1080x", "None",
    "Con", "con", "nul.yaml", "a b", "a/b", "a\\b", "C:\\x", "\\\\?\\x", "..\\..", "'", '"', "`",
    "$HOME", "*", "?", "[", "%s", "%(prog)s", "{0}", "<x>", "&", ";", "|", "\x1b[31m", "\u202e",
    "\ud800", "\udcff\udcfe", "e\u0301", "ế", "日本", "👩\u200d👧", "\u00ad", "\ufeff",
    "x" * 300, "ế" * 300, "x" * 5000, "a-" * 2500, "x/" * 2500, "nul\0", "scam", "full", "text",
    "vi", "file", "file/x", "folder", "pipe", "full-device", "null-device",
    "link-to-nothing", "loop", "/proc/self/mem", "/dev/null/at/all", "folder/",
    "./folder/../file", NAME, f"{NAME}/",
)  # fmt: skip

PLACES = (
    "@", "@ --lang en", "--lang @", "--seed @", "list @", "list --lang @", "play @ --text",
    f"play {NAME} --text --variant @", f"play {NAME} --text --seed @",
    f"play {NAME} --text --cut @", f"play {NAME} --text --size @", f"play {NAME} --text --lang @",
    "check @", "check file @", f"check {NAME} --format @", "explain @", "explore @ --cut nosuch",
    f"explore {NAME} --variant @x --cut short", f"explore {NAME} --cut @ --variant nosuch",
    f"audit {NAME} @", "audit @x", "audit @", "simulate @ --runs 1",
    f"simulate {NAME} --runs @ --variant nosuch", f"simulate {NAME} --seed @ --runs 1",
    f"simulate {NAME} --variant @ --runs 1", f"simulate {NAME} --cut @ --runs 1",
    "coverage @x --runs 1", f"coverage {NAME}x --runs @", f"coverage {NAME}x --seed @",
    "graph @ -o x.nosuch", f"graph {NAME} --variant @ -o x.mmd",
    f"graph {NAME} --cut @ -o x.nosuch", f"graph {NAME} --variant nosuch -o @",
    f"graph {NAME} --variant scam -o @.dot", f"graph {NAME} --cut short --variant scam -o @",
    "replay @", "replay @ --code", "replay run.json --html @.html", "replay run.json --html @",
    "replay run.json --code --lang @", "notes @", f"notes {NAME} --lang @", "preview @",
    f"preview {NAME} --at @", f"preview {NAME} --variant @", f"preview {NAME} --size @",
    "new @ --folder made", "new one --folder @", "shots @ --only nosuch", "shots s --only nosuch-@",
    "shots s --apps @x --only nosuch", f"shots s --apps {NAME} --scenarios @x",
    "shots s --scenarios @",
    "gallery @ --only nosuch", "gallery s --only nosuch-@", "schema @", "schema --check @",
    "translate @", "translate export @", "translate export fr @ -o po",
    f"translate export @ {NAME} -o po", "translate import @",
)  # fmt: skip
SLOW = (
    f"shots s --apps {NAME}",
    "gallery",
    "replay run.json --html",
    f"graph {NAME} --cut short",
    "audit @",
)
"""Each of these takes seconds to do what it is asked: the fewest words for them."""


@pytest.fixture
def around(tmp_path: Path) -> Path:
    """The folder one stands in, with something of every kind in it."""
    here = Path.cwd()
    (here / "file").write_text("no yaml: [", "utf-8")
    (here / "folder").mkdir()
    os.mkfifo(here / "pipe")
    (here / "full-device").symlink_to("/dev/full")
    (here / "null-device").symlink_to("/dev/null")
    (here / "link-to-nothing").symlink_to("nothing")
    (here / "loop").symlink_to("loop")
    shutil.copy(RECORDED, here / "run.json")
    return here


WRITING = ("-o @", "--html @", "--folder @", "shots @", "gallery @", "import @")
OUTSIDE = ("/", "//", "..")
"""Folders that a command could fill, and that are not the test's."""


def typed(place: str, word: str) -> list[str]:
    return [part.replace("@", word) for part in place.split(" ")]


def pairs(thorough: bool) -> Iterator[tuple[str, str]]:
    dice = random.Random(19)
    for place in PLACES:
        # Empty and blank words are what scripts send by mistake: always tried.
        share = 1 if place.startswith(SLOW) else SHARE
        some = WORDS if thorough else ("", *dice.sample(WORDS, share))
        outside = OUTSIDE if any(part in place for part in WRITING) else ()
        yield from ((place, word) for word in some if word not in outside)


@pytest.mark.skipif(os.name == "nt", reason="devices and pipes have no names there")
def test_no_argument_breaks_a_command(
    run: Run, around: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.cli.window.has_display", lambda: True)
    monkeypatch.setattr("game.window.window.open_window", no_window)
    for room in ("catalog", "export", "report"):
        monkeypatch.setattr(f"game.cli.{room}.explore", ExploredOnce())
    before = shipped()
    odd = []
    for place, word in pairs(volume.thorough):
        ended = run(*typed(place, word))
        silent = ended.code not in (0, 1) and not ended.err.strip()
        if ended.code not in (0, 1, 2) or silent:
            odd.append((place, word, ended.code, ended.err[-200:]))
    assert odd == []
    assert shipped() == before


class ExploredOnce:
    """`explore`, which takes a program in again and again here, and finds the same each time."""

    def __init__(self) -> None:
        self.found: dict[str, Graph] = {}

    def __call__(self, program: Program, **given: Any) -> Graph:
        story = f"{story_fingerprint(program)} {program.content.variant} {program.content.cut}"
        if story not in self.found:
            self.found[story] = explore(program, **given)
        return self.found[story]


def no_window(*_: object) -> NoReturn:
    """A preview that could be shown would wait for somebody to close it."""
    raise NoWindow("this is a test")


def shipped() -> list[str]:
    return sorted(str(path.relative_to(SCENARIOS)) for path in SCENARIOS.rglob("*"))

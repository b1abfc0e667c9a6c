"""Plays a copy of the game whose files went wrong, in one process, and counts what breaks.

    python -m tests.support.odd_game --seed 1 --mutations 200 --inputs 200

It writes into the very files that the game reads, so it runs in a copy only: `copied` makes one.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random

from game.cli import main
from game.cli.catalog import find_situation, library
from game.files import ROOT, SCENARIOS
from game.graph.explore import graph_along
from game.proof.plans import check_plans
from game.records.journals import read_journal
from game.records.plays import load_plays
from game.records.settings import load_settings
from game.script.problem import Problems
from game.script.situation import Situation
from game.story.debrief import debrief
from game.story.journal_file import JournalError, journal_to_json
from game.story.playable import Interpreter
from game.story.run import Run, begin, replay
from game.story.run_code import CodeError, NoCode, code_of, run_of
from tests.support.mutations import mutated
from tests.support.odd_inputs import JSON, TEXTS, YAML

MARK = "a-copy-to-break"
SMALL = "my-situation"
ENDED_WELL = (0, 1, 2)
FAULTS = ("Traceback", "program-fault")
"""What no file may bring about, also where the fault was stopped at one situation."""
_PARTS = ("main.py", "game", "assets", "scenarios", "docs/problems", "tests/support")
_SPENT = ("vi", "en", "fr")


def copied(source: Path, target: Path) -> Path:
    """A whole small copy of the game, with the template as one more situation."""
    skipped = shutil.ignore_patterns("__pycache__")
    for part in _PARTS:
        (target / part).parent.mkdir(parents=True, exist_ok=True)
        if (source / part).is_dir():
            shutil.copytree(source / part, target / part, ignore=skipped)
        else:
            shutil.copyfile(source / part, target / part)
    shutil.copytree(source / "assets" / "template", target / "scenarios" / SMALL)
    (target / MARK).touch()
    return target


@dataclass
class Found:
    """`broken` holds a name and a traceback for each case that went wrong."""

    cases: Counter[str] = field(default_factory=Counter)
    broken: list[tuple[str, str]] = field(default_factory=list)
    slowest: float = 0.0
    """Seconds of the slowest case, and which it was."""
    slowest_case: str = ""
    seconds: float = 0.0

    def timed(self, case: str, seconds: float) -> None:
        self.seconds += seconds
        if seconds > self.slowest:
            self.slowest, self.slowest_case = seconds, case


@dataclass(frozen=True)
class Kind:
    """Files of one kind, and what the game does with such a file."""

    name: str
    share: int
    files: tuple[Path, ...]
    use: Callable[[Path, Random], None]
    odd: tuple[str, ...]
    """What may stand in such a file instead."""


def command(*words: str, typed: str = "") -> None:
    """Run a command as a terminal would; anything but a good end is an `AssertionError`."""
    said = io.StringIO()
    before, sys.stdin = sys.stdin, io.StringIO(typed)
    try:
        with redirect_stdout(said), redirect_stderr(said):
            try:
                code = main(["--debug", *words])
            except SystemExit as ended:
                code = ended.code if isinstance(ended.code, int) else 70
    finally:
        sys.stdin = before
    sound = not any(sign in said.getvalue() for sign in FAULTS)
    assert code in ENDED_WELL and sound, said.getvalue()


def play_first_stop(path: Path, chance: Random) -> None:
    name = path.relative_to(SCENARIOS).parts[0]
    language = chance.choice(_SPENT)
    command("play", name, "--text", "--lang", language, "--seed", "1", typed="look 1\n1\nquit\n")


def play_plans(path: Path, _: Random) -> None:
    check_plans(_situation(path.relative_to(SCENARIOS).parts[0]), path.parents[1], Problems())


def use_vocabulary(_: Path, chance: Random) -> None:
    library.cache_clear()
    try:
        _use_vocabulary(chance)
    finally:
        library.cache_clear()


def _use_vocabulary(chance: Random) -> None:
    way = chance.randrange(4)
    if way == 0:
        command("list", "--lang", chance.choice(_SPENT))
    elif way == 1:
        command("notes", SMALL)
    else:
        command("play", SMALL, "--text", "--seed", "1", typed="help\nreal\n1\nquit\n")


def take_translation(path: Path, _: Random) -> None:
    """Import a PO file; what it leaves is put back."""
    with kept(SCENARIOS / "a-job-offer" / "translations" / "fr.yaml"):
        command("translate", "import", str(path))


def read_run(path: Path, chance: Random) -> None:
    try:
        playing = _replayed(path)
    except (JournalError, OSError):
        return
    if playing is None:
        return
    debrief(graph_along(playing.program, playing.journal), playing.journal)
    with suppress(CodeError, NoCode):
        code = code_of(playing)
        at = chance.randrange(len(code))
        run_of(code[:at] + chance.choice("ABCXYZ0123- é") + code[at + 1 :], _stories())


def read_settings(path: Path, _: Random) -> None:
    load_settings(path.parent)


def read_plays(path: Path, _: Random) -> None:
    load_plays(path.parent)


@cache
def _situation(name: str) -> Situation:
    return find_situation(name)


@cache
def _stories() -> tuple[Interpreter, ...]:
    situations = map(_situation, library().names())
    return tuple(Interpreter(program) for s in situations for program in s.programs.values())


def _replayed(path: Path) -> Run | None:
    journal = read_journal(path)
    head = journal.head
    if head.situation not in library().names():
        return None
    program = _situation(head.situation).programs.get((head.variant, head.cut))
    return replay(program, journal) if program else None


@contextmanager
def kept(path: Path) -> Iterator[bytes]:
    """A file that is as it was when this ends, and with it its whole folder."""
    before = path.read_bytes()
    others = set(path.parent.iterdir())
    try:
        yield before
    finally:
        for path_now in set(path.parent.iterdir()) - others:
            path_now.unlink()
        path.write_bytes(before)


def kinds(home: Path) -> tuple[Kind, ...]:
    """All kinds of files that ship, and those that the game keeps. `home` may be written to."""
    stories = [p for p in sorted(SCENARIOS.rglob("*.yaml")) if "vocabulary" not in p.parts]
    small = [path for path in stories if SMALL in path.parts]
    vocabulary = tuple(sorted((SCENARIOS / "vocabulary").rglob("*.yaml")))
    plans = [path for path in stories if path.parent.name == "plans"]
    return (
        Kind("story", 18, tuple(set(stories) - set(small) - set(plans)), play_first_stop, YAML),
        Kind("small story", 27, tuple(set(small) - set(plans)), play_first_stop, YAML),
        Kind("plan", 8, tuple(plans), play_plans, YAML),
        Kind("vocabulary", 12, vocabulary, use_vocabulary, YAML),
        Kind("PO", 8, (_po_file(home),), take_translation, TEXTS),
        Kind("journal", 15, tuple(_journals(home)), read_run, JSON),
        Kind("settings", 6, (_settings(home / "settings.json"),), read_settings, JSON),
        Kind("counts", 6, (_counts(home / "plays.json"),), read_plays, JSON),
    )  # fmt: skip


def _po_file(home: Path) -> Path:
    command("translate", "export", "fr", "a-job-offer", "-o", str(home / "po"))
    return home / "po" / "a-job-offer.fr.po"


def _journals(home: Path) -> Iterator[Path]:
    """The recorded run, and a run of every story as it would be kept in its middle."""
    (home / "runs").mkdir()
    demo = home / "runs" / "demo.json"
    shutil.copyfile(ROOT / "assets" / "demo" / "a-job-offer.json", demo)
    yield demo
    for name in library().names():
        for (variant, cut), program in _situation(name).programs.items():
            playing = begin(program, 7)
            for _ in range(4):
                offers = playing.offers()
                playing = playing.give(offers[0].given)[0] if offers else playing
            path = home / "runs" / f"{name}-{variant}-{cut}.json"
            path.write_text(journal_to_json(playing.journal), "utf-8")
            yield path


def _settings(path: Path) -> Path:
    path.write_text('{"format": 1, "language": "en", "text_scale": 1.5, "volume": 0.3}', "utf-8")
    return path


def _counts(path: Path) -> Path:
    path.write_text('{"format": 1, "finished": 3, "prompted": 2, "unprompted": 1}', "utf-8")
    return path


def with_odd_input(data: bytes, kind: Kind, chance: Random) -> bytes:
    """A file that is something odd as a whole, or holds something odd as one of its values."""
    if chance.random() < 0.4:
        return chance.choice(kind.odd).encode("utf-8", "surrogatepass")
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(b":")
    odd = chance.choice((*TEXTS, *kind.odd))
    written = json.dumps(odd, ensure_ascii=False) if chance.random() < 0.7 else odd
    lines[at] = key + colon + b" " + written.encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def one_case(kind: Kind, way: str, chance: Random, found: Found) -> None:
    path = chance.choice(kind.files)
    with kept(path) as data:
        odd = mutated(data, chance) if way == "mutation" else with_odd_input(data, kind, chance)
        path.write_bytes(odd)
        case = f"{way} {sum(found.cases.values())} of {path.name}"
        begun = time.perf_counter()
        try:
            kind.use(path, chance)
        except BaseException:
            found.broken.append((case, traceback.format_exc()))
            if isinstance(sys.exc_info()[1], KeyboardInterrupt):
                raise
        found.timed(case, time.perf_counter() - begun)
        found.cases[f"{way}, {kind.name}"] += 1


def all_cases(seed: int, mutations: int, inputs: int, home: Path) -> Found:
    """So many cases of each way, drawn by the seed: the same every time."""
    if not (ROOT / MARK).is_file():
        raise RuntimeError("Only a copy of the game may be broken; see `copied`.")
    there = kinds(home)
    shares = [kind.share for kind in there]
    chance, found = Random(seed), Found()
    for way, count in (("mutation", mutations), ("input", inputs)):
        for kind in chance.choices(there, shares, k=count):
            one_case(kind, way, chance, found)
    return found


def _main() -> int:
    reader = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    for name in ("seed", "mutations", "inputs"):
        reader.add_argument(f"--{name}", type=int, required=True)
    reader.add_argument("--home", type=Path, required=True, help="an empty folder to write to")
    chosen = reader.parse_args()
    found = all_cases(chosen.seed, chosen.mutations, chosen.inputs, chosen.home)
    print(json.dumps({
        "cases": dict(sorted(found.cases.items())), "broken": found.broken,
        "slowest": round(found.slowest, 2), "slowest_case": found.slowest_case,
        "seconds": round(found.seconds, 1),
    }))  # fmt: skip
    return 1 if found.broken else 0


if __name__ == "__main__":
    sys.exit(_main())

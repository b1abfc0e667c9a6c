"""What breaks when files go wrong: 20,000 mutations and 5,000 odd inputs, 500 more by command.

    python -m benchmarks.odd_files
    python -m benchmarks.odd_files --seed 2 --mutations 2000 --inputs 500 --commands 50

Everything happens in a copy of the game. Exit code 1 where anything broke or took over 5 seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.machine import machine
from tests.support.mutations import mutated
from tests.support.odd_game import ENDED_WELL, FAULTS, SMALL, copied

ROOT = Path(__file__).resolve().parents[1]
MOST_SECONDS = 5.0
COMMANDS = (
    ("list",),
    ("play", SMALL, "--text", "--lang", "en", "--seed", "1"),
    ("play", "a-friend-needs-money", "--text", "--lang", "fr", "--seed", "2"),
    ("--text", "--lang", "vi"),
    ("notes", "a-job-offer"),
    ("check", SMALL),
    ("replay", "{journal}", "--lang", "en"),
    ("translate", "import", "{po}"),
)


@dataclass(frozen=True)
class Answer:
    case: str
    seconds: float
    broken: str
    """What was wrong with how it ended; "" where nothing was."""


def in_one_process(copy: Path, home: Path, seed: int, mutations: int, inputs: int) -> Any:
    """The summary that `tests.support.odd_game` prints."""
    words = ("--seed", seed, "--mutations", mutations, "--inputs", inputs, "--home", home)
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.odd_game", *map(str, words)],
        cwd=copy, env=_environment(home), stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    return json.loads(done.stdout)


def by_command(copy: Path, home: Path, seed: int, count: int) -> Iterable[Answer]:
    """Commands of a game one of whose files went wrong; the file is put back after each."""
    chance, files = Random(seed), _files(copy, home)
    for number in range(count):
        path, words = chance.choice(files), chance.choice(COMMANDS)
        before = path.read_bytes()
        path.write_bytes(mutated(before, chance))
        try:
            yield _answer(copy, home, words, f"{number} of {path.name}: {' '.join(words)}")
        finally:
            path.write_bytes(before)


def _answer(copy: Path, home: Path, words: tuple[str, ...], case: str) -> Answer:
    here = {"journal": home / "journal.json", "po": home / "a-job-offer.fr.po"}
    command = [sys.executable, str(copy / "main.py"), *(word.format(**here) for word in words)]
    begun = time.perf_counter()
    done = subprocess.run(
        command, cwd=home, env=_environment(home), input="1\nreal\n1\nquit\n",
        capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    seconds = time.perf_counter() - begun
    said = done.stdout + done.stderr
    bad = done.returncode not in ENDED_WELL or any(sign in said for sign in FAULTS)
    return Answer(case, seconds, f"exit {done.returncode}: {done.stderr[-300:]}" if bad else "")


def _files(copy: Path, home: Path) -> list[Path]:
    """Scenario files, and those of a player: a run, settings, counts, a translator's file."""
    (home / "journal.json").write_bytes((copy / "assets/demo/a-job-offer.json").read_bytes())
    (home / "settings.json").write_text('{"format": 1, "language": "en"}', "utf-8")
    (home / "plays.json").write_text('{"format": 1, "finished": 3}', "utf-8")
    export = ["translate", "export", "fr", "a-job-offer", "-o", str(home)]
    subprocess.run([sys.executable, copy / "main.py", *export], env=_environment(home), check=True,
                   stdout=subprocess.DEVNULL)  # fmt: skip
    own = [home / n for n in ("journal.json", "settings.json", "plays.json", "a-job-offer.fr.po")]
    return [*sorted((copy / "scenarios").rglob("*.yaml")), *own * 4]


def _environment(home: Path) -> dict[str, str]:
    """No display, no coverage of others: a game of its own with its own records."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "NOT_ALONE_HOME": str(home), "PYTHONUTF8": "1", "HOME": str(home)}


def main() -> int:
    chosen = _arguments()
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        copy, home = copied(ROOT, Path(folder) / "game"), Path(folder) / "home"
        home.mkdir()
        begun = time.perf_counter()
        found = in_one_process(copy, home, chosen.seed, chosen.mutations, chosen.inputs)
        _show_process(found, time.perf_counter() - begun)
        begun = time.perf_counter()
        answers = list(by_command(copy, home, chosen.seed, chosen.commands))
        broken = _show_commands(answers, time.perf_counter() - begun)
    slowest = max([found["slowest"], *(answer.seconds for answer in answers)])
    return 1 if found["broken"] or broken or slowest > MOST_SECONDS else 0


def _show_process(found: Any, seconds: float) -> None:
    cases = found["cases"]
    print(f"in one process: {sum(cases.values()):,} cases in {seconds:,.0f} s, "
          f"{len(found['broken'])} broken; slowest {found['slowest']:.2f} s "
          f"({found['slowest_case']})")  # fmt: skip
    for name, count in cases.items():
        print(f"  {name}: {count:,}")
    for case, trace in found["broken"]:
        print(f"  BROKEN {case}\n{trace}")


def _show_commands(answers: list[Answer], seconds: float) -> int:
    broken = [answer for answer in answers if answer.broken]
    slowest = max(answers, key=lambda answer: answer.seconds, default=Answer("none", 0, ""))
    print(f"by command: {len(answers):,} cases in {seconds:,.0f} s, {len(broken)} broken; "
          f"slowest {slowest.seconds:.2f} s ({slowest.case})")  # fmt: skip
    for answer in broken:
        print(f"  BROKEN {answer.case}\n  {answer.broken}")
    return len(broken)


def _arguments() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    usual = {"seed": 1, "mutations": 20_000, "inputs": 5_000, "commands": 500}
    for name, value in usual.items():
        reader.add_argument(f"--{name}", type=int, default=value)
    return reader.parse_args()


if __name__ == "__main__":
    sys.exit(main())

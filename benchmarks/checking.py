"""Checking 4,000, 8,000 and 16,000 scenes in a row: twice the scenes, twice the time.

Run `python -m benchmarks.checking`. Aim: each ratio near 2, none over 2.5. Ratios mean something on
a loaded machine too; each size runs in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.synthetic import write_row
from game.proof.check import check_situation
from game.script.library import Library
from game.script.problem import Problems

SIZES = (4_000, 8_000, 16_000)


def measured(scenes: int) -> float:
    """Seconds of processor time to load and check a row of that many scenes."""
    vocabulary = Library().vocabulary
    with tempfile.TemporaryDirectory() as folder:
        root = write_row(Path(folder), scenes)
        begun = time.process_time()
        assert check_situation(root, vocabulary, Problems()) is not None
        return time.process_time() - begun


def main() -> None:
    if len(sys.argv) > 1:
        print(measured(int(sys.argv[1])))
        return
    print(machine())
    before = 0.0
    for scenes in SIZES:
        command = [sys.executable, "-m", "benchmarks.checking", str(scenes)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        seconds = float(said)
        ratio = f", {seconds / before:.2f} times the size before" if before else ""
        print(f"{scenes:>6} scenes in a row: checked in {seconds:5.2f} s{ratio}")
        before = seconds


if __name__ == "__main__":
    main()

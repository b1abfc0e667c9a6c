"""Loading and exploring 200, 2,000 and 10,000 scenes, and the graphs of what is shipped.

Run `python -m benchmarks.exploring`. Aims: growth no worse than linear; 10,000 scenes loaded
and checked in under 8 s and 300 MB. Each size runs in a process of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.synthetic import write_situation
from game.graph.graph_file import before_part, play_part, written
from game.proof.check import check_paths, check_situation, explored
from game.proof.check_cache import CheckCache
from game.script.library import Library
from game.script.problem import Problems

_SIZES = (200, 2_000, 10_000)


def measure(scenes: int) -> None:
    """Load and check one written situation of that many scenes; print seconds and megabytes."""
    vocabulary = Library().vocabulary
    with tempfile.TemporaryDirectory() as folder:
        write_situation(Path(folder), scenes)
        begun = time.perf_counter()
        problems = Problems()
        situation = check_situation(Path(folder) / "written", vocabulary, problems)
        seconds = time.perf_counter() - begun
    assert situation is not None, [str(p) for p in problems.errors[:3]]
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{scenes:>6} scenes: loaded and checked in {seconds:5.2f} s, "
        f"{seconds / scenes * 1e3:.2f} ms a scene, {megabytes:.0f} MB at most"
    )


def shipped() -> None:
    """States, bytes and seconds of every shipped variant and cut."""
    library = Library()
    for name in library.names():
        situation = library.load(name, Problems())
        if situation is None:
            continue
        begun = time.perf_counter()
        graphs = explored(situation, Problems())
        seconds = time.perf_counter() - begun
        for (variant, cut), graph in graphs.items():
            size = len(written(play_part(graph, before_part(graph))).encode())
            print(
                f"{name}/{variant} ({cut}): {len(graph.nodes):,} states, {len(graph.runs)} runs, "
                f"{size / 1e6:.2f} MB"
            )
        states = sum(len(graph.nodes) for graph in graphs.values())
        print(
            f"{name}: all variants and cuts explored in {seconds:.2f} s, "
            f"{states / seconds:,.0f} states a second"
        )


def checked() -> None:
    """Seconds of `check` over everything shipped: cold, then with its findings kept."""
    library = Library()
    with tempfile.TemporaryDirectory() as folder:
        cache = CheckCache(Path(folder))
        for how in ("cold", "warm"):
            begun = time.perf_counter()
            check_paths([library.folder], library.vocabulary, cache)
            seconds = time.perf_counter() - begun
            print(f"check of all {len(library.names())} situations, {how}: {seconds:.2f} s")


def main() -> None:
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]))
        return
    print(machine())
    for scenes in _SIZES:
        command = [sys.executable, "-m", "benchmarks.exploring", str(scenes)]
        subprocess.run(command, check=True)
    shipped()
    checked()


if __name__ == "__main__":
    main()

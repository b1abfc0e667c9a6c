"""The window's figures against their aims: start, frames, touches, memory, waiting.

Run `python -m benchmarks.window` (three minutes); `--quick` leaves out memory and waiting. Every
figure comes from a process of its own, on SDL's dummy driver and, where Xvfb is there, on X11.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.machine import machine

SIZES = ("1920x1080", "1080x1920")
AIMS = {
    "start_warm_s": 1.0, "chat_p99_ms": 8.0, "sheet_p99_ms": 8.0, "touch_p95_ms": 50.0,
    "rss_1_mb": 100.0, "rss_200_mb": 100.0, "idle_percent": 1.0,
}  # fmt: skip
_PARTS = ("frames", "touch", "memory", "idle")
_QUICK = ("frames", "touch")
_DISPLAY = ":97"
_ROOT = Path(__file__).resolve().parents[1]
Environment = dict[str, str]


def main() -> None:
    parts = _QUICK if "--quick" in sys.argv else _PARTS
    print(machine())
    print(_row("driver", "size", "figure", "value", "aim"))
    print(_row("---", "---", "---", "---:", "---:"))
    for driver, environment in _drivers():
        for size in SIZES:
            for name, value in figures(environment, size, parts):
                aim = f"< {AIMS[name]:g}" if name in AIMS else ""
                print(_row(driver, size, name, f"{value:.2f}", aim), flush=True)


def figures(environment: Environment, size: str, parts: tuple[str, ...]) -> Iterator[
    tuple[str, float]
]:  # fmt: skip
    yield from started(environment, size)
    for part in parts:
        found = _run(["-m", "benchmarks.window_parts", part, size], environment)
        yield from json.loads(found).items()


def started(environment: Environment, size: str) -> Iterator[tuple[str, float]]:
    """Seconds from `python main.py` to the first frame: without compiled code, then as usual."""
    with tempfile.TemporaryDirectory() as folder:
        own = {**environment, "NOT_ALONE_HOME": folder, "PYTHONPYCACHEPREFIX": folder}
        yield "start_cold_s", _start(own, size)
        yield "start_warm_s", statistics.median(_start(own, size) for _ in range(5))


def _start(environment: Environment, size: str) -> float:
    begun = time.time()
    shown = _run(["-m", "benchmarks.first_frame", "--size", size], environment)
    return float(shown.split()[-1]) - begun


def _run(arguments: list[str], environment: Environment) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=_ROOT, env=environment, check=True, timeout=900,
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return done.stdout


def _drivers() -> Iterator[tuple[str, Environment]]:
    base = {**os.environ, "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    yield "dummy", {**base, "SDL_VIDEODRIVER": "dummy"}
    if shutil.which("Xvfb"):
        with _xvfb():
            yield "x11", {**base, "SDL_VIDEODRIVER": "x11", "DISPLAY": _DISPLAY}


@contextmanager
def _xvfb() -> Iterator[None]:
    server = subprocess.Popen(
        ["Xvfb", _DISPLAY, "-screen", "0", "2200x2200x24"], stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(2)
        yield
    finally:
        server.terminate()
        server.wait()


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()

"""One figure each, in a process of its own: `python -m benchmarks.window_parts NAME WxH`."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from random import Random

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from benchmarks.window_bench import FRAME, Bench
from game.window.window import Loop

Figures = dict[str, float]
_IDLE_SECONDS = 10.0
_RUNS = 200


def frames(bench: Bench) -> Figures:
    """Frame work while a chat types and is scrolled, while a sheet slides, as a story ends."""
    thinking = list(bench.live(2))
    bench.game.services.graph(bench.play_screen().playing)
    bench.begin()
    chat = list(bench.frames(12))
    wide, tall = bench.app.canvas.surface.get_size()
    bench.finish()
    for sweep in range(8):
        down = 1 if sweep % 2 else -1
        bench.finger(pygame.FINGERDOWN, (wide // 2, tall // 3))
        for step in range(30):
            y = tall // 3 + down * step * tall // 200
            bench.finger(pygame.FINGERMOTION, (wide // 2, y))
            chat += bench.frames(FRAME)
        bench.finger(pygame.FINGERUP, (wide // 2, tall // 3))
    sheet: list[float] = []
    for _ in range(8):
        for name in ("tell", "back"):
            bench.touch(name)
            sheet += bench.frames(0.3)
    spreads = {**_spread("chat", chat), **_spread("sheet", sheet)}
    return {**spreads, **_spread("thinking", thinking), **_ending(bench)}


def _ending(bench: Bench) -> Figures:
    """The longest frame between a story's last choice and its debrief."""
    screen = bench.begin()
    longest = 0.0
    while not screen.playing.ended:
        bench.finish()
        list(bench.frames(4))
        screen.give(screen.view().choices()[0].given)
        bench.frame()
    bench.finish()
    while bench.app.screen is screen:
        longest = max(longest, *bench.frames(0.5))
    return {"end_ms": longest * 1000}


def touch(bench: Bench) -> Figures:
    """From a finger's lifting to changed pixels."""
    times = []
    for seed in range(6):
        screen = bench.begin(seed=seed)
        bench.finish()
        for name in ("tell", "person:mum", "back", "language", "language", "look", "close"):
            times.append(bench.touch(name))
            list(bench.frames(0.4))
        for _ in range(3):
            first = screen.view().choices()[0].given
            times.append(bench.touch(f"choice:{first.id}"))
            bench.finish()
            list(bench.frames(0.4))
    times.sort()
    return {"touch_p95_ms": _part(times, 0.95) * 1000, "touch_max_ms": times[-1] * 1000}


def memory(bench: Bench) -> Figures:
    """Resident memory after one story and its debrief, and as many more come."""
    chance = Random(1)
    found: Figures = {"rss_title_mb": resident()}
    for number in range(1, _RUNS + 1):
        bench.whole_run(chance)
        if number in (1, 20, 100, _RUNS):
            found[f"rss_{number}_mb"] = resident()
    return found


def idle(bench: Bench) -> Figures:
    """The share of a core that waiting takes, a choice being open and nothing left to prepare."""
    bench.game.services.graph(bench.begin().playing)
    bench.finish()
    bench.rest()
    list(bench.frames(1))
    quitting = threading.Timer(_IDLE_SECONDS, _quit)
    quitting.start()
    begun = time.process_time()
    Loop(bench.app, clock=lambda: bench.now).run()
    return {"idle_percent": (time.process_time() - begun) / _IDLE_SECONDS * 100}


def _quit() -> None:
    pygame.event.post(pygame.event.Event(pygame.QUIT))


def resident() -> float:
    """Resident memory of this process in MB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _spread(name: str, times: Iterable[float]) -> Figures:
    ordered = sorted(times)
    return {
        f"{name}_p50_ms": _part(ordered, 0.5) * 1000,
        f"{name}_p99_ms": _part(ordered, 0.99) * 1000,
        f"{name}_max_ms": ordered[-1] * 1000,
    }


def _part(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


PARTS = {"frames": frames, "touch": touch, "memory": memory, "idle": idle}


def main() -> None:
    name, size = sys.argv[1:3]
    wide, tall = (int(part) for part in size.split("x"))
    print(json.dumps(PARTS[name](Bench((wide, tall)))))


if __name__ == "__main__":
    main()

"""Steps per second of the core on a 2,000-scene story with three choices a scene.

Run `python -m benchmarks.steps`. The aim is 200,000 a second and more on one core.
"""

from __future__ import annotations

import time

from benchmarks.machine import machine
from benchmarks.synthetic import synthetic_program
from game.story.input import Input
from game.story.program import Program
from game.story.state import State
from game.story.step import offers_at, start, step

_SCENES = 2_000
_ROUNDS = 200


def recorded_walk(program: Program) -> list[tuple[State, Input]]:
    """One way through the story, taking the offers in turn, as states and inputs."""
    state, _ = start(program)
    walk: list[tuple[State, Input]] = []
    while not program.is_ending(state.stop):
        offers = offers_at(program, state)
        given = offers[len(walk) % len(offers)].given
        walk.append((state, given))
        state, _ = step(program, state, given)
    return walk


def steps_per_second(program: Program, walk: list[tuple[State, Input]]) -> float:
    begun = time.perf_counter()
    for _ in range(_ROUNDS):
        for state, given in walk:
            step(program, state, given)
    return len(walk) * _ROUNDS / (time.perf_counter() - begun)


def main() -> None:
    program = synthetic_program(_SCENES)
    walk = recorded_walk(program)
    best = max(steps_per_second(program, walk) for _ in range(3))
    print(machine())
    print(f"core: {best:,.0f} steps/s on {_SCENES:,} scenes, three choices each, one conditional")


if __name__ == "__main__":
    main()

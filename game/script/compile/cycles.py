"""Cycles of scenes without a stop: a story that would run on for ever."""

from __future__ import annotations

from collections.abc import Mapping

from game.script.compile.builder import Builder
from game.story.program import Scene

MOST_SHOWN = 8


def check_cycles(builder: Builder, scenes: Mapping[str, Scene]) -> None:
    """Report each cycle of scenes that only pass on to each other, once."""
    settled: set[str] = set()
    for name in scenes:
        _follow(builder, scenes, name, settled)


def _follow(builder: Builder, scenes: Mapping[str, Scene], name: str, settled: set[str]) -> None:
    # A stack of our own: ten thousand scenes in a row would be too deep for recursion.
    stack: list[tuple[str, int]] = [(name, 0)]
    # A mapping keeps the order of the path, and says at once what is on it.
    path: dict[str, None] = {}
    while stack:
        scene, branch = stack.pop()
        if branch == 0:
            if scene in settled or scene not in scenes:
                continue
            path[scene] = None
        routes = scenes[scene].routes
        if branch < len(routes):
            stack.append((scene, branch + 1))
            target = routes[branch].scene
            if target in path:
                _report(builder, list(path)[list(path).index(target) :])
            else:
                stack.append((target, 0))
        else:
            path.popitem()
            settled.add(scene)


def _report(builder: Builder, cycle: list[str]) -> None:
    shown = cycle if len(cycle) <= MOST_SHOWN else [*cycle[: MOST_SHOWN - 1], "…", cycle[-1]]
    chain = " -> ".join((*shown, cycle[0]))
    builder.problems.add(
        builder.places[cycle[0]],
        "cycle-without-stop",
        f"These scenes run in a circle: {chain}.",
        "Put a choice into one of them, or lead it on.",
    )

"""Cycles of scenes without a stop: a story that would run on for ever."""

from __future__ import annotations

from collections.abc import Mapping

from game.script.build.desk import Desk
from game.story.program import Scene


def check_cycles(desk: Desk, scenes: Mapping[str, Scene]) -> None:
    """Report each cycle of scenes that only pass on to each other, once."""
    settled: set[str] = set()
    for name in scenes:
        path: list[str] = []
        _follow(desk, scenes, name, path, settled)


def _follow(
    desk: Desk, scenes: Mapping[str, Scene], name: str, path: list[str], settled: set[str]
) -> None:
    # A stack of our own: ten thousand scenes in a row would be too deep for recursion.
    stack: list[tuple[str, int]] = [(name, 0)]
    while stack:
        scene, branch = stack.pop()
        if branch == 0:
            if scene in settled or scene not in scenes:
                continue
            path.append(scene)
        routes = scenes[scene].routes
        if branch < len(routes):
            stack.append((scene, branch + 1))
            target = routes[branch].scene
            if target in path:
                _report(desk, path[path.index(target) :])
            else:
                stack.append((target, 0))
        else:
            path.pop()
            settled.add(scene)


def _report(desk: Desk, cycle: list[str]) -> None:
    chain = " -> ".join((*cycle, cycle[0]))
    desk.problems.add(
        desk.places[cycle[0]],
        "cycle-without-stop",
        f"These scenes run in a circle: {chain}.",
        "Put a choice into one of them, or lead it on.",
    )

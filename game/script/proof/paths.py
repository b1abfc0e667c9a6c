"""Shortest ways through a graph, and how to say them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from game.story.given import Given
from game.story.graph import Graph


def path_to(graph: Graph, wanted: int) -> tuple[Given, ...]:
    """A shortest list of inputs from a start to a node; choices are preferred."""
    came: dict[int, tuple[int, Given] | None] = {start.node: None for start in graph.starts}
    waiting = deque(came)
    while waiting and wanted not in came:
        number = waiting.popleft()
        edges = sorted(graph.nodes[number].edges, key=lambda edge: edge.given.act != "choose")
        for edge in edges:
            if edge.to not in came:
                came[edge.to] = (number, edge.given)
                waiting.append(edge.to)
    return _back(came, wanted)


def _back(came: dict[int, tuple[int, Given] | None], number: int) -> tuple[Given, ...]:
    path: list[Given] = []
    while (step := came.get(number)) is not None:
        number, given = step
        path.append(given)
    return tuple(reversed(path))


def said(path: Iterable[Given]) -> str:
    """A path as an author reads it: `ask-where, tell mum, say-yes`."""
    return ", ".join(_said(given) for given in path) or "at the start"


def _said(given: Given) -> str:
    if given.act == "choose":
        return given.id
    if given.act == "tell":
        return f"tell {given.person}"
    return f"{given.act} {given.id}".strip()

"""Shortest ways through a graph, and how to say them."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable

from game.story.given import Given
from game.story.graph import Graph

_MOST_SAID = 24


def path_to(graph: Graph, wanted: int) -> tuple[Given, ...]:
    """A shortest list of inputs from a start to a node; choices are preferred."""
    return path_between(graph, [start.node for start in graph.starts], {wanted})


def path_between(graph: Graph, starts: Iterable[int], wanted: Collection[int]) -> tuple[Given, ...]:
    """A shortest list of inputs from one of some nodes to one of others; choices are preferred.

    Empty where there is none.
    """
    came: dict[int, tuple[int, Given] | None] = dict.fromkeys(starts)
    waiting = deque(came)
    while waiting:
        number = waiting.popleft()
        if number in wanted:
            return _back(came, number)
        edges = sorted(graph.nodes[number].edges, key=lambda edge: edge.given.act != "choose")
        for edge in edges:
            if edge.to not in came:
                came[edge.to] = (number, edge.given)
                waiting.append(edge.to)
    return ()


def _back(came: dict[int, tuple[int, Given] | None], number: int) -> tuple[Given, ...]:
    path: list[Given] = []
    while (step := came.get(number)) is not None:
        number, given = step
        path.append(given)
    return tuple(reversed(path))


def said(path: Iterable[Given]) -> str:
    """A path as an author reads it: `ask-where, tell mum, say-yes`; of a very long one its ends."""
    words = [input_said(given) for given in path]
    if len(words) > _MOST_SAID:
        half = _MOST_SAID // 2
        words[half:-half] = [f"… {len(words) - 2 * half:,} more …"]
    return ", ".join(words) or "at the start"


def input_said(given: Given) -> str:
    """An input as an author reads it: `ask-where`, `tell mum`, `look the-link`."""
    if given.act == "choose":
        return given.id
    if given.act == "tell":
        return f"tell {given.person}"
    return f"{given.act} {given.id}".strip()

"""Where the best choice stands: one that is always first, or longest, gives itself away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from game.story.graph import Edge, Graph, GraphNode

_CLOSE = 1e-9


@dataclass(frozen=True)
class Order:
    """Shares from 0 to 1 over the stops where one choice does better than another.

    `by_chance` is what a blind order would come to; `longest` is how often the longest is best.
    """

    stops: int
    first: float
    last: float
    longest: float
    by_chance: float


def order_of_best(graphs: Iterable[Graph]) -> Order:
    """Over all variants; every stop counts once, however many states it has."""
    found = [stop for graph in graphs for stop in _stops(graph)]
    if not found:
        return Order(0, 0.0, 0.0, 0.0, 0.0)
    first, last, longest, chance = (sum(of) / len(found) for of in zip(*found, strict=True))
    return Order(len(found), first, last, longest, chance)


def _stops(graph: Graph) -> Iterable[tuple[float, float, float, float]]:
    by_stop: dict[str, list[tuple[float, float, float, float]]] = defaultdict(list)
    for node in graph.nodes:
        found = _at(graph, node)
        if found is not None:
            by_stop[node.stop].append(found)
    for found_at in by_stop.values():
        first, last, longest, chance = (sum(v) / len(v) for v in zip(*found_at, strict=True))
        yield first, last, longest, chance


def _at(graph: Graph, node: GraphNode) -> tuple[float, float, float, float] | None:
    """Whether the first, the last, the longest is among the best; None where all are alike."""
    choices = node.choices()
    worth = [graph.nodes[edge.to].outlook for edge in choices]
    if len(choices) < 2 or max(worth) - min(worth) < _CLOSE:
        return None
    best = {number for number, value in enumerate(worth) if value > max(worth) - _CLOSE}
    longest = max(range(len(choices)), key=lambda number: _length(graph, choices[number]))
    at = (0, len(choices) - 1, longest)
    first, last, long = (float(number in best) for number in at)
    return first, last, long, len(best) / len(choices)


def _length(graph: Graph, edge: Edge) -> int:
    words = graph.content.choices[edge.given.id].words
    return max((len(text) for text in words.values()), default=0)

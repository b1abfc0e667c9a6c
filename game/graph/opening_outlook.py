"""The opening over all variants of a situation: what a player could know before the draw shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from game.story.graph import Graph, OpeningOutlook
from game.story.input import Input


def with_opening(graphs: Mapping[str, Graph]) -> dict[str, Graph]:
    """The graphs of all variants (one cut), each with the mean outlook of the shared opening.

    A choice in the opening is worth what it is worth on average: luck is not praised. Both what
    was before and what came after are averaged, so that the change is the player's alone. The
    truth is drawn first, then the variant, so a truth counts alike however many variants it has.
    """
    opening = _mean(list(graphs.values()))
    return {name: replace(graph, opening=opening) for name, graph in graphs.items()}


def _mean(graphs: Sequence[Graph]) -> OpeningOutlook:
    before = by_truth((graph, first_outlook(graph)) for graph in graphs)
    after: dict[Input, list[tuple[Graph, float]]] = {}
    for graph in graphs:
        for given, values in _after(graph).items():
            after.setdefault(given, []).append((graph, sum(values) / len(values)))
    means = tuple((given, round(by_truth(values), 9)) for given, values in after.items())
    return OpeningOutlook(round(before, 9), means)


def by_truth(values: Iterable[tuple[Graph, float]]) -> float:
    """The mean over the truths, each the mean over its variants: as the draw takes them."""
    of_truth: dict[str, list[float]] = {}
    for graph, value in values:
        of_truth.setdefault(graph.content.truth, []).append(value)
    return sum(sum(of) / len(of) for of in of_truth.values()) / len(of_truth)


def _after(graph: Graph) -> dict[Input, list[float]]:
    """The outlooks after each input of the opening, one for each start."""
    after: dict[Input, list[float]] = {}
    for start in graph.starts:
        for edge in graph.nodes[start.node].edges:
            after.setdefault(edge.given, []).append(graph.nodes[edge.to].outlook)
    return after


def first_outlook(graph: Graph) -> float:
    """The outlook at the first stop of one variant, over its draws."""
    return sum(graph.nodes[start.node].outlook for start in graph.starts) / len(graph.starts)

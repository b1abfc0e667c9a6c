"""The exact quotient of a graph: states whose every future shows the same are one.

Partition refinement (Moore; Hopcroft and Ullman, Introduction to Automata Theory, 4.4): states
begin alike where stop, offers, runs and figures are, and are told apart for as long as an input
leads two of them to different classes.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from game.story.graph import Edge, Graph, GraphNode, Start


def quotient(graph: Graph) -> Graph:
    """The smallest graph with the same runs and debriefs. Figures are carried, not computed anew.

    Nodes keep the order in which exploring met them; their facts are gone.
    """
    classes = _classes(graph.nodes)
    first: dict[int, int] = {}
    for number, of in enumerate(classes):
        first.setdefault(of, number)
    number_of = {of: place for place, of in enumerate(first)}
    to = [number_of[of] for of in classes]
    kept = [graph.nodes[number] for number in first.values()]
    return _renumbered(graph, kept, to)


def _classes(nodes: Sequence[GraphNode]) -> list[int]:
    # Figures are part of what a node shows. Reckoned anew they would differ: a step between two
    # states of one class becomes one that stays, and what stays counts for nothing.
    classes = _numbered(map(_shown_here, nodes))
    count = 0
    # Classes are only ever split, so when their number stays they are the same.
    while count != (count := max(classes, default=0) + 1):
        classes = _numbered(
            (of, *(classes[edge.to] for edge in node.edges))
            for of, node in zip(classes, nodes, strict=True)
        )
    return classes


def _shown_here(node: GraphNode) -> Hashable:
    """All that a node shows by itself, without what comes after."""
    edges = tuple((edge.given, edge.run, edge.back) for edge in node.edges)
    return node.stop, node.outlook, node.best, node.carried, edges


def _numbered(keys: Iterable[Hashable]) -> list[int]:
    known: dict[Hashable, int] = {}
    return [known.setdefault(key, len(known)) for key in keys]


def _renumbered(graph: Graph, kept: Sequence[GraphNode], to: Sequence[int]) -> Graph:
    """The graph of some nodes, with the runs that are left numbered in order of use."""
    runs: dict[int, int] = {}

    def run(number: int) -> int:
        return runs.setdefault(number, len(runs))

    starts = tuple(Start(s.drawn, to[s.node], run(s.run)) for s in graph.starts)
    nodes = tuple(
        replace(
            node,
            facts=(),
            edges=tuple(Edge(e.given, run(e.run), to[e.to], e.back) for e in node.edges),
        )
        for node in kept
    )
    used = tuple(graph.runs[number] for number in runs)
    return replace(graph, facts=(), nodes=nodes, runs=used, starts=starts)

"""Twins: what a player meets before the first choice is the same in every variant."""

from __future__ import annotations

from game.script.proof.case import Case
from game.story.graph import Graph


def check_twins(case: Case) -> None:
    for cut in ("full", "short"):
        graphs = [graph for _, c, graph in case.each() if c == cut]
        for graph in graphs[1:]:
            if first_offers(graph) != first_offers(graphs[0]):
                case.report(
                    graph.content.variant,
                    "opening",
                    "twins-differ",
                    f'The first stop offers other things in "{graph.content.variant}" than '
                    f'in "{graphs[0].content.variant}".',
                    "The opening is written once, in situation.yaml.",
                )


def first_offers(graph: Graph) -> list[tuple[str, str, str]]:
    """What is on offer at the first stop: acts, ids, people."""
    node = graph.nodes[graph.starts[0].node]
    return [(edge.given.act, edge.given.id, edge.given.person) for edge in node.edges]

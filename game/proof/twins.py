"""Twins: what a player meets before the first choice is the same in every variant."""

from __future__ import annotations

from game.proof.case import Case
from game.proof.places import meaning_place
from game.story.graph import Graph
from game.story.input import Input


def check_twins(case: Case) -> None:
    """Each offer that one variant lacks, at what that variant says about it; once for both cuts."""
    reported: set[tuple[str, Input]] = set()
    for cut in ("full", "short"):
        graphs = [graph for _, c, graph in case.each() if c == cut]
        for other in graphs[1:]:
            for graph, twin in ((graphs[0], other), (other, graphs[0])):
                missing = _first_offers(twin) - _first_offers(graph)
                lacking = {(graph.content.variant, given) for given in missing} - reported
                for _, given in sorted(lacking, key=lambda pair: (pair[1].act, pair[1].id)):
                    _report(case, graph, twin, given)
                reported |= lacking


def _report(case: Case, graph: Graph, twin: Graph, given: Input) -> None:
    variant, other = graph.content.variant, twin.content.variant
    name = given.id or given.act
    where = "In the short cut the" if graph.content.cut == "short" else "The"
    case.problems.add(
        meaning_place(case, variant, name), "twins-differ",
        f'{where} first stop of "{variant}" does not offer "{name}", and that of "{other}" does.',
        "Take away what hides it here, and let the scene behind it differ instead.",
        also=(meaning_place(case, other, name),),
    )  # fmt: skip


def _first_offers(graph: Graph) -> set[Input]:
    node = graph.nodes[graph.starts[0].node]
    return {edge.given for edge in node.edges}

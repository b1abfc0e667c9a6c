"""Whether a story can always go on: dead ends, and loops that no choice leaves."""

from __future__ import annotations

from collections.abc import Sequence

from game.graph.paths import leading_to
from game.proof.case import Case
from game.story.graph import GraphNode


def check_ways_on(case: Case) -> None:
    for variant, cut, graph in case.each():
        endings = graph.content.endings
        reported: set[str] = set()
        for number in _stuck(graph.nodes, set(endings)):
            stop = graph.nodes[number].stop
            if stop in reported:
                continue
            reported.add(stop)
            # A telling may still change what is said next; only a choice goes somewhere.
            code = "loop-without-exit" if graph.nodes[number].choices() else "dead-end"
            case.report(
                variant,
                stop,
                code,
                f'From "{stop}" no ending can be reached ({cut} cut).',
                "Give it a choice without a condition that leads on.",
            )


def _stuck(nodes: Sequence[GraphNode], endings: set[str]) -> list[int]:
    """The nodes from which no ending is reached, by any input."""
    ways = {number: [edge.to for edge in node.edges] for number, node in enumerate(nodes)}
    good = leading_to(ways, [n for n, node in enumerate(nodes) if node.stop in endings])
    return [number for number in range(len(nodes)) if number not in good]

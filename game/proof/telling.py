"""Telling: somebody is always within two tells, telling never makes things worse, and it helps."""

from __future__ import annotations

from game.proof.case import Case
from game.proof.places import opening_place
from game.script.problem import Place, Severity
from game.story.graph import Edge, Graph, GraphNode
from game.story.input import Input

_CLOSE = 1e-6
"""Outlooks nearer than this differ by how they were reckoned alone."""


def check_telling(case: Case) -> None:
    for variant, cut, graph in case.each():
        _check_within_two(case, variant, graph)
        _check_never_worse(case, variant, graph)
        if cut == "full" and graph.content.truth == "scam":
            _check_helps(case, variant, graph)


def _tells(node: GraphNode) -> tuple[Edge, ...]:
    return tuple(edge for edge in node.edges if edge.given.act == "tell")


def _reached(graph: Graph, node: GraphNode) -> bool:
    return any(graph.content.answers[edge.given.id].reached for edge in _tells(node))


def _check_within_two(case: Case, variant: str, graph: Graph) -> None:
    reported: set[str] = set()
    for node in graph.nodes:
        if node.stop in graph.content.endings or node.stop in reported:
            continue
        second = (graph.nodes[edge.to] for edge in _tells(node))
        if not _reached(graph, node) and not any(_reached(graph, after) for after in second):
            reported.add(node.stop)
            case.report(
                variant,
                node.stop,
                "nobody-to-tell",
                f'At "{node.stop}" nobody can be reached within two tells.',
                'Add an "answer" to the scene or its stretch.',
            )


def _check_never_worse(case: Case, variant: str, graph: Graph) -> None:
    """Each sentence once a stop, where it costs most."""
    worst: dict[tuple[str, Input], tuple[float, float]] = {}
    for node in graph.nodes:
        for edge in _tells(node):
            after, key = graph.nodes[edge.to].outlook, (node.stop, edge.given)
            before, known = worst.get(key, (0.0, 0.0))
            if node.outlook - after > max(_CLOSE, before - known):
                worst[key] = (node.outlook, after)
    for (stop, given), (before, after) in worst.items():
        case.report(
            variant, given.id, "tell-makes-worse",
            f'Telling "{given.person}" at "{stop}" lowers the outlook from '
            f"{_apart(before, after)}.",
            "Telling may never make things worse.",
        )  # fmt: skip


def _apart(before: float, after: float) -> str:
    """`0.70 to 0.65`, with as many digits as tell the two apart."""
    digits = next((n for n in range(2, 9) if f"{before:.{n}f}" != f"{after:.{n}f}"), 9)
    return f"{before:.{digits}f} to {after:.{digits}f}"


def _check_helps(case: Case, variant: str, graph: Graph) -> None:
    helps = any(
        graph.nodes[edge.to].outlook > node.outlook + _CLOSE
        for node in graph.nodes
        for edge in _tells(node)
    )
    if not helps:
        case.problems.add(
            _first_answer(case, variant, graph), "tell-never-helps",
            f'In "{variant}" no telling changes anything.',
            "Let somebody's answer lead on.", severity=Severity.WARNING,
        )  # fmt: skip


def _first_answer(case: Case, variant: str, graph: Graph) -> Place:
    """The first answer of the variant's own; its opening where it has none."""
    places = (case.place(variant, name) for name in graph.content.answers)
    own = (place for place in places if place.file != case.front_place.file)
    return min(own, default=opening_place(case, variant))

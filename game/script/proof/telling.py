"""Telling: somebody is always within two tells, telling never makes things worse, and it helps."""

from __future__ import annotations

from game.script.problem import Severity
from game.script.proof.case import Case
from game.story.graph import Edge, Graph, Node

_CLOSE = 1e-6


def check_telling(case: Case) -> None:
    for variant, cut, graph in case.each():
        _check_within_two(case, variant, graph)
        _check_never_worse(case, variant, graph)
        if cut == "full" and graph.content.truth == "scam":
            _check_helps(case, variant, graph)


def _tells(node: Node) -> tuple[Edge, ...]:
    return tuple(edge for edge in node.edges if edge.given.act == "tell")


def _reached(graph: Graph, node: Node) -> bool:
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
    for node in graph.nodes:
        for edge in _tells(node):
            after = graph.nodes[edge.to].outlook
            if after < node.outlook - _CLOSE:
                case.report(
                    variant,
                    edge.given.id,
                    "tell-makes-worse",
                    f'Telling "{edge.given.person}" at "{node.stop}" lowers the outlook '
                    f"from {node.outlook:.2f} to {after:.2f}.",
                    "Telling may never make things worse.",
                )
                break


def _check_helps(case: Case, variant: str, graph: Graph) -> None:
    helps = any(
        graph.nodes[edge.to].outlook > node.outlook + _CLOSE
        for node in graph.nodes
        for edge in _tells(node)
    )
    if not helps:
        case.report(
            variant,
            "opening",
            "tell-never-helps",
            f'In "{variant}" no telling changes anything.',
            "Let somebody's answer lead on.",
            Severity.WARNING,
        )

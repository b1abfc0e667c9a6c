"""How a story ends after a loss: late but well or on the mend, with steps for real life."""

from __future__ import annotations

from collections.abc import Iterator

from game.graph.paths import said, walked, way_back
from game.proof.case import Case
from game.script.problem import Severity
from game.story.content import Content
from game.story.graph import Graph, GraphNode
from game.story.input import Input

AFTER = ("late-but-well", "recovering")
BEFORE = ("safe-early", "helped")


def check_after_loss(case: Case) -> None:
    """A loss has happened wherever a choice of the move `recover` is on offer."""
    for variant in case.situation.variants:
        _check_steps(case, variant)
        for graph in case.of(variant):
            for ending, stop, way in _spared(graph):
                _report_spared(case, variant, ending, stop, way)


def _check_steps(case: Case, variant: str) -> None:
    for ending in case.situation.programs[variant, "full"].content.endings.values():
        if ending.kind in AFTER and not ending.next_steps:
            case.report(
                variant, ending.id, "no-next-step",
                f'"{ending.id}" comes after a loss and names nothing to do in real life.',
                'Add "next:", for example "next: [tell-one-person, keep-the-evidence]".',
                Severity.WARNING,
            )  # fmt: skip


def _report_spared(
    case: Case, variant: str, ending: str, stop: str, way: tuple[Input, ...]
) -> None:
    kind = case.situation.programs[variant, "full"].content.endings[ending].kind
    case.report(
        variant, ending, "loss-ends-well",
        f'"{ending}" is "{kind}", and it can be reached after the loss at "{stop}": {said(way)}.',
        f"After a loss a story ends {' or '.join(AFTER)}.",
        Severity.WARNING, also=(case.place(variant, stop),),
    )  # fmt: skip


def _spared(graph: Graph) -> Iterator[tuple[str, str, tuple[Input, ...]]]:
    """Endings as if nothing had been lost: each with the stop of a loss and the way from there."""
    lost = [n for n, node in enumerate(graph.nodes) if _can_recover(graph.content, node)]
    reported: set[str] = set()
    for number, came in walked(graph.nodes, lost):
        ending = graph.content.endings.get(graph.nodes[number].stop)
        if ending is not None and ending.kind in BEFORE and ending.id not in reported:
            reported.add(ending.id)
            first, way = way_back(came, number)
            yield ending.id, graph.nodes[first].stop, way


def _can_recover(content: Content, node: GraphNode) -> bool:
    return any(content.choices[edge.given.id].move == "recover" for edge in node.choices())

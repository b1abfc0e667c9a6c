"""Nearer and farther answers whose conditions hold together: the nearer one hides the other."""

from __future__ import annotations

from game.proof.case import Case
from game.script.compile.builder import Overlap
from game.script.problem import Severity
from game.story.condition import Facts
from game.story.graph import Graph


def check_overlaps(case: Case) -> None:
    """Only where both have an `if`: whoever wrote two of them meant them to take turns."""
    for variant, cut, graph in case.each():
        overlaps = case.situation.overlaps[variant, cut]
        states = _states(graph) if overlaps else {}
        for overlap in overlaps:
            if any(overlap.both.holds(facts) for facts in states.get(overlap.scene, ())):
                _report(case, variant, overlap)


def _states(graph: Graph) -> dict[str, list[Facts]]:
    states: dict[str, list[Facts]] = {}
    for node in graph.nodes:
        states.setdefault(node.stop, []).append(node.facts)
    return states


def _report(case: Case, variant: str, overlap: Overlap) -> None:
    case.report(
        variant,
        overlap.nearer,
        "answer-hidden",
        f'At "{overlap.scene}" the "if" of "{overlap.nearer}" and that of "{overlap.farther}", '
        "which is farther away, can hold together; the nearer one hides the other then.",
        'Let their "if" rule each other out, or take that of the farther one away.',
        Severity.WARNING,
        also=(case.place(variant, overlap.farther),),
    )

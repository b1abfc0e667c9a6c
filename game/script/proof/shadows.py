"""Nearer and farther answers whose conditions hold together: the nearer one hides the other."""

from __future__ import annotations

from game.script.problem import Severity
from game.script.proof.case import Case
from game.script.shadow import Shadow
from game.story.condition import Facts
from game.story.graph import Graph


def check_shadows(case: Case) -> None:
    """Only where both have an `if`: whoever wrote two of them meant them to take turns."""
    for variant, cut, graph in case.each():
        shadows = case.situation.shadows[variant, cut]
        states = _states(graph) if shadows else {}
        for shadow in shadows:
            if any(shadow.both.holds(facts) for facts in states.get(shadow.scene, ())):
                _report(case, variant, shadow)


def _states(graph: Graph) -> dict[str, list[Facts]]:
    states: dict[str, list[Facts]] = {}
    for node in graph.nodes:
        states.setdefault(node.stop, []).append(node.facts)
    return states


def _report(case: Case, variant: str, shadow: Shadow) -> None:
    case.report(
        variant,
        shadow.nearer,
        "answer-hidden",
        f'At "{shadow.scene}" the "if" of "{shadow.nearer}" and that of "{shadow.farther}", '
        "which is farther away, can hold together; the nearer one hides the other then.",
        'Let their "if" rule each other out, or take that of the farther one away.',
        Severity.WARNING,
        also=(case.place(variant, shadow.farther),),
    )

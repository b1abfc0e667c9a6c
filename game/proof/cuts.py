"""The short cut of the festival stand: no circles, and short enough in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from game.proof.case import Case
from game.proof.places import opening_place
from game.proof.seconds import longest_seconds, random_seconds
from game.script.problem import Severity
from game.story.graph import Graph, GraphNode

LONGEST = 240.0
MEDIAN = 150.0
_RUNS = 500
_SEED = 20261101


def check_cuts(case: Case) -> None:
    """Only situations that are meant for the kiosk have a short cut to keep short."""
    if "kiosk" not in case.situation.front.settings:
        return
    for variant in case.situation.variants:
        graph = case.graphs.get((variant, "short"))
        if graph is None:
            continue
        circle = choice_circle(graph.nodes)
        if circle:
            case.report(variant, circle, "short-cut-circle",
                        f'In the short cut the choices lead in a circle through "{circle}".',
                        "Leave one of them out with kiosk: skip.")  # fmt: skip
        else:
            _check_seconds(case, variant, graph)


def _check_seconds(case: Case, variant: str, graph: Graph) -> None:
    place, longest = opening_place(case, variant), longest_seconds(graph)
    if longest > LONGEST:
        case.problems.add(
            place, "short-cut-long",
            f"The short cut of {variant} takes up to {longest:.0f} s; the stand has "
            f"{LONGEST:.0f} s.",
            "Leave scenes out with kiosk: skip.", severity=Severity.WARNING,
        )  # fmt: skip
    middle = median(random_seconds(graph, _RUNS, _SEED))
    if middle > MEDIAN:
        case.problems.add(
            place, "short-cut-median",
            f"Half of all runs of {variant} take over {middle:.0f} s; the stand has "
            f"{MEDIAN:.0f} s.",
            "Leave scenes out with kiosk: skip.", severity=Severity.WARNING,
        )  # fmt: skip


def choice_circle(nodes: Sequence[GraphNode]) -> str:
    """A stop on a circle of choices, or an empty text. A choice that stays is no circle."""
    state = [0] * len(nodes)
    for first in range(len(nodes)):
        stack = [(first, iter(_onward(nodes, first)))] if not state[first] else []
        if stack:
            state[first] = 1
        while stack:
            number, onward = stack[-1]
            target = next(onward, None)
            if target is None:
                state[number] = 2
                stack.pop()
            elif state[target] == 1:
                return nodes[target].stop
            elif not state[target]:
                state[target] = 1
                stack.append((target, iter(_onward(nodes, target))))
    return ""


def _onward(nodes: Sequence[GraphNode], number: int) -> list[int]:
    return [edge.to for edge in nodes[number].choices() if edge.to != number]

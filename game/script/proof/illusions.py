"""Illusory choices: several buttons that all do the same."""

from __future__ import annotations

from collections import defaultdict

from game.script.proof.case import Case
from game.story.graph import Graph, Node


def check_illusions(case: Case) -> None:
    """A stop whose choices all lead to the same state with the same events, in every state."""
    for variant in case.situation.variants:
        graph = case.graphs.get((variant, "full"))
        if graph is not None:
            for stop in illusory_stops(graph):
                case.report(
                    variant, stop, "illusory-choice",
                    f'At "{stop}" every choice leads to the same, with the same words.',
                    'Let one of them differ, or mark choices of one move with "flavour: yes".',
                )  # fmt: skip
            for choice in idle_choices(graph):
                case.report(
                    variant, choice, "illusory-choice",
                    f'"{choice}" changes nothing and is not answered: it comes back to the same.',
                    "Give it an arrow, an effect, or take it out.",
                )  # fmt: skip


def illusory_stops(graph: Graph) -> list[str]:
    """The stops with two choices or more that never differ, `flavour` left out."""
    alike: dict[str, bool] = defaultdict(lambda: True)
    for node in graph.nodes:
        if len(node.choices()) >= 2:
            alike[node.stop] &= len(_outcomes(graph, node)) == 1
    return [stop for stop, same in alike.items() if same and not _is_flavour(graph, stop)]


def idle_choices(graph: Graph) -> list[str]:
    """Choices that in every state show nothing but the player's own words and stay."""
    idle: dict[str, bool] = defaultdict(lambda: True)
    for number, node in enumerate(graph.nodes):
        for edge in node.choices():
            idle[edge.given.id] &= edge.to == number and len(graph.runs[edge.run]) == 1
    return [choice for choice, stays in idle.items() if stays]


def _outcomes(graph: Graph, node: Node) -> set[tuple[object, ...]]:
    """Where the choices lead and what they show, but for the player's own bubble."""
    return {(edge.to, graph.runs[edge.run][1:]) for edge in node.choices()}


def _is_flavour(graph: Graph, stop: str) -> bool:
    choices = graph.content.choices
    offered = {e.given.id for node in graph.nodes if node.stop == stop for e in node.choices()}
    moves = {choices[name].move for name in offered}
    return len(moves) == 1 and all(choices[name].flavour for name in offered)

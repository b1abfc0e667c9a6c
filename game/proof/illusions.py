"""Illusory choices: several buttons that all do the same."""

from __future__ import annotations

from collections import defaultdict

from game.proof.case import Case
from game.story.content import Content
from game.story.graph import Graph, GraphNode


def check_illusions(case: Case) -> None:
    """A stop whose choices all lead to the same state with the same events, in every state.

    What is so in the full cut is said once, without a word of the short one.
    """
    for variant in case.situation.variants:
        known: set[str] = set()
        for cut, where in (("full", ""), ("short", " in the short cut")):
            for (name, of), graph in case.graphs.items():
                if (name, of) == (variant, cut):
                    known |= _report(case, variant, graph, where, known)


def _report(case: Case, variant: str, graph: Graph, where: str, known: set[str]) -> set[str]:
    """Report what is not known yet; returns the ids of all that is found."""
    stops, choices = illusory_stops(graph), idle_choices(graph)
    for stop in stops:
        if stop not in known:
            case.report(
                variant, stop, "illusory-choice",
                f'At "{stop}" every choice leads to the same, with the same words{where}.',
                'Let one of them differ, or mark choices of one move with "flavour: yes".',
            )  # fmt: skip
    for choice in choices:
        if choice not in known:
            case.report(
                variant, choice, "illusory-choice",
                f'"{choice}" changes nothing and is not answered{where}: it comes back to the '
                "same.",
                "Give it an arrow, an effect, or take it out.",
            )  # fmt: skip
    return {*stops, *choices}


def illusory_stops(graph: Graph) -> list[str]:
    """The stops with two choices or more that never differ, `flavour` left out."""
    alike: dict[str, bool] = defaultdict(lambda: True)
    offered: dict[str, set[str]] = defaultdict(set)
    for node in graph.nodes:
        choices = node.choices()
        offered[node.stop].update(edge.given.id for edge in choices)
        if len(choices) >= 2:
            alike[node.stop] &= len(_outcomes(graph, node)) == 1
    content = graph.content
    return [s for s, same in alike.items() if same and not _is_flavour(content, offered[s])]


def idle_choices(graph: Graph) -> list[str]:
    """Choices that in every state show nothing but the player's own words and stay."""
    idle: dict[str, bool] = defaultdict(lambda: True)
    for number, node in enumerate(graph.nodes):
        for edge in node.choices():
            idle[edge.given.id] &= edge.to == number and len(graph.runs[edge.run]) == 1
    return [choice for choice, stays in idle.items() if stays]


def _outcomes(graph: Graph, node: GraphNode) -> set[tuple[object, ...]]:
    """Where the choices lead and what they show, but for the player's own bubble."""
    return {(edge.to, graph.runs[edge.run][1:]) for edge in node.choices()}


def _is_flavour(content: Content, offered: set[str]) -> bool:
    choices = [content.choices[name] for name in offered]
    return len({choice.move for choice in choices}) == 1 and all(c.flavour for c in choices)

"""Telling the same person twice: who has nothing new to say repeats the first words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.graph.chain import Chance, circles
from game.proof.case import Case
from game.script.problem import Place, Severity
from game.story.graph import Graph, GraphNode
from game.story.program import Program


def check_again(case: Case) -> None:
    reported: set[Place] = set()
    for variant, cut, graph in case.each():
        program = case.situation.programs[variant, cut]
        for answer in sorted(repeated(program, graph)):
            place = case.place(variant, answer)
            if place not in reported:
                reported.add(place)
                case.report(
                    variant, answer, "answer-repeats",
                    f'"{answer}" can be a second telling, and says its first words again.',
                    'Add "again-vi" and "again-en": what this person says the second time.',
                    Severity.HINT,
                )  # fmt: skip


def repeated(program: Program, graph: Graph) -> set[str]:
    """The answers without `again` that can follow another telling in their stretch."""
    stretches = [program.scenes[node.stop].stretch for node in graph.nodes]
    ahead = _stretches_ahead(graph, stretches)
    first: dict[tuple[str, str], set[int]] = {}
    for number, node in enumerate(graph.nodes):
        for edge in node.edges:
            if edge.given.act == "tell":
                first.setdefault((stretches[number], edge.given.person), set()).add(edge.to)
    return {
        answer
        for (stretch, person), targets in first.items()
        for number in _in_reach(graph, targets, ahead, stretch)
        if stretches[number] == stretch
        for answer in _plain_answers(program, graph.nodes[number], person)
    }


def _stretches_ahead(graph: Graph, stretches: Sequence[str]) -> list[frozenset[str]]:
    """For each node the stretches that it, or something reachable from it, stands in."""
    onward: list[Chance] = [tuple((e.to, 1.0) for e in node.edges) for node in graph.nodes]
    ahead: list[frozenset[str]] = [frozenset()] * len(onward)
    for circle in circles(onward):
        further = {ahead[target] for number in circle for target, _ in onward[number]}
        found = frozenset({stretches[number] for number in circle}).union(*further)
        # One set for all that see the same, or a long story would hold very many.
        found = next((known for known in further if known == found), found)
        for number in circle:
            ahead[number] = found
    return ahead


def _in_reach(
    graph: Graph, targets: Iterable[int], ahead: Sequence[frozenset[str]], stretch: str
) -> set[int]:
    """What can be reached from some nodes while the stretch can still come."""
    waiting = [number for number in targets if stretch in ahead[number]]
    reached = set(waiting)
    while waiting:
        for edge in graph.nodes[waiting.pop()].edges:
            if edge.to not in reached and stretch in ahead[edge.to]:
                reached.add(edge.to)
                waiting.append(edge.to)
    return reached


def _plain_answers(program: Program, node: GraphNode, person: str) -> Iterator[str]:
    for edge in node.edges:
        given = edge.given
        told = given.act == "tell" and given.person == person
        if told and not program.content.answers[given.id].again:
            yield given.id

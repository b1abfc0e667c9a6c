"""Telling the same person twice: who has nothing new to say repeats the first words."""

from __future__ import annotations

from collections.abc import Iterator

from game.script.problem import Place, Severity
from game.script.proof.case import Case
from game.story.graph import Graph
from game.story.program import Program

Met = tuple[int, frozenset[str]]
"""A node, and the stretches in which somebody was told before."""


def check_again(case: Case) -> None:
    reported: set[Place] = set()
    for variant, cut, graph in case.each():
        program = case.situation.programs[variant, cut]
        for answer in sorted(_repeated(program, graph)):
            place = case.place(variant, answer)
            if place not in reported:
                reported.add(place)
                case.report(
                    variant, answer, "answer-repeats",
                    f'"{answer}" can be a second telling, and says its first words again.',
                    'Add "again-vi" and "again-en": what this person says the second time.',
                    Severity.HINT,
                )  # fmt: skip


def _repeated(program: Program, graph: Graph) -> set[str]:
    """The answers without `again` that can follow another telling in their stretch."""
    answers = program.content.answers.values()
    people = {answer.person for answer in answers if not answer.again}
    return {answer for person in people for answer in _second(program, graph, person)}


def _second(program: Program, graph: Graph, person: str) -> Iterator[str]:
    waiting: list[Met] = [(start.node, frozenset()) for start in graph.starts]
    seen = set(waiting)
    while waiting:
        number, told = waiting.pop()
        node = graph.nodes[number]
        stretch = program.scenes[node.stop].stretch
        for edge in node.edges:
            after = told
            if edge.given.act == "tell" and edge.given.person == person:
                if stretch in told and not program.content.answers[edge.given.id].again:
                    yield edge.given.id
                after = told | {stretch}
            met = (edge.to, after)
            if met not in seen:
                seen.add(met)
                waiting.append(met)

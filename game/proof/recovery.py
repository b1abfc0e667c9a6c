"""What people answer after a loss: nobody may speak as if nothing had happened."""

from __future__ import annotations

from game.proof.case import Case
from game.script.entry import entries
from game.script.problem import Problems
from game.story.graph import Graph
from game.story.program import Program


def check_recovery(case: Case) -> None:
    """In a stretch with a choice of the move `recover` no answer of the situation may be heard."""
    defaults = _situation_answers(case)
    for variant, cut, graph in case.each():
        program = case.situation.programs[variant, cut]
        after = _stretches_after_a_loss(program)
        for stop, answer in _heard(program, graph, after, defaults):
            case.report(
                variant, stop, "default-answer-after-loss",
                f'At "{stop}", after a loss, "{answer}" of situation.yaml is still the answer.',
                "Answer in this stretch's always, or begin a chapter of its own at the loss.",
                also=(case.place(variant, answer),),
            )  # fmt: skip


def _situation_answers(case: Case) -> set[str]:
    fields = case.sources.situation
    speakers = case.situation.programs[case.situation.variants[0], "full"].content.cast
    listed = entries(fields.sequence("always"), Problems(), speakers)
    return {entry.id for entry in listed if entry.word == "answer"}


def _stretches_after_a_loss(program: Program) -> set[str]:
    choices = program.content.choices
    return {
        scene.stretch
        for scene in program.scenes.values()
        for offer in scene.choices()
        if choices[offer.given.id].move == "recover"
    }


def _heard(
    program: Program, graph: Graph, stretches: set[str], defaults: set[str]
) -> list[tuple[str, str]]:
    """Stop and answer, the first stop of each stretch for each answer."""
    found: dict[tuple[str, str], str] = {}
    for node in graph.nodes:
        stretch = program.scenes[node.stop].stretch
        for edge in node.edges if stretch in stretches else ():
            if edge.given.act == "tell" and edge.given.id in defaults:
                found.setdefault((stretch, edge.given.id), node.stop)
    return [(stop, answer) for (_, answer), stop in found.items()]

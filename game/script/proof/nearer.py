"""Two answers of one person, or two ways out, that could stand at once: only the nearer does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.script.problem import Severity
from game.script.proof.case import Case
from game.script.proof.levels import levelled
from game.script.proof.paths import path_to, said
from game.story.condition import Condition, Facts
from game.story.content import Content
from game.story.graph import Graph
from game.story.program import Offer, Program, Scene


@dataclass(frozen=True)
class Pair:
    """The ids of a nearer and a farther offer of one thing, and what each one's `if` asks."""

    near: str
    far: str
    asks: tuple[Condition, Condition]

    def both_hold(self, facts: Facts) -> bool:
        return all(condition.holds(facts) for condition in self.asks)


def check_nearer(case: Case) -> None:
    """In no state may the `if` of both hold, or the farther words are lost unseen."""
    reported: set[tuple[str, str, str]] = set()
    for variant, cut, graph in case.each():
        program = case.situation.programs[variant, cut]
        for pair, number in _met_at_once(program, graph):
            key = (variant, pair.near, pair.far)
            if key not in reported:
                reported.add(key)
                _report(case, variant, graph, pair, number)


def _report(case: Case, variant: str, graph: Graph, pair: Pair, number: int) -> None:
    stop, path = graph.nodes[number].stop, said(path_to(graph, number))
    case.report(
        variant, pair.near, "nearer-wins",
        f'At "{stop}" the "if" of "{pair.near}" and that of "{pair.far}" can both hold: {path}. '
        "Only the nearer one is on offer.",
        'Let one "if" leave out what the other asks.',
        Severity.WARNING, also=(case.place(variant, pair.far),),
    )  # fmt: skip


def _met_at_once(program: Program, graph: Graph) -> Iterator[tuple[Pair, int]]:
    pairs = {name: list(_pairs(program.content, s)) for name, s in program.scenes.items()}
    for number, node in enumerate(graph.nodes):
        for pair in pairs[node.stop]:
            if pair.both_hold(node.facts):
                yield pair, number


def _pairs(content: Content, scene: Scene) -> Iterator[Pair]:
    asking = [one for one in levelled(content, scene) if one.name and one.own is not None]
    for near in asking:
        for far in asking:
            if near.name == far.name and near.level < far.level:
                assert near.own is not None and far.own is not None
                yield Pair(_id(near.offer), _id(far.offer), (near.own, far.own))


def _id(offer: Offer) -> str:
    return offer.plays[0].event.id

"""A situation under proof: its programs, their graphs, and where each id stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.script.problem import Place, Problems, Severity
from game.script.situation import Situation
from game.story.content import Cut
from game.story.graph import Graph


@dataclass
class Case:
    """`graphs` by variant and cut; findings go to `problems` at the place of an id."""

    situation: Situation
    problems: Problems
    graphs: dict[tuple[str, Cut], Graph] = field(default_factory=dict)

    def place(self, variant: str, name: str) -> Place:
        """Where an id of a variant stands; the situation's file where nothing is known."""
        places = self.situation.places.get(variant, {})
        return places.get(name, Place(f"{self.situation.name}/situation.yaml", 1, 1))

    def report(
        self,
        variant: str,
        name: str,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        self.problems.add(self.place(variant, name), code, message, hint, severity=severity)

    def each(self) -> Iterator[tuple[str, Cut, Graph]]:
        for (variant, cut), graph in self.graphs.items():
            yield variant, cut, graph

    def of(self, variant: str) -> tuple[Graph, ...]:
        """The graphs of a variant over its cuts, the full one first."""
        return tuple(graph for (name, _), graph in self.graphs.items() if name == variant)

"""A run played on a graph alone, without the program it was explored from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.story.content import Content
from game.story.draw import drawn_from
from game.story.event import EventRun
from game.story.graph import Graph, GraphNode
from game.story.input import TIMEOUT, Input
from game.story.program import Offer, Play
from game.story.state import State
from game.story.step import aside
from game.story.text import Argument


@dataclass(frozen=True)
class GraphStory:
    """A graph as something to play (`Playable`): a state holds the number of its node."""

    graph: Graph

    @property
    def content(self) -> Content:
        return self.graph.content

    @property
    def story(self) -> str:
        return self.graph.story

    @property
    def text(self) -> str:
        return self.graph.text

    @property
    def renamed(self) -> Mapping[str, str]:
        return self.graph.renamed

    @property
    def drawable(self) -> Mapping[str, tuple[Argument, ...]]:
        return {**self.content.draws, **self.graph.variables}

    @property
    def before(self) -> Mapping[str, str]:
        return self.graph.before

    def drawn(self, seed: int) -> dict[str, Argument]:
        return drawn_from(self.drawable, seed, self.content)

    def variables(self, state: State) -> dict[str, str]:
        return dict(self._node(state).carried)

    def keeps_order(self, stop: str) -> bool:
        return stop in self.graph.kept

    def start(self, drawn: Mapping[str, Argument]) -> tuple[State, EventRun]:
        start = self.graph.start_for(drawn)
        return self._at(start.node), self.graph.runs[start.run]

    def step(self, state: State, given: Input) -> tuple[State, EventRun]:
        edge = self._node(state).by_input.get(given)
        if edge is None:
            return aside(self.content, state, given)
        return self._at(edge.to), self.graph.runs[edge.run]

    def offers(self, state: State) -> tuple[Offer, ...]:
        edges = self._node(state).edges
        return tuple(
            Offer(edge.given, tuple(Play(event) for event in self.graph.runs[edge.run]))
            for edge in edges
            if edge.given != TIMEOUT
        )

    def inputs(self, state: State) -> tuple[Input, ...]:
        return tuple(edge.given for edge in self._node(state).edges)

    def _node(self, state: State) -> GraphNode:
        return self.graph.nodes[state.facts[0]]

    def _at(self, number: int) -> State:
        return State(self.graph.nodes[number].stop, (number,))

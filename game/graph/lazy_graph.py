"""A graph that is explored only as far as somebody walks: for play where the whole is too large."""

from __future__ import annotations

import sys

from game.graph.explore import Explorer, starts_of
from game.graph.liveness import Liveness
from game.story.event import EventRun
from game.story.graph import GraphNode
from game.story.program import Program
from game.story.state import State


class LazyGraph:
    """Nodes by number, made when they are asked for."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._explorer = Explorer(program, sys.maxsize, Liveness(program))
        self._states: list[State] = []
        self._nodes: dict[int, GraphNode] = {}
        self._runs: list[EventRun] = []
        self.starts = tuple(starts_of(self._explorer))

    def node(self, number: int) -> GraphNode:
        """A node; its edges lead to numbers that can be asked for next."""
        if number not in self._nodes:
            self._nodes[number] = self._explorer.node(self._state(number))
        return self._nodes[number]

    def run(self, number: int) -> EventRun:
        """The events of a run that an edge or a start names."""
        if number >= len(self._runs):
            self._runs = list(self._explorer.runs)
        return self._runs[number]

    def runs(self) -> tuple[EventRun, ...]:
        """All runs met so far, by their numbers."""
        return tuple(self._explorer.runs)

    def states(self) -> tuple[State, ...]:
        """All states met so far, by their numbers; those that edges lead to are met."""
        return tuple(self._explorer.numbers)

    def _state(self, number: int) -> State:
        waiting = self._explorer.waiting
        while waiting:
            self._states.append(waiting.popleft())
        return self._states[number]

"""Rules of thumb: somebody who follows one without a thought, as a policy over the graph.

Where a rule applies it takes its options with equal chance, elsewhere each choice; where no
choice is left, whatever else there is. What stays where one is decides nothing: one decides again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.story.graph import Edge, Graph
from game.story.text import LANGUAGES, Argument, say

URGENT = "RF02"
_REFUSALS = ("refuse", "refuse-unheard", "leave")
_CHECKS = ("verify", "look-closer")

Options = Callable[[Graph, Sequence[Edge], bool], list[Edge]]
"""Of the edges that lead away, those a rule would take; `urgent` says whether a rush was met."""


@dataclass(frozen=True)
class Rule:
    """`remembers` says that it matters whether a mark of urgency was met before."""

    name: str
    options: Options
    remembers: bool = False

    def taken(self, graph: Graph, edges: Sequence[Edge], urgent: bool, patience: int) -> list[Edge]:
        """What is taken with equal chance. Without patience for the rule: any choice, then all."""
        own = self.options(graph, edges, urgent) if patience == 0 else []
        choices = _choices(edges) if patience < 2 else []
        return own or choices or list(edges)


def _choices(edges: Sequence[Edge]) -> list[Edge]:
    return [edge for edge in edges if edge.given.act == "choose"]


def _of_moves(graph: Graph, edges: Sequence[Edge], moves: Sequence[str]) -> list[Edge]:
    table = graph.content.choices
    return [edge for edge in _choices(edges) if table[edge.given.id].move in moves]


def _comply(graph: Graph, edges: Sequence[Edge], urgent: bool) -> list[Edge]:
    return _of_moves(graph, edges, ("comply",))


def _refuse(graph: Graph, edges: Sequence[Edge], urgent: bool) -> list[Edge]:
    standing = [edge for edge in edges if edge.given.act == "leave"]
    return _of_moves(graph, edges, _REFUSALS) + standing


def _verify(graph: Graph, edges: Sequence[Edge], urgent: bool) -> list[Edge]:
    return _of_moves(graph, edges, _CHECKS)


def _tell(graph: Graph, edges: Sequence[Edge], urgent: bool) -> list[Edge]:
    told = [edge for edge in edges if edge.given.act == "tell"]
    return _of_moves(graph, edges, ("tell",)) + told


def _refuse_if_urgent(graph: Graph, edges: Sequence[Edge], urgent: bool) -> list[Edge]:
    return _refuse(graph, edges, urgent) if urgent else _comply(graph, edges, urgent)


def _by_chance(graph: Graph, edges: Sequence[Edge], urgent: bool) -> list[Edge]:
    return []


def _by_length(language: str, wanted: Callable[[Sequence[int]], int]) -> Options:
    def options(graph: Graph, edges: Sequence[Edge], urgent: bool) -> list[Edge]:
        choices = _choices(edges)
        lengths = [len(_shown(graph, edge, language)) for edge in choices]
        sought = wanted(lengths) if lengths else 0
        return [edge for edge, length in zip(choices, lengths, strict=True) if length == sought]

    return options


def _shown(graph: Graph, edge: Edge, language: str) -> str:
    """A choice's words as they are shown, of a draw its first value."""
    content = graph.content
    drawn: dict[str, Argument] = {name: values[0] for name, values in content.draws.items()}
    for event in graph.runs[edge.run][:1]:
        drawn.update(event.arguments)
    return say(content.choices[edge.given.id].words, language, drawn)


RULES: Mapping[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule("always-comply", _comply),
        Rule("always-refuse", _refuse),
        Rule("always-verify", _verify),
        Rule("always-tell", _tell),
        *(Rule(f"longest-{code}", _by_length(code, max)) for code in LANGUAGES),
        *(Rule(f"shortest-{code}", _by_length(code, min)) for code in LANGUAGES),
        Rule("refuse-if-urgent", _refuse_if_urgent, remembers=True),
        Rule("by-chance", _by_chance),
    )
}

"""Rules of thumb: somebody who follows one without a thought, as a policy over the graph.

Where a rule applies it takes its options with equal chance, elsewhere each choice; where no
choice is left, whatever else there is. What stays where one is decides nothing: one decides again.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log

from game.graph.chain import flowed
from game.graph.outlook import equally
from game.graph.paths import leading_to
from game.story import LANGUAGES, Argument, Edge, Graph, Input, Mark, say

URGENT = "RF02"
"""The red flag of being rushed."""
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
    # The standing way out is a refusal too; else the rule would look worse than whoever follows it.
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


# Authors write the right answer longer without noticing; each language may give it away by itself.
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


# Where a rule of thumb leads in one variant: shares of the endings, marks, the likeliest way.

At = tuple[int, bool]
"""A node, and whether a mark of urgency was met; false for a rule that does not remember it."""
Step = tuple[At, Edge]
Onward = Mapping[At, list[Step]]


@dataclass(frozen=True)
class LikelyWay:
    """Inputs from a start to an ending. `share` is how often the rule ends there, on any way."""

    inputs: tuple[Input, ...]
    ending: str
    share: float


class PolicyRun:
    """One rule in one variant, as an expectation over all draws and all that it leaves to chance.

    A rule that would go in circles for ever is given up where it does.
    """

    def __init__(self, graph: Graph, rule: Rule) -> None:
        urgent = _urgent_runs(graph) if rule.remembers else frozenset[int]()
        starts = [(start.node, start.run in urgent) for start in graph.starts]
        # Most rules end as they are; where one must be given up is reckoned over the whole graph.
        self._onward = _onward_from(_Steps(graph, rule, urgent), starts)
        if _stuck(graph, self._onward):
            self._onward = _onward_from(_patient(graph, rule, urgent), starts)
        self._graph = graph
        self._starts = starts

    @cached_property
    def shares(self) -> Mapping[str, float]:
        """How often the rule comes to which ending, from 0 to 1."""
        number = {at: n for n, at in enumerate(self._onward)}
        ways = self._onward.values()
        onward = [equally((number[at],) for at, _ in steps) for steps in ways]
        starting = [0.0] * len(number)
        for at in self._starts:
            starting[number[at]] += 1 / len(self._starts)
        found: dict[str, float] = {}
        for (node, _), mass in zip(number, flowed(onward, starting), strict=True):
            stop = self._graph.nodes[node].stop
            if stop in self._graph.content.endings:
                found[stop] = found.get(stop, 0.0) + mass
        return found

    @property
    def marks(self) -> tuple[float, float]:
        """`safe` and `goal` in percent, on average."""
        return marks_of(self._graph, self.shares)

    def likeliest(self) -> LikelyWay:
        """The likeliest way to an ending; an empty ending where none is reached."""
        # Dijkstra's search: a way is as likely as the product of its shares, and its length is the
        # sum of their logarithms. The running number keeps edges, which have no order, unasked.
        came: dict[At, Step | None] = {}
        queue: list[tuple[float, int, At, Step | None]] = [
            (0.0, pushed, at, None) for pushed, at in enumerate(self._starts)
        ]
        pushed = len(queue)
        while queue:
            cost, _, at, step = heapq.heappop(queue)
            if at in came:
                continue
            came[at] = step
            stop = self._graph.nodes[at[0]].stop
            if stop in self._graph.content.endings:
                return LikelyWay(tuple(_inputs(came, at)), stop, self.shares[stop])
            steps = self._onward[at]
            for target, edge in steps:
                pushed += 1
                heapq.heappush(queue, (cost + log(len(steps)), pushed, target, (at, edge)))
        return LikelyWay((), "", 0.0)


def marks_of(graph: Graph, shares: Mapping[str, float]) -> tuple[float, float]:
    """The mean `safe` and `goal` of endings with some shares."""
    endings = graph.content.endings
    safe = sum(share * endings[name].safe for name, share in shares.items())
    return safe, sum(share * endings[name].goal for name, share in shares.items())


def _inputs(came: Mapping[At, Step | None], at: At) -> Iterable[Input]:
    path: list[Input] = []
    while (step := came[at]) is not None:
        at, edge = step
        path.append(edge.given)
    return reversed(path)


def _urgent_runs(graph: Graph) -> frozenset[int]:
    """The runs of events that show a line or a detail marked as urgent."""
    content = graph.content
    marks: dict[str, Mark | None] = {name: line.mark for name, line in content.lines.items()}
    marks.update({name: detail.mark for name, detail in content.details.items()})
    urgent = {name for name, mark in marks.items() if mark is not None and URGENT in mark.codes}
    return frozenset(
        number for number, run in enumerate(graph.runs) if any(event.id in urgent for event in run)
    )


@dataclass
class _Steps:
    """What a rule does at a place. `patience` is how far it was given up there: see `taken`."""

    graph: Graph
    rule: Rule
    urgent: frozenset[int]
    patience: dict[At, int] = field(default_factory=dict)

    def __call__(self, at: At) -> list[Step]:
        node, met = at
        # By node and memory: a look that stays, but first shows a rush, leads on for such a rule.
        leading = {
            edge.given: (edge.to, met or edge.run in self.urgent)
            for edge in self.graph.nodes[node].edges
        }
        edges = [e for e in self.graph.nodes[node].edges if leading[e.given] != at]
        taken = self.rule.taken(self.graph, edges, met, self.patience.get(at, 0))
        return [(leading[edge.given], edge) for edge in taken]


def _onward_from(steps: _Steps, starts: Iterable[At]) -> Onward:
    onward: dict[At, list[Step]] = {}
    waiting = list(dict.fromkeys(starts))
    while waiting:
        at = waiting.pop()
        if at not in onward:
            onward[at] = steps(at)
            waiting += [target for target, _ in onward[at]]
    return onward


def _stuck(graph: Graph, onward: Onward) -> set[At]:
    """The places from which the rule comes to no ending."""
    endings = graph.content.endings
    ended = [at for at in onward if graph.nodes[at[0]].stop in endings]
    ways = {at: [target for target, _ in steps] for at, steps in onward.items()}
    on_the_way = leading_to(ways, ended)
    return set(onward) - on_the_way


def _patient(graph: Graph, rule: Rule, urgent: frozenset[int]) -> _Steps:
    """The rule, given up wherever it would never end: for the choices, then for all there is."""
    steps = _Steps(graph, rule, urgent)
    bits = (False, True) if rule.remembers else (False,)
    everywhere = [(number, bit) for number in range(len(graph.nodes)) for bit in bits]
    # In this order: one who always checks and can check no more still talks before walking away.
    for patience in (1, 2):
        for at in _stuck(graph, _onward_from(steps, everywhere)):
            steps.patience[at] = patience
    return steps

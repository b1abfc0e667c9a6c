"""What a rule of thumb would earn: each is played over all variants of a situation.

No rule may do as well as informed play on both twins together, safe and goal counted apart;
otherwise the situation trains a reflex instead of judgement.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.story.content import Content
from game.story.graph import Edge, Graph, Node

_MOST_STEPS = 200
_URGENT = "RF02"
_REFUSALS = ("refuse", "refuse-unheard", "leave")
_CHECKS = ("verify", "look-closer")


@dataclass(frozen=True)
class Score:
    """Marks in percent, averaged over the variants played: how safe, and the player's own goal."""

    rule: str
    safe: float
    goal: float
    endings: tuple[tuple[str, str], ...] = ()
    """By variant, the ending it came to; empty where it went in circles."""


@dataclass
class Player:
    """Somebody who follows a rule. `urgent` says whether a rush was met so far."""

    graph: Graph
    number: int
    urgent: bool = False
    told: frozenset[str] = frozenset()

    @property
    def node(self) -> Node:
        return self.graph.nodes[self.number]

    @property
    def content(self) -> Content:
        return self.graph.content

    def choices_of(self, moves: Sequence[str]) -> list[Edge]:
        table = self.content.choices
        return [edge for edge in self.node.choices() if table[edge.given.id].move in moves]

    def edges_of(self, act: str) -> list[Edge]:
        return [edge for edge in self.node.edges if edge.given.act == act]


Rule = Callable[[Player], "Edge | None"]


def _first(edges: Sequence[Edge]) -> Edge | None:
    return edges[0] if edges else None


def _first_option(player: Player) -> Edge | None:
    return _first(player.node.choices()) or _first(player.node.edges)


def _longest_option(player: Player) -> Edge | None:
    choices = player.node.choices()
    table = player.content.choices
    return max(choices, key=lambda e: len(table[e.given.id].words.get("vi", "")), default=None)


def _comply(player: Player) -> Edge | None:
    return _first(player.choices_of(("comply",)))


def _refuse(player: Player) -> Edge | None:
    return _first(player.choices_of(_REFUSALS)) or _first(player.edges_of("leave"))


def _verify(player: Player) -> Edge | None:
    return _first(player.choices_of(_CHECKS))


def _tell(player: Player) -> Edge | None:
    chosen = _first(player.choices_of(("tell",)))
    if chosen:
        return chosen
    fresh = [e for e in player.edges_of("tell") if e.given.person not in player.told]
    leading = [e for e in fresh if e.to != player.number]
    return _first(leading) or _first(fresh)


def _refuse_if_urgent(player: Player) -> Edge | None:
    return _refuse(player) if player.urgent else _comply(player)


def _informed(player: Player) -> Edge | None:
    """Towards the best ending that is still open, by the shortest way that the graph knows."""
    best = player.node.best
    return min(
        (e for e in player.node.edges if player.graph.nodes[e.to].best == best),
        key=lambda e: _distance(player.graph, best)[e.to],
        default=None,
    )


RULES: Mapping[str, Rule] = {
    "informed": _informed,
    "always-comply": _comply,
    "always-refuse": _refuse,
    "always-verify": _verify,
    "always-tell": _tell,
    "first-option": _first_option,
    "longest-option": _longest_option,
    "refuse-if-urgent": _refuse_if_urgent,
}
INFORMED = "informed"

_distances: dict[tuple[int, str], list[float]] = {}


def _distance(graph: Graph, ending: str) -> list[float]:
    key = (id(graph), ending)
    if key not in _distances:
        _distances[key] = _distances_to(graph, ending)
    return _distances[key]


def _distances_to(graph: Graph, ending: str) -> list[float]:
    found = [0.0 if node.stop == ending else float("inf") for node in graph.nodes]
    changed = True
    while changed:
        changed = False
        for number in range(len(found) - 1, -1, -1):
            near = min((found[e.to] + 1 for e in graph.nodes[number].edges), default=float("inf"))
            if near < found[number]:
                found[number], changed = near, True
    return found


def audit(graphs: Mapping[str, Graph]) -> tuple[Score, ...]:
    """Every rule played over the variants (full cut), informed play first.

    Scam and genuine count alike, however many variants of each there are.
    """
    scores = tuple(_score(name, rule, graphs) for name, rule in RULES.items())
    _distances.clear()
    return scores


def too_good(scores: Sequence[Score]) -> tuple[Score, ...]:
    """The rules that do as well as informed play, on both marks."""
    informed = next(score for score in scores if score.rule == INFORMED)
    return tuple(
        score
        for score in scores
        if score.rule != INFORMED and score.safe >= informed.safe and score.goal >= informed.goal
    )


def _score(name: str, rule: Rule, graphs: Mapping[str, Graph]) -> Score:
    ends = {variant: played(graph, rule) for variant, graph in graphs.items()}
    marks: dict[str, list[tuple[int, int]]] = {}
    for variant, ending in ends.items():
        content = graphs[variant].content
        found = content.endings.get(ending)
        mark = (found.safe, found.goal) if found else (0, 0)
        marks.setdefault(content.truth, []).append(mark)
    means = [[sum(m[i] for m in of) / len(of) for i in (0, 1)] for of in marks.values()]
    safe, goal = (sum(mean[i] for mean in means) / len(means) for i in (0, 1))
    return Score(name, round(safe, 1), round(goal, 1), tuple(ends.items()))


def played(graph: Graph, rule: Rule) -> str:
    """The ending a rule comes to; where it finds nothing to do it takes the first option."""
    player = Player(graph, graph.starts[0].node)
    _meet(player, graph.starts[0].run)
    done: set[tuple[int, object]] = set()
    for _ in range(_MOST_STEPS):
        if player.node.stop in graph.content.endings:
            return player.node.stop
        edge = rule(player)
        if edge is None or (player.number, edge.given) in done:
            edge = _fresh(player, done)
        if edge is None:
            return ""
        done.add((player.number, edge.given))
        player.told |= {edge.given.person} if edge.given.person else set()
        _meet(player, edge.run)
        player.number = edge.to
    return ""


def _fresh(player: Player, done: set[tuple[int, object]]) -> Edge | None:
    """The first choice, or failing that anything, that was not tried here before."""
    ordered = (*player.node.choices(), *player.node.edges)
    return next((e for e in ordered if (player.number, e.given) not in done), None)


def _meet(player: Player, run: int) -> None:
    lines = player.content.lines
    marks = [lines[e.id].mark for e in player.graph.runs[run] if e.id in lines]
    player.urgent |= any(mark is not None and _URGENT in mark.codes for mark in marks)

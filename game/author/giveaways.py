"""How often each cue, detail and wording occurs, by truth: what gives a situation away."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from game.story import Content, Edge, Graph, GraphNode, Mark

_OFTEN = 3
"""From so many places on a player could learn it; twice may be chance."""
_REPAIR = ("move", "recover")


@dataclass(frozen=True)
class CueRow:
    """Something that can be counted, and in how many places it stands in each truth."""

    kind: str
    what: str
    scam: int
    genuine: int

    @property
    def gives_away(self) -> str:
        """Which truth this tells by itself, where it stands often and in one of them only.

        Deciding and clear marks are meant to, and only a loss can be repaired; everything else
        trains a reflex.
        """
        meant = self.kind in ("deciding", "clear") or (self.kind, self.what) == _REPAIR
        if meant or self.scam + self.genuine < _OFTEN:
            return ""
        if self.scam and self.genuine:
            return ""
        return "only in scams" if self.scam else "only in genuine variants"


def cue_table(contents: Iterable[Content]) -> tuple[CueRow, ...]:
    """Marks by kind and red flag, details by kind, choices by move, over all variants."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for content in contents:
        for kind, what in _countable(content):
            counted[kind, what, content.truth] += 1
    names = sorted({(kind, what) for kind, what, _ in counted})
    return tuple(
        CueRow(kind, what, counted[kind, what, "scam"], counted[kind, what, "genuine"])
        for kind, what in names
    )


def _countable(content: Content) -> Iterable[tuple[str, str]]:
    marked: list[Mark | None] = [line.mark for line in content.lines.values()]
    marked += [detail.mark for detail in content.details.values()]
    for mark in marked:
        for code in mark.codes if mark is not None else ():
            yield mark.kind if mark is not None else "", code
    for detail in content.details.values():
        yield "detail", detail.kind
    for choice in content.choices.values():
        yield "move", choice.move


# Where the best choice stands: one that is always first, or longest, gives itself away.

_CLOSE = 1e-9


@dataclass(frozen=True)
class Order:
    """Shares from 0 to 1 over the stops where one choice does better than another.

    `by_chance` is what a blind order would come to; `longest` is how often the longest is best.
    """

    stops: int
    first: float
    last: float
    longest: float
    by_chance: float


def order_of_best(graphs: Iterable[Graph]) -> Order:
    """Over all variants; every stop counts once, however many states it has."""
    found = [stop for graph in graphs for stop in _stops(graph)]
    if not found:
        return Order(0, 0.0, 0.0, 0.0, 0.0)
    first, last, longest, chance = (sum(of) / len(found) for of in zip(*found, strict=True))
    return Order(len(found), first, last, longest, chance)


def _stops(graph: Graph) -> Iterable[tuple[float, float, float, float]]:
    by_stop: dict[str, list[tuple[float, float, float, float]]] = defaultdict(list)
    for node in graph.nodes:
        found = _at(graph, node)
        # Where all choices do alike there is no best one whose place could tell.
        if found is not None:
            by_stop[node.stop].append(found)
    for found_at in by_stop.values():
        first, last, longest, chance = (sum(v) / len(v) for v in zip(*found_at, strict=True))
        yield first, last, longest, chance


def _at(graph: Graph, node: GraphNode) -> tuple[float, float, float, float] | None:
    """Whether the first, the last, the longest is among the best; None where all are alike."""
    choices = node.choices()
    worth = [graph.nodes[edge.to].outlook for edge in choices]
    if len(choices) < 2 or max(worth) - min(worth) < _CLOSE:
        return None
    best = {number for number, value in enumerate(worth) if value > max(worth) - _CLOSE}
    longest = max(range(len(choices)), key=lambda number: _length(graph, choices[number]))
    at = (0, len(choices) - 1, longest)
    first, last, long = (float(number in best) for number in at)
    return first, last, long, len(best) / len(choices)


def _length(graph: Graph, edge: Edge) -> int:
    words = graph.content.choices[edge.given.id].words
    return max((len(text) for text in words.values()), default=0)

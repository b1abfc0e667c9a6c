"""Ways through a graph: shortest ones, how they are said, and how each ending is reached."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from game.graph.chain import flowed
from game.graph.outlook import play_chance
from game.story import Ending, Graph, GraphNode, Input, Reach, Start

T = TypeVar("T")
Came = dict[int, tuple[int, Input] | None]
"""From which node, and by which input, a search came to each node; None where it began."""

_MOST_SAID = 24


def walked(nodes: Sequence[GraphNode], starts: Iterable[int]) -> Iterator[tuple[int, Came]]:
    """Every node that can be come to, nearest first, with how; choices are preferred."""
    # Breadth first; the list grows while it is walked, so it is queue and order in one.
    came: Came = dict.fromkeys(starts)
    for number in (waiting := list(came)):
        yield number, came
        # Choices first: of two ways as short, an author recognises the one that the story tells.
        edges = sorted(nodes[number].edges, key=lambda edge: edge.given.act != "choose")
        for edge in edges:
            if edge.to not in came:
                came[edge.to] = (number, edge.given)
                waiting.append(edge.to)


def way_back(came: Came, number: int) -> tuple[int, tuple[Input, ...]]:
    """Where a search began, and its inputs from there to a node."""
    way: list[Input] = []
    while (before := came[number]) is not None:
        number, given = before
        way.append(given)
    return number, tuple(reversed(way))


def leading_to(ways: Mapping[T, Iterable[T]], wanted: Iterable[T]) -> set[T]:
    """The places from which one of some wanted ones can be come to; these are among them."""
    came: dict[T, list[T]] = {}
    for place, targets in ways.items():
        for target in targets:
            came.setdefault(target, []).append(place)
    waiting = list(wanted)
    found = set(waiting)
    while waiting:
        fresh = set(came.get(waiting.pop(), ())) - found
        found |= fresh
        waiting += fresh
    return found


def path_to(graph: Graph, wanted: int) -> tuple[Input, ...]:
    """A shortest list of inputs from a start to a node; choices are preferred."""
    return path_between(graph, [start.node for start in graph.starts], {wanted})


def path_between(graph: Graph, starts: Iterable[int], wanted: Collection[int]) -> tuple[Input, ...]:
    """A shortest list of inputs from one of some nodes to one of others; choices are preferred.

    Empty where there is none.
    """
    for number, came in walked(graph.nodes, starts):
        if number in wanted:
            return way_back(came, number)[1]
    return ()


def said(path: Iterable[Input]) -> str:
    """A path as an author reads it: `ask-where, tell mum, say-yes`; of a very long one its ends."""
    words = [input_said(given) for given in path]
    if len(words) > _MOST_SAID:
        half = _MOST_SAID // 2
        words[half:-half] = [f"… {len(words) - 2 * half:,} more …"]
    return ", ".join(words) or "at the start"


def input_said(given: Input) -> str:
    """An input as an author reads it: `ask-where`, `tell mum`, `look the-link`."""
    if given.act == "choose":
        return given.id
    if given.act == "tell":
        return f"tell {given.person}"
    return f"{given.act} {given.id}".strip()


# How each ending is reached: a shortest witness, and its share of random play.


def reaches(
    nodes: Sequence[GraphNode], starts: Sequence[Start], endings: Mapping[str, Ending]
) -> dict[str, Reach]:
    """Every ending that some path reaches, in the order of the files."""
    shares = ending_shares(nodes, starts, endings)
    witnesses = _witnesses(nodes, starts, endings)
    return {
        name: Reach(witnesses[name][1], witnesses[name][0], round(shares.get(name, 0.0), 6))
        for name in endings
        if name in witnesses
    }


def ending_shares(
    nodes: Sequence[GraphNode], starts: Sequence[Start], endings: Mapping[str, Ending]
) -> dict[str, float]:
    """How often random play ends where, from 0 to 1, reckoned and not played.

    What goes in circles for ever ends nowhere, so the shares may add up to less than 1.
    """
    starting = [0.0] * len(nodes)
    for start in starts:
        starting[start.node] += 1 / len(starts)
    mass = flowed([play_chance(node, number) for number, node in enumerate(nodes)], starting)
    shares = dict.fromkeys(endings, 0.0)
    for number, node in enumerate(nodes):
        if node.stop in shares:
            shares[node.stop] += mass[number]
    return shares


def _witnesses(
    nodes: Sequence[GraphNode], starts: Sequence[Start], endings: Mapping[str, Ending]
) -> dict[str, tuple[int, tuple[Input, ...]]]:
    # Reversed, so that of starts which share a node the first one of the file is named.
    first = {start.node: number for number, start in reversed(list(enumerate(starts)))}
    found: dict[str, tuple[int, tuple[Input, ...]]] = {}
    for number, came in walked(nodes, [start.node for start in starts]):
        stop = nodes[number].stop
        if stop in endings and stop not in found:
            root, way = way_back(came, number)
            found[stop] = (first[root], way)
    return found

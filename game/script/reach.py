"""How each ending is reached: a shortest witness, and its share of random play."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from game.script.chain import flowed
from game.script.chance import play_chance
from game.story.content import Ending
from game.story.given import Given
from game.story.graph import Node, Reach, Start


def reaches(
    nodes: Sequence[Node], starts: Sequence[Start], endings: Mapping[str, Ending]
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
    nodes: Sequence[Node], starts: Sequence[Start], endings: Mapping[str, Ending]
) -> dict[str, float]:
    """How often random play ends where."""
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
    nodes: Sequence[Node], starts: Sequence[Start], endings: Mapping[str, Ending]
) -> dict[str, tuple[int, tuple[Given, ...]]]:
    came: dict[int, tuple[int, Given | None]] = {start.node: (-1, None) for start in starts}
    first = {start.node: number for number, start in reversed(list(enumerate(starts)))}
    found: dict[str, tuple[int, tuple[Given, ...]]] = {}
    waiting = deque(came)
    while waiting:
        number = waiting.popleft()
        node = nodes[number]
        if node.stop in endings and node.stop not in found:
            root, path = _path(came, number)
            found[node.stop] = (first[root], path)
        for given, target in _ways(node):
            if target not in came:
                came[target] = (number, given)
                waiting.append(target)
    return found


def _ways(node: Node) -> Iterable[tuple[Given, int]]:
    """Choices first, so that a witness reads like a story where it can."""
    edges = sorted(node.edges, key=lambda edge: edge.given.act != "choose")
    return ((edge.given, edge.to) for edge in edges)


def _path(
    came: Mapping[int, tuple[int, Given | None]], number: int
) -> tuple[int, tuple[Given, ...]]:
    path: list[Given] = []
    while True:
        before, given = came[number]
        if given is None:
            return number, tuple(reversed(path))
        path.append(given)
        number = before

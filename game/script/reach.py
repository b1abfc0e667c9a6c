"""How each ending is reached: a shortest witness, and its share of random play."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from game.script.chance import Chance, play_chance
from game.story.content import Ending
from game.story.given import Given
from game.story.graph import Node, Reach, Start

_REST = 1e-7
_ROUNDS = 10_000


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
    """How often random play ends where: mass flows on until almost none is left."""
    mass = [0.0] * len(nodes)
    for start in starts:
        mass[start.node] += 1 / len(starts)
    onward = [play_chance(node, number) for number, node in enumerate(nodes)]
    waiting = _flow_once(onward, mass)
    _flow_in_cycles(onward, mass, waiting)
    shares = dict.fromkeys(endings, 0.0)
    for number, node in enumerate(nodes):
        if node.stop in shares:
            shares[node.stop] += mass[number]
    return shares


def _flow_once(onward: Sequence[Chance], mass: list[float]) -> set[int]:
    """Pass mass on in topological order; returns the nodes on or behind a cycle."""
    entering = [0] * len(onward)
    for targets in onward:
        for target, _ in targets:
            entering[target] += 1
    ready = [number for number, count in enumerate(entering) if not count]
    while ready:
        number = ready.pop()
        for target, share in onward[number]:
            mass[target] += mass[number] * share
            entering[target] -= 1
            if not entering[target]:
                ready.append(target)
    return {number for number, count in enumerate(entering) if count}


def _flow_in_cycles(onward: Sequence[Chance], mass: list[float], waiting: set[int]) -> None:
    """Pass mass round the cycles until almost all of it has left them."""
    moving = {number: mass[number] for number in waiting if mass[number] and onward[number]}
    for _ in range(_ROUNDS):
        if sum(moving.values()) < _REST:
            break
        after: dict[int, float] = {}
        for number, amount in moving.items():
            for target, share in onward[number]:
                after[target] = after.get(target, 0.0) + amount * share
        for number, amount in after.items():
            if not onward[number]:
                mass[number] += amount
        moving = {number: amount for number, amount in after.items() if onward[number]}


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

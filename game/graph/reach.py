"""How each ending is reached: a shortest witness, and its share of random play."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.graph.chain import flowed
from game.graph.chance import play_chance
from game.graph.paths import walked, way_back
from game.story.content import Ending
from game.story.graph import GraphNode, Reach, Start
from game.story.input import Input


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
    nodes: Sequence[GraphNode], starts: Sequence[Start], endings: Mapping[str, Ending]
) -> dict[str, tuple[int, tuple[Input, ...]]]:
    first = {start.node: number for number, start in reversed(list(enumerate(starts)))}
    found: dict[str, tuple[int, tuple[Input, ...]]] = {}
    for number, came in walked(nodes, [start.node for start in starts]):
        stop = nodes[number].stop
        if stop in endings and stop not in found:
            root, way = way_back(came, number)
            found[stop] = (first[root], way)
    return found

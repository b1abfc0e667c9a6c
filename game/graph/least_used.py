"""A player who prefers what was used least, as ChoiceScript's random test does.

In few runs it touches what play by chance meets once in thousands: rare choices, details, tells.
"""

from __future__ import annotations

from collections import Counter
from random import Random

from game.story.graph import Edge, GraphNode
from game.story.input import Input

_ASIDE = 8
"""A detail is looked at this many times less often than a way on is taken."""


class LeastUsed:
    """Remembers over all its runs what it gave at each stop, and which states that led to."""

    def __init__(self) -> None:
        self.used: Counter[tuple[str, Input]] = Counter()
        self.came: Counter[int] = Counter()

    def __call__(self, node: GraphNode, number: int, dice: Random) -> Edge | None:
        """The edge used least, and by where it leads; the dice decide between those alike."""
        if not node.edges:
            return None
        keys = [self._use(node, number, edge) for edge in node.edges]
        fewest = min(keys)
        alike = [edge for edge, key in zip(node.edges, keys, strict=True) if key == fewest]
        edge = dice.choice(alike)
        self.used[node.stop, edge.given] += 1
        self.came[edge.to] += 1
        return edge

    def _use(self, node: GraphNode, number: int, edge: Edge) -> int:
        # By its target too: else every second scene is left by a way out, and none plays on.
        used = self.used[node.stop, edge.given]
        if not used:
            return 0 if edge.given.act == "choose" else 1
        return used * _ASIDE if edge.to == number else max(used, self.came[edge.to])

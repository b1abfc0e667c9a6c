"""In which layer each box stands: arrows without circles, and the longest way along them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

Arrow = tuple[int, int]


def without_circles(count: int, arrows: Sequence[Arrow]) -> list[Arrow]:
    """The arrows without those that close a circle (depth first, without recursion)."""
    after: dict[int, list[int]] = defaultdict(list)
    for tail, head in dict.fromkeys(arrows):
        after[tail].append(head)
    kept: list[Arrow] = []
    state = [0] * count
    for root in range(count):
        path = [(root, iter(after[root]))] if not state[root] else []
        state[root] = state[root] or 1
        while path:
            tail, heads = path[-1]
            head = next(heads, -1)
            if head < 0:
                state[tail] = 2
                path.pop()
            elif state[head] != 1:
                kept.append((tail, head))
                if not state[head]:
                    state[head] = 1
                    path.append((head, iter(after[head])))
    return kept


def ranks_of(count: int, onward: Sequence[Arrow]) -> list[int]:
    """For each box the longest way to it: the layer it stands in."""
    entering = [0] * count
    after: dict[int, list[int]] = defaultdict(list)
    for tail, head in onward:
        entering[head] += 1
        after[tail].append(head)
    ranks = [0] * count
    ready = [number for number in range(count) if not entering[number]]
    while ready:
        tail = ready.pop()
        for head in after[tail]:
            ranks[head] = max(ranks[head], ranks[tail] + 1)
            entering[head] -= 1
            if not entering[head]:
                ready.append(head)
    return ranks

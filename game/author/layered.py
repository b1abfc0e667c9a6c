"""A plain layered layout, left to right, for machines without Graphviz.

Layers by longest path, order by barycentres, long edges through empty places of their own
(Sugiyama, Tagawa, Toda 1981, in its simplest form).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

# In which layer each box stands: arrows without circles, and the longest way along them.

Arrow = tuple[int, int]


def without_circles(count: int, arrows: Sequence[Arrow]) -> list[Arrow]:
    """The arrows without those that close a circle (depth first, without recursion)."""
    after: dict[int, list[int]] = defaultdict(list)
    for tail, head in dict.fromkeys(arrows):
        after[tail].append(head)
    # 0 unseen, 1 on the way that is being followed, 2 done: an arrow to a 1 runs back. Left out, it
    # is drawn all the same; only the layers do not heed it.
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
    # The longest way, not the shortest: so every arrow leads to the right, by a layer at least.
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


Size = tuple[float, float]
Point = tuple[float, float]
GAP_ACROSS = 90.0
GAP_DOWN = 22.0
_SWEEPS = 8
_LANE = 10.0


@dataclass(frozen=True)
class Layout:
    """The upper left corner of each box, and the points a long arrow passes through."""

    corners: tuple[Point, ...]
    bends: dict[Arrow, tuple[Point, ...]]


def layered(sizes: Sequence[Size], arrows: Sequence[Arrow]) -> Layout:
    """Places for boxes of some sizes; arrows that run back are passed over when ranking."""
    onward = without_circles(len(sizes), arrows)
    ranks = ranks_of(len(sizes), onward)
    places, chains = _with_lanes(ranks, onward)
    heights = [*(height for _, height in sizes), *[_LANE] * (len(places) - len(sizes))]
    layers = _ordered(places, chains)
    lefts = _lefts(layers, sizes)
    tops = _tops(layers, heights, chains)
    corners = tuple((lefts[places[n]], tops[n]) for n in range(len(sizes)))
    bends = {
        arrow: tuple(
            (across, tops[n] + _LANE / 2)
            for n in chain[1:-1]
            for across in (lefts[places[n]], lefts[places[n] + 1] - GAP_ACROSS)
        )
        for arrow, chain in chains.items()
    }
    return Layout(corners, bends)


def _with_lanes(
    ranks: Sequence[int], onward: Sequence[Arrow]
) -> tuple[list[int], dict[Arrow, list[int]]]:
    """Ranks with an empty place in every layer that an arrow crosses, and each arrow's chain."""
    # The lanes keep a long arrow from running behind the boxes between: they are ordered and placed
    # like boxes, ten points high.
    places = list(ranks)
    chains: dict[Arrow, list[int]] = {}
    for tail, head in onward:
        crossed = range(ranks[tail] + 1, ranks[head])
        lanes = list(range(len(places), len(places) + len(crossed)))
        places += crossed
        chains[tail, head] = [tail, *lanes, head]
    return places, chains


def _ordered(places: Sequence[int], chains: dict[Arrow, list[int]]) -> list[list[int]]:
    layers: list[list[int]] = [[] for _ in range(max(places, default=0) + 1)]
    for number, rank in enumerate(places):
        layers[rank].append(number)
    # To and fro: each layer by the mean of its neighbours' places, first from the left, then from
    # the right; eight times, as later sweeps undo hardly a crossing. Sorting is stable: what is
    # alike keeps the file's order, and a story always gives the same picture.
    before, after = _neighbours(chains)
    for sweep in range(_SWEEPS):
        beside = before if sweep % 2 == 0 else after
        at = {number: float(n) for layer in layers for n, number in enumerate(layer)}
        for layer in layers if sweep % 2 == 0 else reversed(layers):
            layer.sort(key=lambda number: _mean([at[n] for n in beside[number]], at[number]))
            # At once, for the next layer of this very sweep.
            at.update({number: float(n) for n, number in enumerate(layer)})
    return layers


def _neighbours(
    chains: dict[Arrow, list[int]],
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    before: dict[int, list[int]] = defaultdict(list)
    after: dict[int, list[int]] = defaultdict(list)
    for chain in chains.values():
        for one, other in pairwise(chain):
            after[one].append(other)
            before[other].append(one)
    return before, after


def _mean(values: Sequence[float], default: float) -> float:
    return sum(values) / len(values) if values else default


def _lefts(layers: Sequence[Sequence[int]], sizes: Sequence[Size]) -> list[float]:
    """The left edge of each layer, and of one more behind the last."""
    lefts = [0.0]
    for layer in layers:
        width = max((sizes[n][0] for n in layer if n < len(sizes)), default=0.0)
        lefts.append(lefts[-1] + width + GAP_ACROSS)
    return lefts


def _tops(
    layers: Sequence[Sequence[int]], heights: Sequence[float], chains: dict[Arrow, list[int]]
) -> dict[int, float]:
    """Each as near as it can be to what leads to it, none over another."""
    # From the left only: what leads to a box is placed already, what it leads to is not.
    before, _ = _neighbours(chains)
    tops: dict[int, float] = {}
    for layer in layers:
        free = 0.0
        for number in layer:
            wish = _mean([tops[n] + heights[n] / 2 for n in before[number]], 0.0)
            tops[number] = max(free, wish - heights[number] / 2)
            free = tops[number] + heights[number] + GAP_DOWN
    return tops

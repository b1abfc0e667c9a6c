"""A walk by chance over nodes: what it is worth on average, and where it comes to rest.

Both go circle by circle (strongly connected components, Tarjan), so that their time grows with
the number of steps and not with its square; only inside a circle something is repeated.
"""

from collections.abc import Iterator, Sequence

Chance = tuple[tuple[int, float], ...]
"""Where a node leads: (target node, probability). Nothing where a walk rests."""

# Three digits finer than the nine that figures are kept with.
_CLOSE = 1e-12
_ROUNDS = 10_000


def expected(onward: Sequence[Chance], resting: Sequence[float]) -> list[float]:
    """For each node the mean of `resting` over where a walk from it rests."""
    # Those further on come first: by then all that leads out of a circle is settled, and a story
    # without circles is reckoned in one pass.
    value = list(resting)
    for circle in circles(onward):
        for _ in range(_ROUNDS):
            moved = 0.0
            for number in circle:
                if onward[number]:
                    now = sum(value[target] * share for target, share in onward[number])
                    moved = max(moved, abs(now - value[number]))
                    value[number] = now
            if len(circle) == 1 or moved < _CLOSE:
                break
    return value


def flowed(onward: Sequence[Chance], starting: Sequence[float]) -> list[float]:
    """How much of the mass that starts at each node comes to rest where."""
    mass = list(starting)
    for circle in reversed(circles(onward)):
        inside = set(circle)
        # What never leaves rests nowhere; passed round it would be for all rounds.
        if len(circle) > 1 and not _leaves(onward, inside):
            continue
        for _ in range(_ROUNDS):
            for number in reversed(circle):
                if onward[number]:
                    amount, mass[number] = mass[number], 0.0
                    for target, share in onward[number]:
                        mass[target] += amount * share
            if len(circle) == 1 or sum(mass[number] for number in circle) < _CLOSE:
                break
    return mass


def _leaves(onward: Sequence[Chance], inside: set[int]) -> bool:
    return any(target not in inside for number in inside for target, _ in onward[number])


def circles(onward: Sequence[Chance]) -> list[list[int]]:
    """The strongly connected components, those further on first; each lists its last first."""
    return _Search(onward).found


class _Search:
    """Tarjan's depth-first search, with a list instead of calls: stories are long."""

    def __init__(self, onward: Sequence[Chance]) -> None:
        self.onward = onward
        self.index = [0] * len(onward)
        self.low = [0] * len(onward)
        # Whether a node is on the stack: to look through the stack itself would be quadratic.
        self.open = [False] * len(onward)
        self.stack: list[int] = []
        self.finished: dict[int, int] = {}
        self.met = 0
        self.found: list[list[int]] = []
        for first in range(len(onward)):
            if not self.index[first]:
                self._search(first)

    def _search(self, first: int) -> None:
        calls = [self._meet(first)]
        while calls:
            number, targets = calls[-1]
            target = next(targets, None)
            if target is None:
                calls.pop()
                self._finish(number)
                if calls:
                    above = calls[-1][0]
                    self.low[above] = min(self.low[above], self.low[number])
            elif not self.index[target]:
                calls.append(self._meet(target))
            elif self.open[target]:
                self.low[number] = min(self.low[number], self.index[target])

    def _meet(self, number: int) -> tuple[int, Iterator[int]]:
        self.met += 1
        self.index[number] = self.low[number] = self.met
        self.open[number] = True
        self.stack.append(number)
        return number, (target for target, _ in self.onward[number])

    def _finish(self, number: int) -> None:
        self.finished[number] = len(self.finished)
        if self.low[number] != self.index[number]:
            return
        circle: list[int] = []
        while not circle or circle[-1] != number:
            circle.append(self.stack.pop())
            self.open[circle[-1]] = False
        # In the order of finishing a round carries a change the whole way back, and few are needed.
        self.found.append(sorted(circle, key=self.finished.__getitem__))

"""How long runs take, in seconds of reading at a calm pace, and whether the short cut is short."""

import heapq
from collections.abc import Callable, Sequence
from functools import cache
from random import Random
from statistics import median

from game.graph.outlook import play_groups
from game.proof.case import Case, opening_place
from game.script.problem import Severity
from game.story.graph import Edge, Graph, GraphNode

_STEPS = 400


def run_seconds(graph: Graph) -> list[float]:
    """The seconds of every interned run of events."""
    # A timer runs beside the reading and is no wait: whoever chooses in time never sees its end.
    return [sum(e.seconds for e in run if e.kind != "timer") for run in graph.runs]


def shortest_and_longest(graph: Graph) -> dict[str, tuple[float, float | None]]:
    """By ending: fewest and most seconds over choices; the most is None where circles allow any."""
    seconds = run_seconds(graph)
    fewest = _fewest(graph, seconds)
    most = _most(graph, seconds)
    return {
        node.stop: (round(fewest[n], 1), None if most is None else round(most[n], 1))
        for n, node in enumerate(graph.nodes)
        if node.stop in graph.content.endings and n in fewest and (most is None or n in most)
    }


def longest_seconds(graph: Graph) -> float:
    """The longest way through a graph without circles, by choices."""
    most = _most(graph, run_seconds(graph))
    return max(most.values(), default=0.0) if most is not None else float("inf")


def random_seconds(graph: Graph, runs: int, seed: int) -> list[float]:
    """How long seeded random play takes, run by run."""
    dice = Random(seed)
    seconds = run_seconds(graph)

    @cache
    def buttons(number: int) -> list[list[Edge]]:
        return play_groups(graph.nodes[number], number)

    return [_one(graph, seconds, buttons, dice) for _ in range(runs)]


def _one(
    graph: Graph, seconds: list[float], buttons: Callable[[int], list[list[Edge]]], dice: Random
) -> float:
    start = dice.choice(graph.starts)
    number, total = start.node, seconds[start.run]
    for _ in range(_STEPS):
        groups = buttons(number)
        if not groups:
            break
        edge = dice.choice(dice.choice(groups))
        number, total = edge.to, total + seconds[edge.run]
    return total


def _fewest(graph: Graph, seconds: list[float]) -> dict[int, float]:
    """The fewest seconds to every node, by any inputs (Dijkstra)."""
    # By any inputs: a tell that leads on may be the shortest way. By a heap, since a stack that
    # mends what it finds better later takes exponential time (measured: 800 ms at 18 choices).
    found: dict[int, float] = {}
    waiting = [(seconds[start.run], start.node) for start in graph.starts]
    heapq.heapify(waiting)
    while waiting:
        spent, number = heapq.heappop(waiting)
        if number in found:
            continue
        found[number] = spent
        for edge in graph.nodes[number].edges:
            if edge.to not in found:
                heapq.heappush(waiting, (spent + seconds[edge.run], edge.to))
    return found


def _most(graph: Graph, seconds: list[float]) -> dict[int, float] | None:
    # By choices only: looking and telling could be repeated as long as one likes. Where each node
    # stands behind all that lead to it, one pass finds the longest way.
    order = _ordered(graph)
    if order is None:
        return None
    found = {start.node: seconds[start.run] for start in graph.starts}
    for number in order:
        for edge in graph.nodes[number].choices():
            if edge.to != number and number in found:
                value = found[number] + seconds[edge.run]
                found[edge.to] = max(found.get(edge.to, 0.0), value)
    return found


def _ordered(graph: Graph) -> list[int] | None:
    """Topological order over choices (Kahn), or None where they run in circles."""
    onward = [[e.to for e in node.choices() if e.to != n] for n, node in enumerate(graph.nodes)]
    entering = [0] * len(onward)
    for targets in onward:
        for target in targets:
            entering[target] += 1
    ready = [number for number, count in enumerate(entering) if not count]
    order: list[int] = []
    while ready:
        number = ready.pop()
        order.append(number)
        for target in onward[number]:
            entering[target] -= 1
            if not entering[target]:
                ready.append(target)
    return order if len(order) == len(onward) else None


# The short cut of the festival stand: no circles, and short enough in both languages.

LONGEST = 240.0
MEDIAN = 150.0
_RUNS = 500
_SEED = 20261101


def check_cuts(case: Case) -> None:
    """Only situations that are meant for the kiosk have a short cut to keep short."""
    if "kiosk" not in case.situation.front.settings:
        return
    for variant in case.situation.variants:
        graph = case.graphs.get((variant, "short"))
        if graph is None:
            continue
        circle = choice_circle(graph.nodes)
        if circle:
            case.report(variant, circle, "short-cut-circle",
                        f'In the short cut the choices lead in a circle through "{circle}".',
                        "Leave one of them out with kiosk: skip.")  # fmt: skip
        else:
            _check_seconds(case, variant, graph)


def _check_seconds(case: Case, variant: str, graph: Graph) -> None:
    place, longest = opening_place(case, variant), longest_seconds(graph)
    if longest > LONGEST:
        case.problems.add(
            place, "short-cut-long",
            f"The short cut of {variant} takes up to {longest:.0f} s; the stand has "
            f"{LONGEST:.0f} s.",
            "Leave scenes out with kiosk: skip.", severity=Severity.WARNING,
        )  # fmt: skip
    middle = median(random_seconds(graph, _RUNS, _SEED))
    if middle > MEDIAN:
        case.problems.add(
            place, "short-cut-median",
            f"Half of all runs of {variant} take over {middle:.0f} s; the stand has "
            f"{MEDIAN:.0f} s.",
            "Leave scenes out with kiosk: skip.", severity=Severity.WARNING,
        )  # fmt: skip


def choice_circle(nodes: Sequence[GraphNode]) -> str:
    """A stop on a circle of choices, or an empty text. A choice that stays is no circle."""
    # 0 unseen, 1 on the way that is being followed, 2 done: an arrow to a 1 closes a circle. With a
    # stack of our own, as a long story would be too deep for recursion.
    state = [0] * len(nodes)
    for first in range(len(nodes)):
        stack = [(first, iter(_onward(nodes, first)))] if not state[first] else []
        if stack:
            state[first] = 1
        while stack:
            number, onward = stack[-1]
            target = next(onward, None)
            if target is None:
                state[number] = 2
                stack.pop()
            elif state[target] == 1:
                return nodes[target].stop
            elif not state[target]:
                state[target] = 1
                stack.append((target, iter(_onward(nodes, target))))
    return ""


def _onward(nodes: Sequence[GraphNode], number: int) -> list[int]:
    return [edge.to for edge in nodes[number].choices() if edge.to != number]

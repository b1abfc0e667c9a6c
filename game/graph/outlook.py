"""Outlook: the expected worth of the ending for somebody who takes each choice by chance.

`docs/meaning-of-a-run.md` (Figures) is the rule. By chance, so that no author has to say what a
choice is worth, and none can flatter: the figure is a consequence of where the story leads.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from game.graph.chain import Chance, expected
from game.story import Content, Edge, Ending, Graph, GraphNode, Input, OpeningOutlook

# The opening over all variants of a situation: what a player could know before the draw shows.


def with_opening(graphs: Mapping[str, Graph]) -> dict[str, Graph]:
    """The graphs of all variants (one cut), each with the mean outlook of the shared opening.

    A choice in the opening is worth what it is worth on average: luck is not praised. Both what
    was before and what came after are averaged, so that the change is the player's alone. The
    truth is drawn first, then the variant, so a truth counts alike however many variants it has.
    """
    opening = _mean(list(graphs.values()))
    return {name: replace(graph, opening=opening) for name, graph in graphs.items()}


def _mean(graphs: Sequence[Graph]) -> OpeningOutlook:
    before = by_truth((graph, first_outlook(graph)) for graph in graphs)
    after: dict[Input, list[tuple[Graph, float]]] = {}
    for graph in graphs:
        for given, values in _after(graph).items():
            after.setdefault(given, []).append((graph, sum(values) / len(values)))
    means = tuple((given, round(by_truth(values), 9)) for given, values in after.items())
    # Nine digits: a sum taken in another order, or by another player, differs in the last ones.
    return OpeningOutlook(round(before, 9), means)


def by_truth(values: Iterable[tuple[Graph, float]]) -> float:
    """The mean over the truths, each the mean over its variants: as the draw takes them."""
    of_truth: dict[str, list[float]] = {}
    for graph, value in values:
        of_truth.setdefault(graph.content.truth, []).append(value)
    return sum(sum(of) / len(of) for of in of_truth.values()) / len(of_truth)


def _after(graph: Graph) -> dict[Input, list[float]]:
    """The outlooks after each input of the opening, one for each start."""
    after: dict[Input, list[float]] = {}
    for start in graph.starts:
        for edge in graph.nodes[start.node].edges:
            after.setdefault(edge.given, []).append(graph.nodes[edge.to].outlook)
    return after


def first_outlook(graph: Graph) -> float:
    """The outlook at the first stop of one variant, over its draws."""
    return sum(graph.nodes[start.node].outlook for start in graph.starts) / len(graph.starts)


# Two players who decide by chance: one measures outlook, the other plays at random.
# A chance is a node's list of (target node, probability); self loops are left out, since whoever
# stays decides again.

_HELPING_MOVES = ("tell", "leave", "report")


def outlook_chance(content: Content, node: GraphNode, number: int) -> Chance:
    """Each choice with equal chance; never tells, reports or leaves while another choice is left.

    With those counted too, every outlook comes close to one and no run has a turning point.
    """
    # Looks, tells and standing ways out are left out too, for the same reason: half a dozen of them
    # stand open at every stop. Where nothing else leads on they count, or it were worth nothing.
    choices = [edge for edge in node.choices() if edge.to != number]
    plain = [e for e in choices if content.choices[e.given.id].move not in _HELPING_MOVES]
    others = [edge for edge in node.edges if edge.to != number]
    return equally((edge.to,) for edge in (plain or choices or others))


def play_chance(node: GraphNode, number: int) -> Chance:
    """What a finger finds at random: each choice, and all that always stands open as one more."""
    return equally([edge.to for edge in group] for group in play_groups(node, number))


def play_groups(node: GraphNode, number: int) -> list[list[Edge]]:
    """The buttons a finger finds, all alike: each choice one, all that stands open one more."""
    # One button for all that stands open, or a stop with five people would be left by telling.
    groups: dict[object, list[Edge]] = defaultdict(list)
    for edge in node.edges:
        if edge.to != number:
            groups[_button(edge)].append(edge)
    return list(groups.values())


def _button(edge: Edge) -> object:
    return edge.given if edge.given.act == "choose" else "always there"


def equally(groups: Iterable[Iterable[int]]) -> Chance:
    """Each group with equal chance, inside a group each target with equal chance."""
    listed = [list(group) for group in groups]
    # Added up, not overwritten: two choices may lead to one node, and each is a chance of its own.
    found: dict[int, float] = defaultdict(float)
    for group in listed:
        for target in group:
            found[target] += 1 / (len(listed) * len(group))
    return tuple(found.items())


def with_outlook(nodes: Sequence[GraphNode], content: Content) -> tuple[GraphNode, ...]:
    """The nodes with `outlook` and `best` filled in."""
    chances = [outlook_chance(content, node, number) for number, node in enumerate(nodes)]
    endings = content.endings
    worth = [endings[n.stop].worth if n.stop in endings else 0.0 for n in nodes]
    outlook = expected(chances, worth)
    best = _best_endings(nodes, endings)
    return tuple(
        replace(node, outlook=round(outlook[n], 9), best=best[n]) for n, node in enumerate(nodes)
    )


def _best_endings(nodes: Sequence[GraphNode], endings: Mapping[str, Ending]) -> list[str]:
    """By node the ending of highest worth still open; of those the nearest, then the first by id.

    Back from the endings, worth by worth: what one worth has reached, no lesser one may take.
    """
    came = _came_from(nodes)
    best = [""] * len(nodes)
    for worth in sorted({ending.worth for ending in endings.values()}, reverse=True):
        alike = [n for n, node in enumerate(nodes) if _worth(node, endings) == worth]
        # In order of their ids, so that of two endings as near the first by id comes first.
        waiting = deque(sorted(alike, key=lambda number: nodes[number].stop))
        for number in waiting:
            best[number] = nodes[number].stop
        while waiting:
            number = waiting.popleft()
            for before in came[number]:
                if not best[before]:
                    best[before] = best[number]
                    waiting.append(before)
    return best


def _worth(node: GraphNode, endings: Mapping[str, Ending]) -> float | None:
    return endings[node.stop].worth if node.stop in endings else None


def _came_from(nodes: Sequence[GraphNode]) -> list[list[int]]:
    came: list[list[int]] = [[] for _ in nodes]
    for number, node in enumerate(nodes):
        for edge in node.edges:
            came[edge.to].append(number)
    return came

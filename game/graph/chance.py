"""Two players who decide by chance: one measures outlook, the other plays at random.

A chance is a node's list of (target node, probability); self loops are left out, since whoever
stays decides again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from game.graph.chain import Chance
from game.story.content import Content
from game.story.graph import Edge, GraphNode

_HELPING_MOVES = ("tell", "leave", "report")


def outlook_chance(content: Content, node: GraphNode, number: int) -> Chance:
    """Each choice with equal chance; never tells, reports or leaves while another choice is left.

    With those counted too, every outlook comes close to one and no run has a turning point.
    """
    choices = [edge for edge in node.choices() if edge.to != number]
    plain = [e for e in choices if content.choices[e.given.id].move not in _HELPING_MOVES]
    others = [edge for edge in node.edges if edge.to != number]
    return equally((edge.to,) for edge in (plain or choices or others))


def play_chance(node: GraphNode, number: int) -> Chance:
    """What a finger finds at random: each choice, and all that always stands open as one more."""
    return equally([edge.to for edge in group] for group in play_groups(node, number))


def play_groups(node: GraphNode, number: int) -> list[list[Edge]]:
    """The buttons a finger finds, all alike: each choice one, all that stands open one more."""
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
    found: dict[int, float] = defaultdict(float)
    for group in listed:
        for target in group:
            found[target] += 1 / (len(listed) * len(group))
    return tuple(found.items())

"""Outlook: the expected worth of the ending for somebody who takes each choice by chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.script.chance import Chance, outlook_chance
from game.story.content import Content, Ending
from game.story.graph import Node

_CLOSE = 1e-9
_ROUNDS = 10_000


def with_outlook(nodes: Sequence[Node], content: Content) -> tuple[Node, ...]:
    """The nodes with `outlook` and `best` filled in."""
    chances = [outlook_chance(content, node, number) for number, node in enumerate(nodes)]
    outlook = _expected(nodes, chances, content.endings)
    best = _best_ending(nodes, content.endings)
    return tuple(
        replace(node, outlook=round(outlook[n], 9), best=best[n]) for n, node in enumerate(nodes)
    )


def _expected(
    nodes: Sequence[Node], chances: Sequence[Chance], endings: Mapping[str, Ending]
) -> list[float]:
    # Gauss-Seidel from the last node found back: without cycles one round and a check suffice.
    value = [endings[n.stop].worth if n.stop in endings else 0.0 for n in nodes]
    for _ in range(_ROUNDS):
        moved = 0.0
        for number in range(len(nodes) - 1, -1, -1):
            if chances[number]:
                now = sum(value[target] * share for target, share in chances[number])
                moved = max(moved, abs(now - value[number]))
                value[number] = now
        if moved < _CLOSE:
            break
    return value


def _best_ending(nodes: Sequence[Node], endings: Mapping[str, Ending]) -> list[str]:
    best = [node.stop if node.stop in endings else "" for node in nodes]
    changed = True
    while changed:
        changed = False
        for number in range(len(nodes) - 1, -1, -1):
            for edge in nodes[number].edges:
                if _better(best[edge.to], best[number], endings):
                    best[number], changed = best[edge.to], True
    return best


def _better(one: str, other: str, endings: Mapping[str, Ending]) -> bool:
    if not one:
        return False
    return not other or endings[one].worth > endings[other].worth

"""Outlook: the expected worth of the ending for somebody who takes each choice by chance."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.graph.chain import expected
from game.graph.chance import outlook_chance
from game.story.content import Content, Ending
from game.story.graph import GraphNode


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

"""Seconds of reading: the fewest and the most, whatever the shape of the story."""

from __future__ import annotations

from dataclasses import replace

from game.proof.cuts import shortest_and_longest
from game.story.event import Event
from game.story.graph import Edge, Graph, GraphNode, Start
from game.story.input import choose
from tests.support.counted import counted
from tests.support.situations import parcel_graph

ENDING = "walked-away"


def detours(number: int) -> Graph:
    """At each stop a slow choice and a quick one with a stop between; the slow one halves."""
    runs = [(Event("line", "quick", seconds=0.0),)]
    nodes: list[GraphNode] = []
    for n in range(number):
        runs.append((Event("line", "slow", seconds=float(2 ** (number - n))),))
        quick, slow = Edge(choose("quick"), 0, 2 * n + 1), Edge(choose("slow"), n + 1, 2 * n + 2)
        nodes += [
            GraphNode("a", (), (quick, slow)),
            GraphNode("b", (), (Edge(choose("on"), 0, 2 * n + 2),)),
        ]
    nodes.append(GraphNode(ENDING, (), ()))
    return replace(parcel_graph(), nodes=tuple(nodes), runs=tuple(runs), starts=(Start((), 0, 0),))


def test_the_fewest_seconds_are_found_without_trying_every_way() -> None:
    found, count = counted(lambda: shortest_and_longest(detours(200)))
    assert found == {ENDING: (0.0, float(2**201 - 2))}
    assert count < 100 * 400

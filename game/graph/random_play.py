"""Seeded play by chance: which endings it comes to, how long it takes, how often each line is met.

It needs no whole graph, so it also serves where a story has too many states to explore.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from statistics import median

from game.graph.chance import play_groups
from game.graph.lazy_graph import LazyGraph
from game.story.content import Content
from game.story.event import EventRun
from game.story.graph import Edge, GraphNode
from game.story.program import Program

MOST_STEPS = 400

Pick = Callable[[GraphNode, int, Random], "Edge | None"]
"""A player: the edge taken at a node of some number; None where there is none to take."""


@dataclass
class Played:
    """What some runs came to. `met` counts every id shown, `seconds` is by run."""

    content: Content
    runs: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    stops: Counter[str] = field(default_factory=Counter)

    @property
    def median_seconds(self) -> float:
        return median(self.seconds) if self.seconds else 0.0

    @property
    def longest_seconds(self) -> float:
        return max(self.seconds, default=0.0)

    @property
    def unended(self) -> int:
        """The runs that came to no ending within the most steps allowed."""
        return self.runs - sum(self.endings.values())

    def share(self, ending: str) -> float:
        return self.endings[ending] / self.runs if self.runs else 0.0

    def never_met(self, table: Iterable[str]) -> list[str]:
        return [name for name in table if not self.met[name]]

    def line_hits(self) -> Mapping[str, int]:
        """Every line with how often it was met, in the order of the files."""
        return {name: self.met[name] for name in self.content.lines}

    def note(self, run: EventRun) -> float:
        """Count what a run of events shows; returns its seconds."""
        self.met.update(event.id for event in run if event.id)
        return sum(event.seconds for event in run if event.kind != "timer")


def by_chance(node: GraphNode, number: int, dice: Random) -> Edge | None:
    """Each choice alike, all that always stands open as one more (see `play_chance`)."""
    groups = play_groups(node, number)
    return dice.choice(dice.choice(groups)) if groups else None


def play_often(program: Program, runs: int, seed: int, pick: Pick = by_chance) -> Played:
    """Some seeded runs of one player. The same seed plays the same runs."""
    dice = Random(seed)
    story = LazyGraph(program)
    played = Played(program.content)
    for _ in range(runs):
        _play(story, dice, pick, played)
    return played


def _play(story: LazyGraph, dice: Random, pick: Pick, played: Played) -> None:
    start = dice.choice(story.starts)
    number, seconds = start.node, played.note(story.run(start.run))
    for _ in range(MOST_STEPS):
        node = story.node(number)
        played.stops[node.stop] += 1
        edge = pick(node, number, dice)
        if edge is None:
            break
        seconds += played.note(story.run(edge.run))
        number = edge.to
    stop = story.node(number).stop
    if stop in played.content.endings:
        played.endings[stop] += 1
    played.runs += 1
    played.seconds.append(round(seconds, 1))

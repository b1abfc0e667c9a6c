"""Seeded play by chance: which endings it comes to, how long it takes, how often each line is met.

It needs no whole graph, so it also serves where a story has too many states to explore.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from statistics import median

from game.graph.explore import LazyGraph
from game.graph.outlook import play_groups
from game.story import Content, Edge, EventRun, GraphNode, Input, Program

MOST_STEPS = 400
"""A run that has not ended by then is counted as unended: some stories have circles."""

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


# A player who prefers what was used least, as ChoiceScript's random test does.
# In few runs it touches what play by chance meets once in thousands: rare choices, details,
# tells.

_ASIDE = 8
"""A detail is looked at this many times less often than a way on is taken."""


class LeastUsed:
    """Remembers over all its runs what it gave at each stop, and which states that led to."""

    def __init__(self) -> None:
        self.used: Counter[tuple[str, Input]] = Counter()
        self.came: Counter[int] = Counter()

    def __call__(self, node: GraphNode, number: int, dice: Random) -> Edge | None:
        """The edge used least, and by where it leads; the dice decide between those alike."""
        if not node.edges:
            return None
        keys = [self._use(node, number, edge) for edge in node.edges]
        fewest = min(keys)
        alike = [edge for edge, key in zip(node.edges, keys, strict=True) if key == fewest]
        edge = dice.choice(alike)
        self.used[node.stop, edge.given] += 1
        self.came[edge.to] += 1
        return edge

    def _use(self, node: GraphNode, number: int, edge: Edge) -> int:
        # By its target too: else every second scene is left by a way out, and none plays on.
        used = self.used[node.stop, edge.given]
        if not used:
            return 0 if edge.given.act == "choose" else 1
        return used * _ASIDE if edge.to == number else max(used, self.came[edge.to])


# What random play finds where a story has too many states to explore: never a silent "fine".

RUNS = 300
SEED = 1
_NAMED = 5


def found_by_play(program: Program, runs: int = RUNS, seed: int = SEED) -> str:
    """One or two sentences: what seeded play came to, and what it never met."""
    played = play_often(program, runs, seed, LeastUsed())
    content = program.content
    missed = [name for name in content.endings if not played.endings[name]]
    reached = len(content.endings) - len(missed)
    said = [
        f"{runs} runs of random play instead (seed {seed}) came to {reached} of "
        f"{len(content.endings)} endings{_named(missed)}",
        f"met {_of(played, content.lines)} lines{_named(played.never_met(content.lines))}",
        f"took {_of(played, content.choices)} choices{_named(played.never_met(content.choices))}",
    ]
    unended = f" {played.unended} runs came to no ending." if played.unended else ""
    return f"{said[0]}, {said[1]} and {said[2]}.{unended} Nothing is proved."


def _of(played: Played, table: Iterable[str]) -> str:
    names = list(table)
    return f"{len(names) - len(played.never_met(names))} of {len(names)}"


def _named(names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f" (not {', '.join(names[:_NAMED])}{more})"

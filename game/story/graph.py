"""The whole story as plain data: every state a player can be in, and what each input does there.

A graph is made by `game.graph.explore`. Everything that computes from a story (checks, drawings,
random play, the debrief, a browser page) computes from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.story.condition import Facts
from game.story.content import Content
from game.story.event import EventRun
from game.story.input import Input

GRAPH_FORMAT = 2


@dataclass(frozen=True, slots=True)
class Edge:
    """An input on offer: which run of events it shows and which node it leads to.

    `back` says that it comes back: it shows its own events alone and stays at its stop.
    """

    given: Input
    run: int
    to: int
    back: bool = False


@dataclass(frozen=True)
class GraphNode:
    """A stop with the facts that still matter there.

    `outlook` is the expected worth (0 to 1) for a player who takes each choice with equal chance;
    `best` is the ending of highest worth still open.
    """

    stop: str
    facts: Facts
    edges: tuple[Edge, ...]
    outlook: float = 0.0
    best: str = ""
    carried: tuple[tuple[str, str], ...] = ()
    """At an ending: the variables that a sequel may take over, as they stand there."""

    @cached_property
    def by_input(self) -> Mapping[Input, Edge]:
        return {edge.given: edge for edge in self.edges}

    def choices(self) -> tuple[Edge, ...]:
        return tuple(edge for edge in self.edges if edge.given.act == "choose")


@dataclass(frozen=True)
class Start:
    """A way to begin: the drawn variables, the first node, the events of the opening."""

    drawn: tuple[tuple[str, str], ...]
    node: int
    run: int


@dataclass(frozen=True)
class Reach:
    """How an ending is reached: a shortest list of inputs, and how often random play ends there."""

    witness: tuple[Input, ...]
    start: int
    share: float


@dataclass(frozen=True)
class OpeningOutlook:
    """The opening over all variants: outlook before, and after each input; luck is not praised."""

    outlook: float
    after: tuple[tuple[Input, float], ...] = ()

    def outlook_after(self, given: Input, own: float) -> float:
        # `own` is for an input that only a later state of the opening offers: no mean knows it.
        return dict(self.after).get(given, own)


@dataclass(frozen=True, eq=False)
class Graph:
    """One variant in one cut, explored whole (or along one run: `game.graph.explore.graph_along`).

    Numbers of nodes and runs are places in `nodes` and `runs`; they mean nothing in another graph
    and are never stored with a player's run.
    """

    content: Content
    story: str
    """The story fingerprint of the program that was explored."""
    facts: tuple[str, ...]
    """Names of the facts, in the order of a node's `facts`."""
    nodes: tuple[GraphNode, ...]
    runs: tuple[EventRun, ...]
    starts: tuple[Start, ...]
    endings: Mapping[str, Reach]
    opening: OpeningOutlook | None = None
    warnings: tuple[str, ...] = ()
    text: str = ""
    """The text fingerprint of its words."""
    variables: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The drawn variables, each with the values it may take."""
    before: Mapping[str, str] = field(default_factory=dict)
    """In a sequel: the variables that the run before gives, each with what of it."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Old ids to new ones."""
    kept: frozenset[str] = frozenset()
    """The stops whose choices are shown in the file's order."""

    def start_for(self, drawn: Mapping[str, object]) -> Start:
        """The start that fits some draws; the first one where none does."""
        for start in self.starts:
            if all(drawn.get(name) == value for name, value in start.drawn):
                return start
        return self.starts[0]

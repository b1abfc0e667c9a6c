"""Exhaustive exploration: every state of a variant in one cut, as a graph of plain data."""

import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import product

from game.graph.costliest import costliest, costliest_far_on
from game.graph.liveness import Liveness
from game.graph.outlook import with_outlook
from game.graph.paths import reaches
from game.story import Edge, Ending, EventRun, Graph, GraphNode, Journal, Program, Start, comes_back
from game.story.fingerprint import story_fingerprint, text_fingerprint
from game.story.input import SILENT_ACTS, TIMEOUT, Input
from game.story.state import State
from game.story.step import offered, offers_at, start, step

WARN_AT = 20_000
STOP_AT = 100_000
_TOLD_EVERY = 250

Watch = Callable[[int, int], None]


class BudgetExceeded(Exception):
    """The variant has too many states to explore; `fact` is the one that costs most."""

    def __init__(self, program: Program, budget: int, fact: str) -> None:
        content = program.content
        super().__init__(
            f"{content.front.situation}/{content.variant} ({content.cut} cut) has over "
            f'{budget:,} states. The costliest fact is "{fact}": let fewer scenes ask about it, '
            "or set it where it is no longer needed."
        )
        self.fact = fact


@dataclass
class Explorer:
    """States by number, in the order in which they were met; `waiting` are not yet looked at."""

    program: Program
    budget: int
    liveness: Liveness
    numbers: dict[State, int] = field(default_factory=dict)
    waiting: deque[State] = field(default_factory=deque)
    runs: dict[EventRun, int] = field(default_factory=dict)
    same: dict[tuple[int, ...], tuple[EventRun, int]] = field(default_factory=dict)
    """Runs by the identity of their events, which is quicker to ask than their value."""

    def number(self, state: State) -> int:
        """The node of a state; a state not met before waits to be explored."""
        # Before it is looked up: states that differ in what nobody will read again are one node.
        state = self.liveness.canonical(state)
        known = self.numbers.get(state)
        if known is not None:
            return known
        if len(self.numbers) >= self.budget:
            fact = costliest_far_on(self.program, list(self.numbers))
            raise BudgetExceeded(self.program, self.budget, fact)
        self.numbers[state] = len(self.numbers)
        self.waiting.append(state)
        return self.numbers[state]

    def run(self, shown: EventRun) -> int:
        """The number of a run; equal runs have one."""
        key = tuple(map(id, shown))
        known = self.same.get(key)
        if known is None:
            # The run is kept with its number, so that no identity is given away twice.
            known = self.same[key] = (shown, self.runs.setdefault(shown, len(self.runs)))
        return known[1]

    def node(self, state: State) -> GraphNode:
        """A state with where each input leads; the states there are then known."""
        edges = tuple(self._edge(state, given) for given in _inputs(self.program, state))
        over = self.program.is_ending(state.stop)
        carried = self.program.carried_from(state.facts) if over else {}
        return GraphNode(state.stop, state.facts, edges, carried=tuple(carried.items()))

    def _edge(self, state: State, given: Input) -> Edge:
        after, shown = step(self.program, state, given)
        back = comes_back(state.stop, after.stop, shown)
        return Edge(given, self.run(shown), self.number(after), back)


def _inputs(program: Program, state: State) -> Iterator[Input]:
    # The time-out last: witnesses and files go by this order.
    for offer in offers_at(program, state):
        yield offer.given
    if offered(program, state, TIMEOUT) is not None:
        yield TIMEOUT


def explore(program: Program, budget: int = STOP_AT, watch: Watch | None = None) -> Graph:
    """The graph of a program. Raises `BudgetExceeded` past that many states.

    `watch` is told now and then how many states are done, and how many are known.
    """
    explorer = Explorer(program, budget, Liveness(program))
    starts = tuple(starts_of(explorer))
    nodes: list[GraphNode] = []
    while explorer.waiting:
        state = explorer.waiting.popleft()
        nodes.append(explorer.node(state))
        if watch is not None and len(nodes) % _TOLD_EVERY == 0:
            watch(len(nodes), len(explorer.numbers))
    return _graph(explorer, nodes, starts)


def starts_of(explorer: Explorer) -> Iterator[Start]:
    """Each combination of drawn values, in the order declared, the first variable slowest."""
    # Every value is a start of its own: the draw of a run is known to nobody who explores.
    program = explorer.program
    slots = [program.slots[number] for number in program.drawn_slots]
    for values in product(*(slot.labels for slot in slots)):
        drawn = tuple((slot.name, value) for slot, value in zip(slots, values, strict=True))
        state, shown = start(program, dict(drawn))
        yield Start(drawn, explorer.number(state), explorer.run(shown))


def _graph(explorer: Explorer, nodes: list[GraphNode], starts: tuple[Start, ...]) -> Graph:
    program = explorer.program
    looking_ahead = with_outlook(nodes, program.content)
    warnings: tuple[str, ...] = ()
    if len(nodes) > WARN_AT:
        fact = costliest(program, explorer.numbers)
        warnings = (f'{len(nodes):,} states; the costliest fact is "{fact}".',)
    return replace(
        outline(program),
        nodes=looking_ahead,
        runs=tuple(explorer.runs),
        starts=starts,
        endings=reaches(looking_ahead, starts, program.content.endings),
        warnings=warnings,
    )


def outline(program: Program) -> Graph:
    """What a graph says of its program, without one node."""
    drawn = [program.slots[number] for number in program.drawn_slots]
    return Graph(
        content=program.content,
        story=story_fingerprint(program),
        text=text_fingerprint(program.content),
        variables={slot.name: slot.labels for slot in drawn},
        before={slot.name: slot.before for slot in drawn if slot.before},
        renamed=program.renamed,
        kept=frozenset(name for name, scene in program.scenes.items() if scene.kept),
        facts=tuple(slot.key for slot in program.slots),
        nodes=(),
        runs=(),
        starts=(),
        endings={},
    )


# A graph that is explored only as far as somebody walks: for play where the whole is too large.


class LazyGraph:
    """Nodes by number, made when they are asked for."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._explorer = Explorer(program, sys.maxsize, Liveness(program))
        self._states: list[State] = []
        self._nodes: dict[int, GraphNode] = {}
        self._runs: list[EventRun] = []
        self.starts = tuple(starts_of(self._explorer))

    def node(self, number: int) -> GraphNode:
        """A node; its edges lead to numbers that can be asked for next."""
        if number not in self._nodes:
            self._nodes[number] = self._explorer.node(self._state(number))
        return self._nodes[number]

    def run(self, number: int) -> EventRun:
        """The events of a run that an edge or a start names."""
        # The explorer has them as keys, in order; listed anew only when one is asked that is new.
        if number >= len(self._runs):
            self._runs = list(self._explorer.runs)
        return self._runs[number]

    def runs(self) -> tuple[EventRun, ...]:
        """All runs met so far, by their numbers."""
        return tuple(self._explorer.runs)

    def states(self) -> tuple[State, ...]:
        """All states met so far, by their numbers; those that edges lead to are met."""
        return tuple(self._explorer.numbers)

    def _state(self, number: int) -> State:
        waiting = self._explorer.waiting
        while waiting:
            self._states.append(waiting.popleft())
        return self._states[number]


# The graph along one run, for a story too large to explore: what its debrief can still show.
# It knows the stops the run came to and what would have come next there, and no figures: no
# outlook, so no turning point, and no best ending.


def graph_along(program: Program, journal: Journal) -> Graph:
    """The nodes a journal comes to, with their direct neighbours; these lead nowhere here.

    Past an input that is not on offer nothing more is known.
    """
    story = LazyGraph(program)
    begun = replace(outline(program), starts=story.starts)
    number = begun.start_for(journal.head.drawn).node
    passed = {start.node: story.node(start.node) for start in story.starts}
    for entry in journal.entries:
        # Flags and ratings are no edges: they change nothing that a graph knows.
        if entry.given.act in SILENT_ACTS:
            continue
        edge = passed[number].by_input.get(entry.given)
        if edge is None:
            break
        number = edge.to
        passed[number] = story.node(number)
    states = story.states()
    return replace(
        begun,
        content=replace(program.content, endings=_plain_endings(program)),
        nodes=tuple(passed.get(n, GraphNode(s.stop, s.facts, ())) for n, s in enumerate(states)),
        runs=story.runs(),
    )


def _plain_endings(program: Program) -> dict[str, Ending]:
    """The endings without an author's turning point: for better or worse, nobody can say here."""
    endings = program.content.endings
    return {name: replace(ending, turning="") for name, ending in endings.items()}

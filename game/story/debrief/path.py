"""The player's own path through the graph: a step for each journalled input."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.story.event import Clock, Event, EventRun, spoken
from game.story.graph import Edge, Graph, GraphNode
from game.story.input import Input
from game.story.journal import Entry, Journal, interrupted, shown_parts
from game.story.run import interrupts
from game.story.text import Argument


class ForeignJournal(ValueError):
    """The journal is of another story than the graph, or does not fit it."""


@dataclass(frozen=True)
class PathStep:
    """One input: the node it was given at and led to, the outlook before and after.

    `shown` is what followed and was really shown: it stops at the event that the next input
    interrupted. `minute` is the story's time of day, in minutes after midnight.
    """

    number: int
    entry: Entry
    before: GraphNode
    after: GraphNode
    shown: EventRun
    outlook_before: float
    outlook_after: float
    minute: int

    @property
    def given(self) -> Input:
        return self.entry.given

    @property
    def taken(self) -> str:
        """The choice or way out that was taken, by hand or by time; else the input's own id."""
        kinds = ("chosen", "left", "reported")
        return next((e.id for e in self.shown if e.kind in kinds), self.given.id)

    @property
    def change(self) -> float:
        # Rounded, so that exactly half and exactly a tenth are what they say.
        return round(self.outlook_after - self.outlook_before, 9)


@dataclass(frozen=True)
class Path:
    graph: Graph
    journal: Journal
    first: GraphNode
    opening: EventRun
    steps: tuple[PathStep, ...]

    @property
    def last(self) -> GraphNode:
        return self.steps[-1].after if self.steps else self.first

    def shown(self) -> EventRun:
        """Everything really shown, in order."""
        return tuple(event for run in self.runs() for event in run)

    def runs(self) -> tuple[EventRun, ...]:
        """What was shown of the opening, then of what followed each input."""
        return (self.opening, *(step.shown for step in self.steps))

    def of(self, *acts: str) -> tuple[PathStep, ...]:
        return tuple(step for step in self.steps if step.given.act in acts)

    def cut_off(self) -> frozenset[int]:
        """The runs, by their place in `runs`, whose end never came because somebody left."""
        entries = [step.entry for step in self.steps]
        cuts = (n for n, entry in enumerate(entries) if entry.heard is not None)
        return frozenset(run for n in cuts for run in range(interrupted(entries, n), n + 1))


@dataclass(frozen=True)
class _Passed:
    """An entry followed through the graph: where it stood, where it came to, what it can show."""

    entry: Entry
    node: int
    target: int
    run: EventRun


def walked(graph: Graph, journal: Journal) -> Path:
    """The path of a journal. Raises `ForeignJournal` where it does not fit the graph."""
    _check_head(graph, journal)
    start = graph.start_for(journal.head.drawn)
    opening = graph.runs[start.run]
    passed = _followed(graph, start.node, opening, journal.entries)
    parts = shown_parts([opening, *(p.run for p in passed)], [p.entry for p in passed])
    steps = _steps(graph, passed, parts)
    return Path(graph, journal, graph.nodes[start.node], parts[0], tuple(steps))


def _check_head(graph: Graph, journal: Journal) -> None:
    head, content = journal.head, graph.content
    ours = (content.front.situation, content.variant, content.cut)
    if (head.situation, head.variant, head.cut) != ours:
        raise ForeignJournal(f"This journal is of {head.situation}/{head.variant} ({head.cut}).")
    lists: dict[str, Sequence[Argument]] = {**content.draws, **graph.variables}
    for name, value in (*head.draws, *head.before):
        if value not in lists.get(name, ()):
            raise ForeignJournal(f"This journal draws something for {name!r} that is not here.")


def _steps(graph: Graph, passed: Sequence[_Passed], parts: Sequence[EventRun]) -> list[PathStep]:
    """The story's clock runs over what was shown, once, from the first event to the last."""
    clock = Clock(graph.content.front.clock)
    first = passed[0].node if passed else 0
    steps: list[PathStep] = []
    for number, one in enumerate(passed):
        for event in parts[number]:
            clock.take(event)
        before, after = _outlooks(graph, one, graph.nodes[first].stop)
        steps.append(PathStep(number, one.entry, graph.nodes[one.node], graph.nodes[one.target],
                        parts[number + 1], before, after, clock.minute))  # fmt: skip
    return steps


def _followed(
    graph: Graph, node: int, opening: EventRun, entries: Sequence[Entry]
) -> list[_Passed]:
    passed: list[_Passed] = []
    for number, entry in enumerate(entries):
        target, run, edge = _taken(graph, node, entry, number)
        if entry.heard is not None:
            at = interrupted(entries, number)
            cut_off = passed[at - 1].run if at else opening
            entry = _with_heard(entry, edge, cut_off)
        passed.append(_Passed(entry, node, target, run))
        node = target
    return passed


def _with_heard(entry: Entry, edge: Edge | None, cut_off: EventRun) -> Entry:
    """The entry without `heard` where that cannot be: replaying the journal drops it too."""
    fits = edge is not None and interrupts(entry.given, edge.back)
    known = not entry.heard or entry.heard in spoken(cut_off)
    return entry if fits and known else replace(entry, heard=None)


def _taken(graph: Graph, node: int, entry: Entry, number: int) -> tuple[int, EventRun, Edge | None]:
    given, here = entry.given, graph.nodes[node]
    if here.stop != entry.stop:
        raise ForeignJournal(f"Input {number + 1} was given at {entry.stop!r}, not {here.stop!r}.")
    if given.act == "flag":
        if given.id not in graph.content.lines:
            raise ForeignJournal(f"Input {number + 1} flags {given.id!r}, which is no line here.")
        return node, (Event("flagged", given.id),), None
    if given.act == "judge":
        return node, (Event("judged", entry.stop, (("rating", given.rating),)),), None
    edge = here.by_input.get(given)
    if edge is None:
        raise ForeignJournal(f"Input {number + 1} is not on offer at {here.stop!r}.")
    return edge.to, graph.runs[edge.run], edge


def _outlooks(graph: Graph, passed: _Passed, first_stop: str) -> tuple[float, float]:
    here, there = graph.nodes[passed.node], graph.nodes[passed.target]
    if here.stop == first_stop and graph.opening is not None:
        stays = there.stop == here.stop
        own = graph.opening.outlook if stays else there.outlook
        return graph.opening.outlook, graph.opening.outlook_after(passed.entry.given, own)
    return here.outlook, there.outlook

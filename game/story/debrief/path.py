"""The player's own path through the graph: a leg for each journalled input."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.clock import after_all
from game.story.event import Event, Run, heard_part
from game.story.given import Given
from game.story.graph import Graph, Node
from game.story.journal import Entry, Journal


class ForeignJournal(ValueError):
    """The journal is of another story than the graph, or does not fit it."""


@dataclass(frozen=True)
class Leg:
    """One input: the node it was given at and led to, the outlook before and after.

    `shown` is what followed and was really shown: it stops at the event that the next input
    interrupted. `minute` is the story's time of day, in minutes after midnight.
    """

    number: int
    entry: Entry
    before: Node
    after: Node
    shown: Run
    outlook_before: float
    outlook_after: float
    minute: int

    @property
    def given(self) -> Given:
        return self.entry.given

    @property
    def change(self) -> float:
        # Rounded, so that exactly half and exactly a tenth are what they say.
        return round(self.outlook_after - self.outlook_before, 9)


@dataclass(frozen=True)
class Path:
    graph: Graph
    journal: Journal
    first: Node
    opening: Run
    legs: tuple[Leg, ...]

    @property
    def last(self) -> Node:
        return self.legs[-1].after if self.legs else self.first

    def shown(self) -> Run:
        """Everything really shown, in order."""
        return sum((leg.shown for leg in self.legs), self.opening)

    def of(self, *acts: str) -> tuple[Leg, ...]:
        return tuple(leg for leg in self.legs if leg.given.act in acts)


def walked(graph: Graph, journal: Journal) -> Path:
    """The path of a journal. Raises `ForeignJournal` where it does not fit the graph."""
    head, content = journal.head, graph.content
    if (head.situation, head.variant, head.cut) != (
        content.front.situation,
        content.variant,
        content.cut,
    ):
        raise ForeignJournal(f"This journal is of {head.situation}/{head.variant} ({head.cut}).")
    start = graph.start_for(dict(head.draws))
    node, run = start.node, graph.runs[start.run]
    legs: list[Leg] = []
    passed: list[Event] = []
    heard = (*(entry.heard for entry in journal.entries), "")
    opening = heard_part(run, heard[0])
    for number, entry in enumerate(journal.entries):
        passed += run
        target, run = _followed(graph, node, entry, number)
        opens = graph.nodes[node].stop == graph.nodes[start.node].stop
        before, after = _outlooks(graph, node, target, entry.given, opens)
        legs.append(
            Leg(
                number=number,
                entry=entry,
                before=graph.nodes[node],
                after=graph.nodes[target],
                shown=heard_part(run, heard[number + 1]),
                outlook_before=before,
                outlook_after=after,
                minute=after_all(content.front.clock, passed),
            )
        )
        node = target
    return Path(graph, journal, graph.nodes[start.node], opening, tuple(legs))


def _followed(graph: Graph, node: int, entry: Entry, number: int) -> tuple[int, Run]:
    given = entry.given
    if given.act == "flag":
        return node, (Event("flagged", given.id),)
    if given.act == "judge":
        return node, (Event("judged", entry.stop, (("rating", given.rating),)),)
    edge = graph.nodes[node].by_input.get(given)
    if edge is None or graph.nodes[node].stop != entry.stop:
        raise ForeignJournal(f"Input {number + 1} is not on offer at {graph.nodes[node].stop!r}.")
    return edge.to, graph.runs[edge.run]


def _outlooks(
    graph: Graph, node: int, target: int, given: Given, opening: bool
) -> tuple[float, float]:
    before, after = graph.nodes[node].outlook, graph.nodes[target].outlook
    if opening and graph.opening is not None:
        stays = graph.nodes[target].stop == graph.nodes[node].stop
        own = graph.opening.outlook if stays else after
        return graph.opening.outlook, graph.opening.outlook_after(given, own)
    return before, after

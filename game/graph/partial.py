"""The graph along one run, for a story too large to explore: what its debrief can still show.

It knows the stops the run came to and what would have come next there, and no figures: no
outlook, so no turning point, and no best ending.
"""

from __future__ import annotations

from dataclasses import replace

from game.graph.explore import outline
from game.graph.lazy_graph import LazyGraph
from game.story.content import Ending
from game.story.graph import Graph, GraphNode
from game.story.input import SILENT_ACTS
from game.story.journal import Journal
from game.story.program import Program


def graph_along(program: Program, journal: Journal) -> Graph:
    """The nodes a journal comes to, with their direct neighbours; these lead nowhere here.

    Past an input that is not on offer nothing more is known.
    """
    story = LazyGraph(program)
    begun = replace(outline(program), starts=story.starts)
    number = begun.start_for(journal.head.drawn).node
    passed = {start.node: story.node(start.node) for start in story.starts}
    for entry in journal.entries:
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

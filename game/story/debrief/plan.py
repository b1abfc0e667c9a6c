"""One plan for next time: "if …, I tell …", with the player's own person and sentence."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.debrief.path import Path
from game.story.debrief.telling import Telling
from game.story.debrief.transcript import Shown, marked
from game.story.event import EventRun
from game.story.graph import GraphNode

_ALWAYS = ("RF01",)
_MOST = 4


@dataclass(frozen=True)
class PlanChoices:
    """What a plan is made of: red flags met on the way, people, and each one's sentences.

    The first of each is the suggestion. A sentence is an answer's id; its words are `asks`.
    """

    flags: tuple[str, ...]
    people: tuple[str, ...]
    sentences: tuple[tuple[str, tuple[str, ...]], ...]

    def sentences_for(self, person: str) -> tuple[str, ...]:
        return dict(self.sentences).get(person, ())


def plan_choices(path: Path, rows: tuple[Shown, ...], told: tuple[Telling, ...]) -> PlanChoices:
    """Flags in the order of their weight; people told first, then the circle's order.

    Only people of the circle: a clerk one told in the story is nobody to tell tomorrow.
    """
    marks = (row.mark for row in marked(rows) if row.mark is not None)
    codes = dict.fromkeys(code for mark in marks for code in mark.codes)
    content = path.graph.content
    own = (t.person for t in told if t.person in content.circle)
    people = tuple(dict.fromkeys((*own, *content.circle)))
    sentences = tuple((person, _sentences(path, person)) for person in people)
    return PlanChoices(tuple(codes)[:_MOST] or _ALWAYS, people, sentences)


def _sentences(path: Path, person: str) -> tuple[str, ...]:
    """Sentences that were on offer on the way; first those where a deciding line had just come."""
    lines = path.graph.content.lines
    nodes = [(path.opening, path.first), *((step.shown, step.after) for step in path.steps)]

    def plain(place: tuple[EventRun, GraphNode]) -> bool:
        shown = (lines[e.id] for e in place[0] if e.id in lines and e.kind == lines[e.id].kind)
        return not any(line.mark is not None and line.mark.kind == "deciding" for line in shown)

    edges = (edge for _, node in sorted(nodes, key=plain) for edge in node.edges)
    offered = (e.given.id for e in edges if e.given.act == "tell" and e.given.person == person)
    return tuple(dict.fromkeys(offered))

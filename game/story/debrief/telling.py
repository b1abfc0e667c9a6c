"""Whom the player told, when, and what it did to the outlook."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from game.story.debrief.path import Path, PathStep
from game.story.debrief.transcript import Shown, marked
from game.story.event import EventRun
from game.story.graph import GraphNode

AFTER_A_LOSS = ("late-but-well", "recovering")
"""The kinds of endings that follow a loss."""

When = Literal["", "early", "late"]


@dataclass(frozen=True)
class Telling:
    """One telling, by the lights or as a choice. `reached`: the person could listen."""

    step: int
    person: str
    sentence: str
    reached: bool
    minute: int
    before: float
    after: float

    @property
    def raised(self) -> bool:
        return self.after > self.before


def tellings(path: Path) -> tuple[Telling, ...]:
    """All tellings in order."""
    found = (_telling(path, step) for step in path.of("tell", "choose", "timeout"))
    return tuple(telling for telling in found if telling is not None)


def _telling(path: Path, step: PathStep) -> Telling | None:
    content = path.graph.content
    if step.given.act == "tell":
        answer = content.answers[step.given.id]
        person, reached = answer.person, answer.reached
    else:
        choice = content.choices.get(step.taken)
        if choice is None or choice.move != "tell":
            return None
        person, reached = choice.person, True
    return Telling(
        step.number,
        person,
        step.taken,
        reached,
        step.minute,
        step.outlook_before,
        step.outlook_after,
    )


def told_when(path: Path, told: Sequence[Telling]) -> When:
    """Whether somebody was reached before anything was lost, or after; "" where nobody was.

    In a run that ended well nothing was lost. Else the marks of what is gone say when; a story
    without such marks is told by its ending alone.
    """
    reached = [telling for telling in told if telling.reached]
    if not reached:
        return ""
    ending = path.graph.content.endings.get(path.last.stop)
    if ending is not None and ending.kind not in AFTER_A_LOSS:
        return "early"
    losses = tuple(_losses(path))
    if not losses:
        return "early" if ending is None else "late"
    return "late" if reached[0].step > losses[0] else "early"


def _losses(path: Path) -> Iterator[int]:
    """The steps in which something was lost, by what was chosen or shown; -1 is the opening."""
    content = path.graph.content
    for number, run in enumerate(path.runs(), start=-1):
        for event in run:
            line, choice = content.lines.get(event.id), content.choices.get(event.id)
            taken = event.kind in ("chosen", "left", "reported")
            if (taken and choice is not None and choice.gone) or (
                line is not None and line.kind == event.kind and line.gone
            ):
                yield number


# One plan for next time: "if …, I tell …", with the player's own person and sentence.

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

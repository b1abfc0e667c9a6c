"""Each choice with its feedback, what else stood open, and what would have come next."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.content import Content, Ending
from game.story.debrief.path import Path, PathStep
from game.story.event import Event
from game.story.graph import Edge, Graph
from game.story.text import Text

_TELLING = ("line", "note", "paper", "post", "answered", "ended")


@dataclass(frozen=True)
class Alternative:
    """A choice not taken: the next thing it would have shown, and the best ending then open."""

    choice: str
    following: Event | None
    best: str


@dataclass(frozen=True)
class Decision:
    """A choice taken (by hand or by time), and what else was possible at that stop."""

    step: int
    choice: str
    move: str
    by_time: bool
    minute: int
    alternatives: tuple[Alternative, ...]
    best_open: str
    """The best ending that could still be reached from that stop."""


def decisions(path: Path) -> tuple[Decision, ...]:
    """All decisions in order: choices, timeouts, and the standing ways out."""
    return tuple(_decision(path, step) for step in path.of("choose", "timeout", "leave", "report"))


def _decision(path: Path, step: PathStep) -> Decision:
    others = [edge for edge in step.before.choices() if edge.given.id != step.taken]
    return Decision(
        step=step.number,
        choice=step.taken,
        move=path.graph.content.choices[step.taken].move,
        by_time=step.given.act == "timeout",
        minute=step.minute,
        alternatives=tuple(_alternative(path.graph, edge) for edge in others),
        best_open=step.before.best,
    )


def _alternative(graph: Graph, edge: Edge) -> Alternative:
    run = graph.runs[edge.run]
    following = next((event for event in run if event.kind in _TELLING), None)
    return Alternative(edge.given.id, following, graph.nodes[edge.to].best)


def following_words(content: Content, event: Event) -> tuple[str, Text]:
    """Who says what would have come next, and its words; nobody says a note or a title."""
    if event.kind == "ended":
        return "", content.endings[event.id].title
    if event.kind == "answered":
        answer = content.answers[event.id]
        return answer.person, answer.reply
    line = content.lines[event.id]
    return (line.speaker if line.kind == "line" else ""), line.text


def still_better(content: Content, decision: Decision, ending: str) -> Ending | None:
    """The best ending then open, where it is worth more than the one reached."""
    best, reached = content.endings.get(decision.best_open), content.endings.get(ending)
    if best is None or (reached is not None and best.worth <= reached.worth):
        return None
    return best

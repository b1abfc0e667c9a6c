"""Each choice with its feedback, what else stood open, and what would have come next."""

from dataclasses import dataclass
from typing import Literal

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


# The turning point: where the outlook changed, computed without a word from the author.

LEAST_CHANGE = 0.1
_ACTS = ("choose", "timeout", "leave", "report", "tell")


@dataclass(frozen=True)
class Turn:
    """An input after which things went better (`up`) or worse (`down`), by how much."""

    step: int
    direction: Literal["up", "down"]
    before: float
    after: float


def turning_points(path: Path) -> tuple[Turn, ...]:
    """None, one, or for a run that ended late but well two: the fall and the rise.

    It is the earliest input whose change is at least half the largest in the run's direction,
    and at least a tenth. An author may name another in the ending.
    """
    ending = path.graph.content.endings.get(path.last.stop)
    if ending is None:
        return ()
    steps = path.of(*_ACTS)
    named = next((step for step in steps if ending.turning and step.taken == ending.turning), None)
    if named is not None:
        return (_made(named, _sign(path, ending.worth)),)
    signs = (-1, 1) if ending.kind == "late-but-well" else (_sign(path, ending.worth),)
    found = (_turn(steps, sign) for sign in signs)
    return tuple(sorted((turn for turn in found if turn is not None), key=lambda turn: turn.step))


def _sign(path: Path, worth: float) -> int:
    """The run's direction: 1 where it ended better than it looked at first, else -1."""
    opening = path.graph.opening
    return 1 if worth >= (opening.outlook if opening is not None else path.first.outlook) else -1


def _turn(steps: tuple[PathStep, ...], sign: int) -> Turn | None:
    largest = max((step.change * sign for step in steps), default=0.0)
    if largest < LEAST_CHANGE:
        return None
    half = max(largest / 2, LEAST_CHANGE)
    return _made(next(step for step in steps if step.change * sign >= half), sign)


def _made(step: PathStep, sign: int) -> Turn:
    direction: Literal["up", "down"] = "up" if sign > 0 else "down"
    return Turn(step.number, direction, step.outlook_before, step.outlook_after)

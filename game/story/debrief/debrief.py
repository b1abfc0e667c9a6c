"""`debrief(graph, journal)`: everything to look back on, as ids and figures, in order."""

from dataclasses import dataclass

from game.story.content import Contrast, Side, Truth
from game.story.debrief.decisions import Decision, Turn, decisions, turning_points
from game.story.debrief.path import Path, walked
from game.story.debrief.telling import PlanChoices, Telling, When, plan_choices, tellings, told_when
from game.story.debrief.transcript import Flags, Looking, Shown, flags, looking, transcript
from game.story.graph import Graph
from game.story.journal import Journal


@dataclass(frozen=True)
class Action:
    """Something the player did: `act` and what it was done to, by ids, at a time of day."""

    step: int
    act: str
    id: str
    person: str
    minute: int


@dataclass(frozen=True)
class Debrief:
    """A run looked back on. Texts are looked up by id, so every language shows the same.

    The order of the fields is the order of showing; `rating` is asked before `truth` is told.
    """

    actions: tuple[Action, ...]
    bet: int
    """One to six as the player guessed early on; zero if they did not."""
    rating: int
    """One to six as the player judged it at the end; zero if they did not."""
    truth: Truth
    ending: str
    contrasts: tuple[Contrast, ...]
    tactics: tuple[str, ...]
    transcript: tuple[Shown, ...]
    decisions: tuple[Decision, ...]
    turns: tuple[Turn, ...]
    looking: Looking
    flags: Flags
    tellings: tuple[Telling, ...]
    told_when: When
    """Whether somebody was told in time; empty where nobody was reached."""
    plan: PlanChoices
    next_steps: tuple[str, ...]

    @property
    def judged_right(self) -> bool:
        return self.rating > 0 and (self.rating >= 4) == (self.truth == "scam")


def debrief(graph: Graph, journal: Journal) -> Debrief:
    """Pure. A journal that stopped before an ending gives a debrief without `ending`."""
    path = walked(graph, journal)
    rows = transcript(path)
    told = tellings(path)
    ending = graph.content.endings.get(path.last.stop)
    return Debrief(
        actions=_actions(path),
        bet=_rated(path, at_the_end=False),
        rating=_rated(path, at_the_end=True),
        truth=graph.content.truth,
        ending=ending.id if ending else "",
        contrasts=_contrasts(path, rows),
        tactics=tuple(dict.fromkeys(r.tactic for r in rows if r.tactic and r.mark is not None)),
        transcript=rows,
        decisions=decisions(path),
        turns=turning_points(path),
        looking=looking(path),
        flags=flags(path, rows),
        tellings=told,
        told_when=told_when(path, told),
        plan=plan_choices(path, rows, told),
        next_steps=ending.next_steps if ending else (),
    )


def _rated(path: Path, at_the_end: bool) -> int:
    """The last rating given at an ending, or the last one given before."""
    endings = path.graph.content.endings
    found = (step for step in path.of("judge") if (step.entry.stop in endings) is at_the_end)
    return max(((step.number, step.given.rating) for step in found), default=(0, 0))[1]


def _actions(path: Path) -> tuple[Action, ...]:
    return tuple(_action(step.number, path) for step in path.steps if step.given.act != "judge")


def _action(number: int, path: Path) -> Action:
    step = path.steps[number]
    choice = path.graph.content.choices.get(step.taken)
    person = step.given.person or (choice.person if choice else "")
    return Action(number, step.given.act, step.taken, person, step.minute)


def _contrasts(path: Path, rows: tuple[Shown, ...]) -> tuple[Contrast, ...]:
    """Those with a line of the variant played; the ones the player met come first."""
    # A flag on a line that was cut off later is no meeting.
    met = {row.event.id for row in rows if row.event.kind != "flagged"}
    content = path.graph.content

    def own(contrast: Contrast) -> Side:
        return contrast.scam if content.truth == "scam" else contrast.genuine

    played = [c for c in content.contrasts if own(c).variant == content.variant]
    return tuple(sorted(played or content.contrasts, key=lambda c: own(c).id not in met))

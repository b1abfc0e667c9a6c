"""A debrief as plain data with every key written out: what another player's debrief must equal."""

from typing import Any

from game.story.debrief.debrief import Action, Debrief
from game.story.debrief.decisions import Alternative, Decision, Turn
from game.story.debrief.telling import PlanChoices, Telling
from game.story.debrief.transcript import Shown
from game.story.event import Event

Data = dict[str, Any]


def debrief_data(result: Debrief) -> Data:
    """Ids and figures as `docs/formats/debrief.md` lists them; no words."""
    return {
        "deeds": [_action(action) for action in result.actions],
        "bet": result.bet,
        "rating": result.rating,
        "truth": result.truth,
        "ending": result.ending,
        "contrasts": [contrast.id for contrast in result.contrasts],
        "tactics": list(result.tactics),
        "transcript": [_shown(row) for row in result.transcript],
        "decisions": [_decision(decision) for decision in result.decisions],
        "turns": [_turn(turn) for turn in result.turns],
        "looked": list(result.looking.looked),
        "unlooked": list(result.looking.missed),
        "flags": {
            "right": list(result.flags.right),
            "wrong": list(result.flags.wrong),
            "missed": list(result.flags.missed),
        },
        "told": [_telling(telling) for telling in result.tellings],
        "told-when": result.told_when,
        "plan": _plan(result.plan),
        "next": list(result.next_steps),
    }


def event_data(event: Event) -> list[Any]:
    """`[kind, id]`, and behind it the arguments where there are any."""
    return [event.kind, event.id, *([dict(event.arguments)] if event.arguments else [])]


def _action(action: Action) -> Data:
    return {"input": action.step, "act": action.act, "id": action.id, "person": action.person,
            "minute": action.minute}  # fmt: skip


def _shown(row: Shown) -> Data:
    mark = row.mark.kind if row.mark is not None else ""
    return {"input": row.step, "event": event_data(row.event), "mark": mark, "tactic": row.tactic,
            "flagged": row.flagged}  # fmt: skip


def _decision(decision: Decision) -> Data:
    return {
        "input": decision.step,
        "choice": decision.choice,
        "move": decision.move,
        "by-time": decision.by_time,
        "minute": decision.minute,
        "best": decision.best_open,
        "else": [_alternative(other) for other in decision.alternatives],
    }


def _alternative(other: Alternative) -> Data:
    following = event_data(other.following) if other.following is not None else []
    return {"choice": other.choice, "next": following, "best": other.best}


def _turn(turn: Turn) -> Data:
    return {"input": turn.step, "direction": turn.direction, "before": turn.before,
            "after": turn.after}  # fmt: skip


def _telling(telling: Telling) -> Data:
    return {
        "input": telling.step,
        "person": telling.person,
        "id": telling.sentence,
        "reached": telling.reached,
        "minute": telling.minute,
        "before": telling.before,
        "after": telling.after,
    }


def _plan(plan: PlanChoices) -> Data:
    sentences = {person: list(ids) for person, ids in plan.sentences}
    return {"flags": list(plan.flags), "people": list(plan.people), "sentences": sentences}

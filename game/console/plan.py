"""One plan for next time: if …, I will tell …, in which words; picked by numbers."""

from __future__ import annotations

from collections.abc import Container

from game.console.keyboard import EndOfInput
from game.console.lookback_view import LookbackView
from game.console.pick import pick
from game.story.debrief.telling import PlanChoices


def show_plan(view: LookbackView, passing: Container[str]) -> None:
    """Ask for the plan and write it out. Raises `Interrupted` and `Quit`."""
    plan = view.result.plan
    people = tuple(person for person in plan.people if plan.sentences_for(person))
    if not people:
        return
    view.head("debrief-plan")
    view.say("plan-ask", 0)
    view.say("console-skip", 0)
    try:
        picked = _picked(view, plan, people, passing)
    except EndOfInput:
        picked = None
    if picked is None:
        person = people[0]
        example = _plan(view, plan.flags[0], person, plan.sentences_for(person)[0])
        view.say("plan-example", plan=example)
        return
    view.terminal.page.gap()
    view.line(_plan(view, *picked))
    view.say("plan-made")


def _picked(
    view: LookbackView, plan: PlanChoices, people: tuple[str, ...], passing: Container[str]
) -> tuple[str, str, str] | None:
    whens = [_when(view, code) for code in plan.flags]
    flag = _one(view, "plan-ask-when", whens, passing)
    if flag is None:
        return None
    who = _one(view, "tell-whom", [view.name(person) for person in people], passing)
    if who is None:
        return None
    sentences = plan.sentences_for(people[who])
    asks = [view.text(view.content.answers[name].asks) for name in sentences]
    words = _one(view, "tell-sentence", asks, passing)
    return None if words is None else (plan.flags[flag], people[who], sentences[words])


def _one(
    view: LookbackView, question: str, options: list[str], passing: Container[str]
) -> int | None:
    view.terminal.page.gap()
    view.say(question, 0)
    return pick(view.terminal, options, passing)


def _when(view: LookbackView, code: str) -> str:
    return view.text(view.terminal.vocabulary.flags[code].when)


def _plan(view: LookbackView, code: str, person: str, sentence: str) -> str:
    asks = view.text(view.content.answers[sentence].asks)
    arguments = {"if": _when(view, code), "person": view.name(person), "sentence": asks}
    return view.words("plan-line", arguments)

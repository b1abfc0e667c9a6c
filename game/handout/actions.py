"""What the player did, as sentences; whom they told; where things turned."""

from __future__ import annotations

from game.handout.markup import Html, element, joined, listed, paragraph
from game.handout.view import HandoutView
from game.story.debrief.debrief import Action
from game.story.debrief.telling import Telling
from game.story.event import time_of_day
from game.story.text import Text

_ACTS = {"look": "did-look", "flag": "did-flag", "tell": "did-tell", "timeout": "did-timeout"}


def did(view: HandoutView) -> list[Html]:
    found = [element("span", action_text(view, action)) for action in view.result.actions]
    return [listed(found)] if found else [paragraph(view.ui("did-nothing"))]


def action_text(view: HandoutView, action: Action) -> str:
    """`19:42, you chose: hang up`."""
    when, person = time_of_day(action.minute), view.name(action.person) if action.person else ""
    return view.ui(
        _sentence(view, action), when=when, person=person, what=view.text(_of(view, action))
    )


def _sentence(view: HandoutView, action: Action) -> str:
    choice = view.content.choices.get(action.id)
    return _ACTS.get(action.act, "did-do" if choice is not None and choice.does else "did-say")


def _of(view: HandoutView, action: Action) -> Text:
    content = view.content
    if action.act == "look":
        return content.details[action.id].name
    if action.act == "flag":
        return content.lines[action.id].text
    if action.act == "tell":
        return content.answers[action.id].asks
    return content.choices[action.id].words


def turning(view: HandoutView) -> list[Html]:
    parts: list[Html] = []
    for turn in view.result.turns:
        parts.append(paragraph(action_text(view, view.actions[turn.step]), "strong"))
        parts.append(paragraph(view.ui(f"turning-{turn.direction}")))
    return parts or [paragraph(view.ui("turning-none"))]


def told(view: HandoutView) -> list[Html]:
    tellings = view.result.tellings
    if not tellings:
        return [paragraph(view.ui("told-nobody"))]
    found = [listed(_telling(view, telling) for telling in tellings)]
    if when := view.result.told_when:
        found.append(paragraph(view.ui(f"told-{when}"), "good"))
    return found


def _telling(view: HandoutView, telling: Telling) -> Html:
    person = view.name(telling.person)
    words = [view.ui("told-whom", person=person, when=time_of_day(telling.minute))]
    if not telling.reached:
        words.append(view.ui("told-busy", person=person))
    answer = view.content.answers.get(telling.sentence)
    if answer is not None and answer.why:
        words.append(view.text(answer.why))
    if telling.reached and telling.raised and view.scam:
        words.append(view.ui("told-raised"))
    first, *rest = words
    return joined((element("b", first), *(paragraph(line) for line in rest)))

"""Whom the player told, when, and what it changed."""

from __future__ import annotations

from game.console.lookback_view import LookbackView
from game.story.debrief.telling import Telling
from game.story.event import time_of_day


def show_told(view: LookbackView) -> None:
    view.head("debrief-told")
    tellings = view.result.tellings
    for telling in tellings:
        _show(view, telling)
    if not tellings:
        view.say("told-nobody")
        return
    if when := view.result.told_when:
        view.say(f"told-{when}")


def _show(view: LookbackView, telling: Telling) -> None:
    person = view.name(telling.person)
    view.say("told-whom", person=person, when=time_of_day(telling.minute))
    if not telling.reached:
        view.say("told-busy", 4, person=person)
    answer = view.content.answers.get(telling.sentence)
    if answer is not None:
        view.line(view.text(answer.why), 4)
    if telling.reached and telling.raised and view.result.truth == "scam":
        view.say("told-raised", 4)

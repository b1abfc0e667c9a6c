"""Whom the player told, when, and what it changed."""

from __future__ import annotations

from game.console.lookback.view import View
from game.story.clock import time_of_day
from game.story.debrief.telling import Telling

_STILL_BRIGHT = 0.5


def show_told(view: View) -> None:
    view.head("debrief-told")
    tellings = view.result.tellings
    for telling in tellings:
        _show(view, telling)
    if not tellings:
        view.say("told-nobody")
        return
    reached = [telling for telling in tellings if telling.reached]
    if reached:
        early = reached[0].before >= _STILL_BRIGHT
        view.say("told-early" if early else "told-late")


def _show(view: View, telling: Telling) -> None:
    person = view.name(telling.person)
    view.say("told-whom", person=person, when=time_of_day(telling.minute))
    if not telling.reached:
        view.say("told-busy", 4, person=person)
    answer = view.content.answers.get(telling.sentence)
    if answer is not None:
        view.line(view.text(answer.why), 4)
    if telling.reached and telling.raised and view.result.truth == "scam":
        view.say("told-raised", 4)

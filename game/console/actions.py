"""What the player did, each with its time of day."""

from __future__ import annotations

from game.console.lookback_view import LookbackView
from game.story.debrief.debrief import Action
from game.story.event import time_of_day

_ACTS = {"look": "did-look", "flag": "did-flag", "tell": "did-tell", "timeout": "did-timeout"}


def show_actions(view: LookbackView) -> None:
    view.head("debrief-did")
    for action in view.result.actions:
        view.line(action_text(view, action))
    if not view.result.actions:
        view.say("did-nothing")


def action_text(view: LookbackView, action: Action) -> str:
    """`19:42, you chose “Where is the warehouse, please?”`"""
    arguments = {
        "when": time_of_day(action.minute),
        "what": _what(view, action),
        "person": view.name(action.person) if action.person else "",
    }
    return view.words(_sentence(view, action), arguments)


def _sentence(view: LookbackView, action: Action) -> str:
    choice = view.content.choices.get(action.id)
    if action.act not in _ACTS and choice is not None and choice.does:
        return "did-do"
    return _ACTS.get(action.act, "did-say")


def _what(view: LookbackView, action: Action) -> str:
    content = view.content
    if action.act == "look":
        return view.text(content.details[action.id].name)
    if action.act == "flag":
        return view.text(content.lines[action.id].text)
    if action.act == "tell":
        return view.text(content.answers[action.id].asks)
    return view.text(content.choices[action.id].words)

"""What the player did, each with its time of day."""

from __future__ import annotations

from game.console.lookback.view import View
from game.story.clock import time_of_day
from game.story.debrief.debrief import Deed

_ACTS = {"look": "did-look", "flag": "did-flag", "tell": "did-tell", "timeout": "did-timeout"}


def show_deeds(view: View) -> None:
    view.head("debrief-did")
    for deed in view.result.deeds:
        view.line(deed_text(view, deed))
    if not view.result.deeds:
        view.say("did-nothing")


def deed_text(view: View, deed: Deed) -> str:
    """`19:42, you chose “Where is the warehouse, please?”`"""
    arguments = {
        "when": time_of_day(deed.minute),
        "what": _what(view, deed),
        "person": view.name(deed.person) if deed.person else "",
    }
    return view.words(_sentence(view, deed), arguments)


def _sentence(view: View, deed: Deed) -> str:
    choice = view.content.choices.get(deed.id)
    if deed.act not in _ACTS and choice is not None and choice.does:
        return "did-do"
    return _ACTS.get(deed.act, "did-say")


def _what(view: View, deed: Deed) -> str:
    content = view.content
    if deed.act == "look":
        return view.text(content.details[deed.id].name)
    if deed.act == "flag":
        return view.text(content.lines[deed.id].text)
    if deed.act == "tell":
        return view.text(content.answers[deed.id].asks)
    return view.text(content.choices[deed.id].words)

"""What the player did, as sentences; whom they told; where things turned."""

from __future__ import annotations

from game.page.markup import Html, element, joined, listed, paragraph
from game.page.view import View
from game.story.clock import time_of_day
from game.story.debrief.debrief import Deed
from game.story.debrief.telling import Telling
from game.story.text import Text

_ACTS = {"look": "did-look", "flag": "did-flag", "tell": "did-tell", "timeout": "did-timeout"}


def did(view: View) -> list[Html]:
    found = [element("span", deed_text(view, deed)) for deed in view.result.deeds]
    return [listed(found)] if found else [paragraph(view.ui("did-nothing"))]


def deed_text(view: View, deed: Deed) -> str:
    """`19:42, you chose: hang up`."""
    when, person = time_of_day(deed.minute), view.name(deed.person) if deed.person else ""
    return view.ui(_sentence(view, deed), when=when, person=person, what=view.text(_of(view, deed)))


def _sentence(view: View, deed: Deed) -> str:
    choice = view.content.choices.get(deed.id)
    return _ACTS.get(deed.act, "did-do" if choice is not None and choice.does else "did-say")


def _of(view: View, deed: Deed) -> Text:
    content = view.content
    if deed.act == "look":
        return content.details[deed.id].name
    if deed.act == "flag":
        return content.lines[deed.id].text
    if deed.act == "tell":
        return content.answers[deed.id].asks
    return content.choices[deed.id].words


def turning(view: View) -> list[Html]:
    parts: list[Html] = []
    for turn in view.result.turns:
        parts.append(paragraph(deed_text(view, view.deeds[turn.leg]), "strong"))
        parts.append(paragraph(view.ui(f"turning-{turn.direction}")))
    return parts or [paragraph(view.ui("turning-none"))]


def told(view: View) -> list[Html]:
    tellings = view.result.tellings
    if not tellings:
        return [paragraph(view.ui("told-nobody"))]
    found = [listed(_telling(view, telling) for telling in tellings)]
    if when := view.result.told_when:
        found.append(paragraph(view.ui(f"told-{when}"), "good"))
    return found


def _telling(view: View, telling: Telling) -> Html:
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

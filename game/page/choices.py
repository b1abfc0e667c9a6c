"""Each choice with its feedback and what else was possible."""

from __future__ import annotations

from game.page.deeds import deed_text
from game.page.markup import Html, element, listed, paragraph
from game.page.view import View
from game.story.debrief.decisions import Alternative, Decision
from game.story.event import Event


def choices(view: View) -> list[Html]:
    return [_decision(view, decision) for decision in view.result.decisions]


def _decision(view: View, decision: Decision) -> Html:
    choice = view.content.choices[decision.choice]
    move = view.text(view.vocabulary.moves[decision.move].name)
    found = [
        element("h3", deed_text(view, view.deeds[decision.leg])),
        paragraph(view.ui("choice-why", move=move, why=view.text(choice.why))),
    ]
    others = [element("span", _other(view, one)) for one in decision.alternatives]
    if others:
        found.append(listed(others))
    if _better(view, decision.best_open):
        title = view.text(view.content.endings[decision.best_open].title)
        found.append(paragraph(view.ui("best-still", ending=title), "good"))
    return element("div", *found, kind="whole")


def _other(view: View, alternative: Alternative) -> str:
    choice = view.text(view.content.choices[alternative.choice].words)
    following = alternative.following
    words = _following(view, following) if following else ""
    if following is None or not words:
        return view.ui("alternative-only", choice=choice)
    if following.kind == "ended":
        return view.ui("alternative-ends", choice=choice, ending=words)
    return view.ui("alternative-next", choice=choice, line=words)


def _following(view: View, event: Event) -> str:
    content = view.content
    if event.kind == "ended":
        return view.text(content.endings[event.id].title)
    if event.kind == "answered":
        answer = content.answers[event.id]
        return view.ui("who-says", who=view.name(answer.person), line=view.text(answer.reply))
    line = content.lines[event.id]
    if line.kind != "line":
        return view.text(line.text)
    return view.ui("who-says", who=view.name(line.speaker), line=view.text(line.text))


def _better(view: View, best: str) -> bool:
    """Whether an ending was still open that is worth more than the one reached."""
    endings = view.content.endings
    if best not in endings:
        return False
    reached = endings.get(view.result.ending)
    return reached is None or endings[best].worth > reached.worth

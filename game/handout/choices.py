"""Each choice with its feedback and what else was possible."""

from __future__ import annotations

from game.handout.actions import action_text
from game.handout.markup import Html, element, listed, paragraph
from game.handout.view import HandoutView
from game.story.debrief.decisions import Alternative, Decision, following_words, still_better
from game.story.event import Event


def choices(view: HandoutView) -> list[Html]:
    return [_decision(view, decision) for decision in view.result.decisions]


def _decision(view: HandoutView, decision: Decision) -> Html:
    choice = view.content.choices[decision.choice]
    move = view.text(view.vocabulary.moves[decision.move].name)
    found = [
        element("h3", action_text(view, view.actions[decision.step])),
        paragraph(view.ui("choice-why", move=move, why=view.text(choice.why))),
    ]
    others = [element("span", _other(view, one)) for one in decision.alternatives]
    if others:
        found.append(listed(others))
    best = still_better(view.content, decision, view.result.ending)
    if best is not None:
        found.append(paragraph(view.ui("best-still", ending=view.text(best.title)), "good"))
    return element("div", *found, kind="whole")


def _other(view: HandoutView, alternative: Alternative) -> str:
    choice = view.text(view.content.choices[alternative.choice].words)
    following = alternative.following
    words = _following(view, following) if following else ""
    if following is None or not words:
        return view.ui("alternative-only", choice=choice)
    if following.kind == "ended":
        return view.ui("alternative-ends", choice=choice, ending=words)
    return view.ui("alternative-next", choice=choice, line=words)


def _following(view: HandoutView, event: Event) -> str:
    speaker, text = following_words(view.content, event)
    words = view.text(text)
    return view.ui("who-says", who=view.name(speaker), line=words) if speaker else words

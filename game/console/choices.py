"""Each choice with its feedback and what else was possible; where things turned."""

from __future__ import annotations

from game.console.actions import action_text
from game.console.lookback_view import LookbackView
from game.story.debrief.decisions import Alternative, Decision, following_words, still_better
from game.story.event import Event


def show_choices(view: LookbackView) -> None:
    view.head("debrief-choices")
    for decision in view.result.decisions:
        _show(view, decision)


def _show(view: LookbackView, decision: Decision) -> None:
    choice = view.content.choices[decision.choice]
    move = view.terminal.vocabulary.moves[decision.move]
    view.line(action_text(view, view.actions[decision.step]))
    view.say("choice-why", 4, move=view.text(move.name), why=view.text(choice.why))
    for alternative in decision.alternatives:
        _show_alternative(view, alternative)
    best = still_better(view.content, decision, view.result.ending)
    if best is not None:
        view.say("best-still", 4, ending=view.text(best.title))


def _show_alternative(view: LookbackView, alternative: Alternative) -> None:
    choice = view.text(view.content.choices[alternative.choice].words)
    following = alternative.following
    words = _following(view, following) if following else ""
    if not words:
        view.say("alternative-only", 4, choice=choice)
    elif following is not None and following.kind == "ended":
        view.say("alternative-ends", 4, choice=choice, ending=words)
    else:
        view.say("alternative-next", 4, choice=choice, line=words)


def _following(view: LookbackView, event: Event) -> str:
    speaker, text = following_words(view.content, event)
    words = view.text(text)
    if not speaker:
        return words
    name = view.words("you") if speaker == "you" else view.name(speaker)
    return view.words("who-says", {"who": name, "line": words})


def show_turning(view: LookbackView) -> None:
    view.head("debrief-turning")
    for turn in view.result.turns:
        view.line(action_text(view, view.actions[turn.step]))
        view.say(f"turning-{turn.direction}", 4)

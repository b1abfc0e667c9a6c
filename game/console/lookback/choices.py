"""Each choice with its feedback and what else was possible; where things turned."""

from __future__ import annotations

from game.console.lookback.deeds import deed_text
from game.console.lookback.view import View
from game.story.content import Line
from game.story.debrief.decisions import Alternative, Decision
from game.story.event import Event


def show_choices(view: View) -> None:
    view.head("debrief-choices")
    for decision in view.result.decisions:
        _show(view, decision)


def _show(view: View, decision: Decision) -> None:
    choice = view.content.choices[decision.choice]
    move = view.terminal.vocabulary.moves[decision.move]
    view.line(deed_text(view, view.deeds[decision.leg]))
    view.say("choice-why", 4, move=view.text(move.name), why=view.text(choice.why))
    for alternative in decision.alternatives:
        _show_alternative(view, alternative)
    if _better(view, decision.best_open):
        view.say("best-still", 4, ending=view.text(view.content.endings[decision.best_open].title))


def _show_alternative(view: View, alternative: Alternative) -> None:
    choice = view.text(view.content.choices[alternative.choice].words)
    following = alternative.following
    words = _following(view, following) if following else ""
    if not words:
        view.say("alternative-only", 4, choice=choice)
    elif following is not None and following.kind == "ended":
        view.say("alternative-ends", 4, choice=choice, ending=words)
    else:
        view.say("alternative-next", 4, choice=choice, line=words)


def _following(view: View, event: Event) -> str:
    content = view.content
    if event.kind == "ended":
        return view.text(content.endings[event.id].title)
    if event.kind == "answered":
        answer = content.answers[event.id]
        return view.words("who-says", {"who": view.name(answer.person),
                                       "line": view.text(answer.reply)})  # fmt: skip
    line = content.lines[event.id]
    return _spoken(view, line)


def _spoken(view: View, line: Line) -> str:
    if line.kind != "line":
        return view.text(line.text)
    name = view.words("you") if line.speaker == "you" else view.name(line.speaker)
    return view.words("who-says", {"who": name, "line": view.text(line.text)})


def _better(view: View, best: str) -> bool:
    """Whether an ending was still open that is worth more than the one reached."""
    endings = view.content.endings
    if best not in endings:
        return False
    reached = endings.get(view.result.ending)
    return reached is None or endings[best].worth > reached.worth


def show_turning(view: View) -> None:
    view.head("debrief-turning")
    for turn in view.result.turns:
        view.line(deed_text(view, view.deeds[turn.leg]))
        view.say(f"turning-{turn.direction}", 4)

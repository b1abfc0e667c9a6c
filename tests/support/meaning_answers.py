"""What the examples of `docs/meaning.md` say is so: each word with what the game says to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from game.story.debrief.decisions import Turn
from game.story.event import Clock, Event, comes_back, time_of_day
from game.story.input import Input
from game.story.journal import Entry
from game.story.offers import (
    bet_is_asked,
    judgement_is_asked,
    judgement_place,
    shown_choices,
    with_lights,
)
from tests.support.meaning_play import Table

Answer = Callable[[Table, str], str]
NOTHING = "nothing"


def answer(table: Table, asked: str) -> str:
    """What is so: `asked` is a word and perhaps whom or what it is about."""
    word, _, about = asked.partition(" ")
    if word not in ANSWERS:
        return _variable(table, word)
    return ANSWERS[word](table, about) or NOTHING


def _variable(table: Table, name: str) -> str:
    slots = zip(table.program.slots, table.playing.state.facts, strict=True)
    return next(str(slot.shown(value)) for slot, value in slots if slot.name == name)


def _row(words: Iterable[object]) -> str:
    return ", ".join(map(str, words))


def _event(event: Event) -> str:
    arguments = (f"{name}={value}" for name, value in event.arguments)
    return " ".join(filter(None, (event.kind, event.id, *arguments)))


def _timed(event: Event) -> str:
    return f"{_event(event)} {event.seconds:g}s"


def _input(given: Input) -> str:
    rating = str(given.rating) if given.rating else ""
    return " ".join(filter(None, (given.act, given.person, given.id, rating)))


def _entry(entry: Entry) -> str:
    heard = "" if entry.heard is None else f" heard {entry.heard or NOTHING}"
    return f"{_input(entry.given)}{heard}"


def _figure(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _asked(table: Table, _: str) -> str:
    if bet_is_asked(table.playing):
        return "bet"
    if judgement_is_asked(table.playing):
        return f"judgement after {judgement_place(table.shown)}"
    return ""


def _back(table: Table, _: str) -> str:
    last = table.playing.steps[-1]
    return "yes" if comes_back(last.before.stop, last.after.stop, table.shown) else "no"


def _clock(table: Table, _: str) -> str:
    clock = Clock(table.playing.content.front.clock)
    for event in table.playing.transcript():
        clock.take(event)
    return time_of_day(clock.minute)


def _turn(turn: Turn) -> str:
    return f"{turn.step} {turn.direction} {_figure(turn.before)} {_figure(turn.after)}"


def _tellings(table: Table, _: str) -> str:
    return _row(
        f"{t.step} {t.person} {t.sentence}{'' if t.reached else ' not reached'}"
        for t in table.debrief.tellings
    )


def _alternatives(table: Table, about: str) -> str:
    decision = next(d for d in table.debrief.decisions if d.choice == about)
    return _row(
        f"{a.choice} ({_event(a.following) if a.following else NOTHING}, {a.best})"
        for a in decision.alternatives
    )


def _decisions(table: Table, _: str) -> str:
    return _row(
        f"{d.step} {d.choice}{' by time' if d.by_time else ''} ({d.move}, {d.best_open})"
        for d in table.debrief.decisions
    )


def _actions(table: Table, _: str) -> str:
    return _row(
        " ".join(filter(None, (str(d.step), d.act, d.id, d.person, time_of_day(d.minute))))
        for d in table.debrief.actions
    )


def _witness(table: Table, about: str) -> str:
    return _row(map(_input, table.graph.endings[about].witness))


def _after(table: Table, about: str) -> str:
    opening = table.graph.opening
    assert opening is not None
    return _figure(next(value for given, value in opening.after if _input(given) == about))


def _marked(table: Table, _: str) -> str:
    rows = table.debrief.transcript
    return _row(
        f"{r.event.id} {r.mark.kind} {r.tactic}".strip() for r in rows if r.mark is not None
    )


def _takes(table: Table, _: str) -> str:
    shown = table.playing.transcript()
    return _figure(sum(event.seconds for event in shown if event.kind != "timer"))


def _draw(table: Table, about: str) -> str:
    head = table.playing.journal.head
    return str({**dict(head.draws), **dict(head.before)}[about])


ANSWERS: Mapping[str, Answer] = {
    "shown": lambda t, _: _row(map(_event, t.shown)),
    "timed": lambda t, _: _row(map(_timed, t.shown)),
    "offers": lambda t, _: _row(_input(o.given) for o in t.playing.offers()),
    "choices": lambda t, _: _row(shown_choices(t.playing, t.left_out)),
    "at": lambda t, _: t.playing.state.stop,
    "back": _back,
    "ended": lambda t, _: "yes" if t.playing.ended else "no",
    "journal": lambda t, _: _row(map(_entry, t.playing.journal.entries)),
    "transcript": lambda t, _: _row(map(_event, t.playing.transcript())),
    "flaggable": lambda t, _: _row(t.playing.flaggable),
    "lights": lambda t, _: _row(with_lights(t.playing.content, t.playing.transcript(), t.left_out)),
    "asked": _asked,
    "clock": _clock,
    "takes": _takes,
    "draw": _draw,
    "variant": lambda t, _: t.playing.content.variant,
    "fault": lambda t, _: t.playing.fault,
    "worth": lambda t, about: _figure(t.playing.content.endings[about].worth),
    "outlook": lambda t, _: _figure(t.node.outlook),
    "best": lambda t, _: t.node.best,
    "share": lambda t, about: _figure(t.graph.endings[about].share),
    "witness": _witness,
    "opening": lambda t, _: _figure(t.graph.opening.outlook if t.graph.opening else 0.0),
    "after": _after,
    "states": lambda t, _: str(len(t.graph.nodes)),
    "deeds": _actions,
    "rated": lambda t, _: f"bet {t.debrief.bet}, judgement {t.debrief.rating}",
    "right": lambda t, _: "yes" if t.debrief.judged_right else "no",
    "ending": lambda t, _: t.debrief.ending,
    "truth": lambda t, _: t.debrief.truth,
    "contrasts": lambda t, _: _row(c.id for c in t.debrief.contrasts),
    "tactics": lambda t, _: _row(t.debrief.tactics),
    "marked": _marked,
    "decisions": _decisions,
    "instead-of": _alternatives,
    "turning": lambda t, _: _row(map(_turn, t.debrief.turns)),
    "looked": lambda t, _: _row(t.debrief.looking.looked),
    "not-looked": lambda t, _: _row(t.debrief.looking.missed),
    "flags-right": lambda t, _: _row(t.debrief.flags.right),
    "flags-wrong": lambda t, _: _row(t.debrief.flags.wrong),
    "not-flagged": lambda t, _: _row(t.debrief.flags.missed),
    "tellings": _tellings,
    "told-when": lambda t, _: t.debrief.told_when,
    "plan-flags": lambda t, _: _row(t.debrief.plan.flags),
    "plan-people": lambda t, _: _row(t.debrief.plan.people),
    "plan-sentences": lambda t, about: _row(t.debrief.plan.sentences_for(about)),
    "next": lambda t, _: _row(t.debrief.next_steps),
}

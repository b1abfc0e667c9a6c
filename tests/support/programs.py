"""Small random programs, made of dataclasses alone: whatever the core calls valid."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from game.story.condition import COMPARISONS, Both, Compare, Condition, Either, Not
from game.story.content import (
    Answer,
    Choice,
    Content,
    Detail,
    Ending,
    FacilitatorNotes,
    Front,
    Line,
)
from game.story.event import Event
from game.story.input import LEAVE, REPORT, choose, look, tell
from game.story.program import Effect, Offer, Play, Program, Route, Scene, Slot

WORDS = {"vi": "Ừ.", "en": "Yes."}
_NOTES = FacilitatorNotes({}, {}, (), {})
_FRONT = Front("random", {}, {}, {}, {}, "", 16, (), 3, 0, 0, (), "random", _NOTES)
_KINDS = (("good", 100), ("middling", 75), ("poor", 35))
_PEOPLE = ("mum", "vy")


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """One to four stops, up to two scenes passed through, three endings, up to three facts."""
    slots = tuple(_slot(draw, number) for number in range(draw(st.integers(0, 3))))
    stops = [f"stop-{n}" for n in range(draw(st.integers(1, 4)))]
    passes = [f"pass-{n}" for n in range(draw(st.integers(0, 2)))]
    endings = [name for name, _ in _KINDS]
    scenes = {name: _stop(draw, name, slots, [*stops, *passes, *endings]) for name in stops}
    # A scene passed through leads only to stops and endings: no cycle without a stop.
    for name in passes:
        scenes[name] = Scene(
            name,
            "s",
            _effects(draw, slots),
            _plays(draw, name, slots),
            routes=_routes(draw, slots, [*stops, *endings]),
        )
    for name in endings:
        scenes[name] = Scene(name, "", plays=(Play(Event("ended", name)),))
    return Program(_content(scenes), slots, scenes, stops[0])


def _slot(draw: st.DrawFn, number: int) -> Slot:
    low = draw(st.integers(0, 2))
    high = low + draw(st.integers(1, 2))
    if draw(st.booleans()):
        labels = tuple("abc"[: high - low + 1])
        drawn = draw(st.booleans())
        return Slot(f"fact-{number}", "variable", 0, high - low, 0, labels, drawn=drawn)
    return Slot(f"fact-{number}", "variable", low, high, draw(st.integers(low, high)))


def _condition(draw: st.DrawFn, slots: tuple[Slot, ...]) -> Condition | None:
    if not slots or draw(st.booleans()):
        return None
    return draw(_conditions(len(slots)))


# Kept, for making a strategy takes far longer than drawing from it.
@cache
def _conditions(slots: int) -> st.SearchStrategy[Condition]:
    numbers = st.integers(0, slots - 1)
    compare = st.builds(Compare, numbers, st.sampled_from(COMPARISONS), st.integers(0, 4))
    return st.recursive(
        compare,
        lambda i: st.builds(Both, i, i) | st.builds(Either, i, i) | st.builds(Not, i),
        max_leaves=3,
    )


def _effects(draw: st.DrawFn, slots: tuple[Slot, ...]) -> tuple[Effect, ...]:
    if not slots:
        return ()
    made: list[Effect] = []
    for _ in range(draw(st.integers(0, 3))):
        number = draw(st.integers(0, len(slots) - 1))
        slot, when = slots[number], _condition(draw, slots)
        joined = bool(made) and draw(st.booleans())
        when = made[-1].when if joined else when
        if draw(st.booleans()):
            value = draw(st.integers(slot.low, slot.high))
            made.append(Effect(number, "=", value, slot.low, slot.high, when, joined))
        else:
            value = draw(st.integers(-3, 3))
            made.append(Effect(number, "+", value, slot.low, slot.high, when, joined))
    return tuple(made)


def _plays(draw: st.DrawFn, name: str, slots: tuple[Slot, ...]) -> tuple[Play, ...]:
    plays = []
    for number in range(draw(st.integers(0, 2))):
        read = draw(st.integers(-1, len(slots) - 1))
        arguments: tuple[tuple[str, int], ...] = ((slots[read].name, read),) if read >= 0 else ()
        event = Event("line", f"{name}-line-{number}", seconds=1.0)
        plays.append(Play(event, _condition(draw, slots), arguments))
    return tuple(plays)


def _routes(draw: st.DrawFn, slots: tuple[Slot, ...], targets: list[str]) -> tuple[Route, ...]:
    target = st.sampled_from(targets)
    routes = []
    for _ in range(draw(st.integers(0, 1))):
        condition = _condition(draw, slots)
        if condition is not None:
            routes.append(Route(draw(target), condition))
    return (*routes, Route(draw(target)))


def _stop(draw: st.DrawFn, name: str, slots: tuple[Slot, ...], targets: list[str]) -> Scene:
    offers = []
    for number in range(draw(st.integers(1, 3))):
        chosen = f"{name}-choice-{number}"
        routes = _routes(draw, slots, targets) if number == 0 or draw(st.booleans()) else ()
        when = None if number == 0 else _condition(draw, slots)
        play = Play(Event("chosen", chosen, seconds=1.0))
        offers.append(Offer(choose(chosen), (play,), when, _effects(draw, slots), routes))
    if draw(st.booleans()):
        detail = Play(Event("looked", f"{name}-detail"))
        offers.append(
            Offer(look(f"{name}-detail"), (detail,), _condition(draw, slots), _effects(draw, slots))
        )
    if draw(st.booleans()):
        person, sentence = draw(st.sampled_from(_PEOPLE)), f"{name}-answer"
        asked = (Play(Event("asked", sentence)), Play(Event("answered", sentence)))
        offers.append(Offer(tell(person, sentence), asked, None, _effects(draw, slots)))
    for given, kind in ((LEAVE, "left"), (REPORT, "reported")):
        if draw(st.booleans()):
            way_out = Play(Event("left" if kind == "left" else "reported", f"{name}-{kind}"))
            routes = _routes(draw, slots, targets) if draw(st.booleans()) else ()
            offers.append(Offer(given, (way_out,), None, (), routes))
    timed = [offer.given.id for offer in offers if offer.given.act == "choose"]
    timeout = draw(st.sampled_from(["", *timed]))
    plays, effects = _plays(draw, name, slots), _effects(draw, slots)
    return Scene(name, "s", effects, plays, tuple(offers), timeout=timeout)


def _content(scenes: dict[str, Scene]) -> Content:
    offers = [offer for scene in scenes.values() for offer in scene.offers]
    taken = [
        p.event.id
        for o in offers
        for p in o.plays
        if p.event.kind in ("chosen", "left", "reported")
    ]
    choices = {name: Choice(name, "comply", "", WORDS, {}, WORDS) for name in taken}
    details = {
        o.given.id: Detail(o.given.id, "profile", WORDS, WORDS)
        for o in offers
        if o.given.act == "look"
    }
    answers = {
        o.given.id: Answer(o.given.id, o.given.person, WORDS, WORDS, {}, WORDS)
        for o in offers
        if o.given.act == "tell"
    }
    lines = {
        p.event.id: Line(p.event.id, "line", "ann", WORDS)
        for scene in scenes.values()
        for p in scene.plays
        if p.event.kind == "line"
    }
    endings = {
        name: Ending(name, "safe-early", WORDS, WORDS, (), safe, 0, "scam") for name, safe in _KINDS
    }
    return Content(
        _FRONT,
        "scam",
        "scam",
        "full",
        {},
        _PEOPLE,
        lines,
        details,
        choices,
        answers,
        endings,
        (),
        {},
        {},
    )

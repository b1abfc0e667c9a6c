"""Synthetic stories of any size: three choices a scene, one of them conditional."""

from __future__ import annotations

from game.story.condition import Compare
from game.story.content import Choice, Content, Ending, FacilitatorNotes, Front, Line
from game.story.event import Event
from game.story.input import choose
from game.story.program import Effect, Offer, Play, Program, Route, Scene, Slot

_WORDS = {"vi": "Một câu.", "en": "One line."}
_NOTES = FacilitatorNotes({}, {}, (), {})
_FRONT = Front("synthetic", {}, {}, {}, {}, "", 16, (), 3, 0, 0, (), "synthetic", _NOTES)


def synthetic_program(scenes: int, slots: int = 1) -> Program:
    """A story of that many scenes and one ending, whose memory is one yes/no fact a slot."""
    ending = Ending("the-end", "safe-early", _WORDS, _WORDS, (), 100, 0, "scam")
    lines = {f"line-{n}": Line(f"line-{n}", "line", "caller", _WORDS) for n in range(scenes)}
    flow = {f"scene-{n}": _scene(n, scenes, slots) for n in range(scenes)}
    flow["the-end"] = Scene("the-end", "", plays=(Play(Event("ended", "the-end")),))
    facts = tuple(Slot(f"fact-{n}", "variable", labels=("no", "yes")) for n in range(slots))
    return Program(_content(lines, _choices(scenes), {"the-end": ending}), facts, flow, "scene-0")


def _scene(number: int, scenes: int, slots: int) -> Scene:
    slot = number % slots
    line = Play(Event("line", f"line-{number}", seconds=2.0))
    offers = (
        _offer(number, "a", number + 1, scenes, effects=(Effect(slot, "=", 1, 0, 1),)),
        _offer(number, "b", number + 2, scenes),
        _offer(number, "c", number + 3, scenes, when=Compare(slot, "=", 1)),
    )
    return Scene(f"scene-{number}", "only", plays=(line,), offers=offers)


def _offer(
    number: int,
    letter: str,
    target: int,
    scenes: int,
    when: Compare | None = None,
    effects: tuple[Effect, ...] = (),
) -> Offer:
    name = f"choice-{number}-{letter}"
    to = f"scene-{target}" if target < scenes else "the-end"
    said = Play(Event("chosen", name, seconds=1.0))
    return Offer(choose(name), (said,), when, effects, (Route(to),))


def _choices(scenes: int) -> dict[str, Choice]:
    names = [f"choice-{n}-{letter}" for n in range(scenes) for letter in "abc"]
    return {name: Choice(name, "comply", "", _WORDS, {}, _WORDS) for name in names}


def _content(
    lines: dict[str, Line], choices: dict[str, Choice], endings: dict[str, Ending]
) -> Content:
    return Content(
        _FRONT, "scam", "scam", "full", {}, (), lines, {}, choices, {}, endings, (), {}, {}
    )

"""What happens by itself: looking is seen, telling is told, entering is a visit.

Only facts that some condition reads have a slot; nothing else is remembered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from game.script.compile.builder import Builder
from game.script.compile.slots import Asked, told_in
from game.script.nodes import Scalar
from game.story.input import Input
from game.story.program import Effect, Offer, Scene, SlotKind
from game.story.run import ANYONE


def with_implicit_effects(builder: Builder, scenes: dict[str, Scene]) -> dict[str, Scene]:
    """The scenes with the effects of seeing, telling and visiting added."""
    return {name: _scene(builder, scene) for name, scene in scenes.items()}


def _scene(builder: Builder, scene: Scene) -> Scene:
    visit = _visit(builder, scene.id)
    offers = tuple(_offer(builder, scene.stretch, offer) for offer in scene.offers)
    return replace(scene, effects=visit + scene.effects, offers=offers)


def _visit(builder: Builder, scene: str) -> tuple[Effect, ...]:
    number = builder.book.number("visited", scene)
    if number is None:
        return ()
    return (Effect(number, "+", 1, 0, builder.book.highest(number)),)


def _offer(builder: Builder, stretch: str, offer: Offer) -> Offer:
    numbers = (
        builder.book.number(*happened) for happened in _happened(builder, stretch, offer.given)
    )
    effects = tuple(Effect(number, "=", 1, 0, 1) for number in numbers if number is not None)
    return replace(offer, effects=effects + offer.effects) if effects else offer


def _happened(builder: Builder, stretch: str, given: Input) -> Iterator[tuple[SlotKind, str]]:
    """What an input makes true. A second telling is known by the person, whichever sentence."""
    if given.act == "look":
        yield "seen", given.id
    if given.act == "tell":
        yield "again", told_in(stretch, given.person)
        yield from _told(given.person)
    if given.act == "choose" and builder.choices[given.id].move == "tell":
        yield from _told(builder.choices[given.id].person)


def _told(person: str) -> Iterator[tuple[SlotKind, str]]:
    yield "told", person
    yield "told", ANYONE


def check_asked(cuts: Sequence[Builder], scenes: Collection[str]) -> None:
    """Report conditions that ask about what no cut of a variant has."""
    known: dict[SlotKind, set[str]] = {"seen": set(), "told": {ANYONE}, "visited": {*scenes}}
    for builder in cuts:
        # What one cut leaves out is there in the other; here it is never seen, never told.
        known["seen"] |= set(builder.details)
        known["told"] |= {*builder.circle, *(choice.person for choice in builder.choices.values())}
    known["told"].discard("")
    for builder in cuts:
        for asked in builder.book.asked:
            _check(builder, asked, known[asked.kind])


def _check(builder: Builder, asked: Asked, names: Collection[str]) -> None:
    what = {"seen": "detail", "told": "person whom one can tell here", "visited": "scene"}
    builder.known(Scalar(asked.name, asked.place), names, "unknown-fact", what[asked.kind])

"""What happens by itself: looking is seen, telling is told, entering is a visit.

Only facts that some condition reads have a slot; nothing else is remembered.
"""

from __future__ import annotations

from dataclasses import replace

from game.script.build.desk import Desk
from game.script.facts import Asked
from game.script.nodes import Scalar
from game.story.program import Effect, Offer, Scene


def with_happenings(desk: Desk, scenes: dict[str, Scene]) -> dict[str, Scene]:
    """The scenes with the effects of seeing, telling and visiting added."""
    return {name: _scene(desk, scene) for name, scene in scenes.items()}


def _scene(desk: Desk, scene: Scene) -> Scene:
    visit = _visit(desk, scene.id)
    offers = tuple(_offer(desk, offer) for offer in scene.offers)
    return replace(scene, effects=visit + scene.effects, offers=offers)


def _visit(desk: Desk, scene: str) -> tuple[Effect, ...]:
    number = desk.book.number("visited", scene)
    if number is None:
        return ()
    return (Effect(number, "+", 1, 0, desk.book.slots()[number].high),)


def _offer(desk: Desk, offer: Offer) -> Offer:
    given = offer.given
    happened: list[tuple[str, str]] = []
    if given.act == "look":
        happened.append(("seen", given.id))
    if given.act == "tell":
        happened += [("told", given.person), ("told", "anyone")]
    if given.act == "choose" and desk.choices[given.id].move == "tell":
        happened += [("told", desk.choices[given.id].person), ("told", "anyone")]
    effects = tuple(
        Effect(number, "=", 1, 0, 1)
        for kind, name in happened
        if (number := desk.book.number("seen" if kind == "seen" else "told", name)) is not None
    )
    return replace(offer, effects=effects + offer.effects) if effects else offer


def check_asked(desk: Desk, scenes: dict[str, Scene]) -> None:
    """Report conditions that ask about a detail, person or scene that is not there."""
    known = {
        "seen": set(desk.details),
        "told": {*desk.circle, "anyone"},
        "visited": set(scenes),
    }
    for asked in desk.book.asked:
        _check(desk, asked, known.get(asked.kind, set()))


def _check(desk: Desk, asked: Asked, names: set[str]) -> None:
    what = {"seen": "detail", "told": "person of the circle", "visited": "scene"}
    # A short cut may leave out the detail that a condition asks about; then it is never seen.
    if desk.cut == "short" and asked.kind == "seen":
        return
    desk.known(Scalar(asked.name, asked.place), names, "unknown-fact", what[asked.kind])

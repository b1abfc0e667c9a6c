"""Endings: their words, their kind's marks, and the scene that ends a story."""

from __future__ import annotations

from game.script.build.desk import Desk, Site
from game.script.fields import Fields, valid_id
from game.script.nodes import Mapping as MappingNode
from game.script.nodes import Node, Scalar, Sequence
from game.script.pace import reading_seconds
from game.script.schema import ENDING
from game.script.suggest import did_you_mean, listed
from game.story.content import Ending, truth_of
from game.story.event import Event
from game.story.program import Play, Scene


def built_endings(desk: Desk, node: Sequence | None, site: Site) -> list[Scene]:
    """The endings of a chapter as scenes; their words go to the desk's table."""
    scenes = (_ending_scene(desk, item) for item in (node.items if node else ()))
    return [scene for scene in scenes if scene is not None]


def _ending_scene(desk: Desk, item: Node) -> Scene | None:
    head = item.entries[0] if isinstance(item, MappingNode) and item.entries else None
    if not isinstance(item, MappingNode) or head is None or not isinstance(head[1], Scalar):
        desk.problems.add(item.place, "not-an-entry", "An ending begins with its kind and its id.")
        return None
    kind, name, fields = head[0], head[1], Fields(item, desk.problems, skip=1)
    fields.check_keys(ENDING)
    if not valid_id(name, desk.problems) or not desk.claim_name(name.text, name.place, fields):
        return None
    if not _is_kind(desk, kind):
        return None
    ending = _ending(desk, kind.text, name.text, fields)
    desk.endings[ending.id] = ending
    event = Event("ended", ending.id, seconds=reading_seconds(ending.title, ending.text))
    return Scene(ending.id, "", plays=(Play(event),))


def _is_kind(desk: Desk, kind: Scalar) -> bool:
    """Whether a word is a kind of ending; one of the other truth is reported and taken."""
    kinds, truth = desk.vocabulary.kinds, truth_of(desk.variant)
    fitting = [name for name, marks in kinds.items() if marks.truth == truth]
    if kind.text not in kinds:
        hint = did_you_mean(kind.text, fitting)
        message = f'"{kind.text}" is no kind of ending.'
        desk.problems.add(kind.place, "unknown-ending-kind", message, hint)
    elif kind.text not in fitting:
        desk.problems.add(
            kind.place, "ending-wrong-truth",
            f'"{kind.text}" ends a {kinds[kind.text].truth} variant, and this one is {truth}.',
            f"Here an ending is {listed(fitting)}.",
        )  # fmt: skip
    return kind.text in kinds


def _turning(desk: Desk, fields: Fields) -> str:
    scalar = fields.scalar("turning")
    if scalar is None:
        return ""
    desk.turnings.append(scalar)
    return scalar.text


def _ending(desk: Desk, kind: str, name: str, fields: Fields) -> Ending:
    marks = desk.vocabulary.kinds[kind]
    steps = [
        step
        for step in fields.words("next")
        if desk.known(step, desk.vocabulary.next_steps, "unknown-next-step", "next step")
    ]
    return Ending(
        name,
        kind,
        fields.text("title"),
        fields.text(),
        tuple(step.text for step in steps),
        marks.safe,
        marks.goal,
        marks.truth,
        _turning(desk, fields),
    )

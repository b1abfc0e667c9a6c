"""Endings: their words, their kind's marks, and the scene that ends a story."""

from game.script.compile.builder import Builder, Scope
from game.script.compile.lines import reading_seconds
from game.script.fields import Fields, valid_id
from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.schema import ENDING
from game.script.suggest import did_you_mean, listed
from game.story import Ending, Event, Play, Scene


def built_endings(builder: Builder, node: ListNode | None, scope: Scope) -> list[Scene]:
    """The endings of a chapter as scenes; their words go to the builder's table."""
    scenes = (_ending_scene(builder, item) for item in (node.items if node else ()))
    return [scene for scene in scenes if scene is not None]


def _ending_scene(builder: Builder, item: Node) -> Scene | None:
    head = item.entries[0] if isinstance(item, MapNode) and item.entries else None
    if not isinstance(item, MapNode) or head is None or not isinstance(head[1], Scalar):
        builder.problems.add(
            item.place, "not-an-entry", "An ending begins with its kind and its id."
        )
        return None
    kind, name, fields = head[0], head[1], Fields(item, builder.problems, skip=1)
    fields.check_keys(ENDING)
    if not valid_id(name, builder.problems) or not builder.claim_name(
        name.text, name.place, fields
    ):
        return None
    if not _is_kind(builder, kind):
        return None
    ending = _ending(builder, kind.text, name.text, fields)
    builder.endings[ending.id] = ending
    event = Event("ended", ending.id, seconds=reading_seconds(ending.title, ending.text))
    return Scene(ending.id, "", plays=(Play(event),))


def _is_kind(builder: Builder, kind: Scalar) -> bool:
    """Whether a word is a kind of ending; one of the other truth is reported and taken."""
    kinds, truth = builder.vocabulary.kinds, builder.truth
    fitting = [name for name, marks in kinds.items() if marks.truth == truth]
    if kind.text not in kinds:
        hint = did_you_mean(kind.text, fitting)
        message = f'"{kind.text}" is no kind of ending.'
        builder.problems.add(kind.place, "unknown-ending-kind", message, hint)
    elif kind.text not in fitting:
        builder.problems.add(
            kind.place,
            "ending-wrong-truth",
            f'"{kind.text}" ends a {kinds[kind.text].truth} variant, and this one is {truth}.',
            f"Here an ending is {listed(fitting)}.",
        )
    return kind.text in kinds


def _turning(builder: Builder, fields: Fields) -> str:
    scalar = fields.scalar("turning")
    if scalar is None:
        return ""
    builder.note_turning(scalar)
    return scalar.text


def _ending(builder: Builder, kind: str, name: str, fields: Fields) -> Ending:
    marks = builder.vocabulary.kinds[kind]
    steps = [
        step
        for step in fields.words("next")
        if builder.known(step, builder.vocabulary.next_steps, "unknown-next-step", "next step")
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
        _turning(builder, fields),
    )

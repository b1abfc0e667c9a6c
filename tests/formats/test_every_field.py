"""Every field of a compiled story is in a fingerprint, or on the list of what is in neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from game.story.condition import Compare
from game.story.content import Content, Ending, Mark
from game.story.event import Event
from game.story.fingerprint import described_story, described_text
from game.story.input import Input
from game.story.program import Effect, Offer, Play, Program, Scene, Slot
from tests.formats.written import SEQUEL, WALLET, Stories

NEITHER = {
    "Slot.stays": "it quiets a proof",
    "Scene.stretch": "its answers stand in the scene by now",
    "Scene.kept": "the order in which choices are shown",
    "Input.rating": "nothing on offer has one",
    "Event.seconds": "how long something takes",
    "Program.renamed": "for journals of older content",
    "Program.carried": "what a sequel asks about is in the sequel's slots",
    "Content.variant": "the journal's head names it",
    "Content.cut": "the journal's head names it",
    "Content.truth": "follows from the variant's name",
    "Content.shared_draws": "a journal holds what was drawn",
    "Content.opening_lines": "follow from the first scene",
    "Ending.safe": "follows from the kind",
    "Ending.goal": "follows from the kind",
    "Ending.truth": "follows from the kind",
}
"""Fields in no fingerprint, each with the reason."""
STORY_TOO = {"Ending.kind", "Choice.move", "Choice.person", "Choice.gone", "Line.gone"}
"""Fields of the content that change what happens."""
PROGRAM = ("Slot", "Scene", "Play", "Event", "Offer", "Input", "Effect", "Route", "Compare")

WHOLE = ("Program.slots", "Event.arguments", "Play.arguments")
"""Tuples that cannot lose a part: slots are numbered, arguments are pairs."""
Change = tuple[str, Any]
"""The field that was changed, as `Class.field`, and the value with it changed."""


def changes(value: Any, field: str, slots: tuple[Slot, ...]) -> Iterator[Change]:
    """Every value with one leaf changed, dropped or added."""
    if is_dataclass(value) and not isinstance(value, type):
        for f in (f for f in fields(value) if not _told_otherwise(value, f.name)):
            name = f"{type(value).__name__}.{f.name}"
            for changed, other in changes(getattr(value, f.name), name, slots):
                yield changed, replace(value, **{f.name: other})
    elif isinstance(value, Mapping):
        yield from _of_mapping(value, field, slots)
    elif isinstance(value, tuple):
        yield from _of_tuple(value, field, slots)
    else:
        yield field, _other(value, field, slots)


def _told_otherwise(value: Any, field: str) -> bool:
    """A drawn start is told as drawn, a joined condition as joined, a guard in the condition."""
    if isinstance(value, Slot):
        return value.drawn and field == "start"
    if isinstance(value, Effect):
        return value.joined and field == "when"
    return (isinstance(value, Offer) and field == "guard") or (
        isinstance(value, Play) and field == "implied"
    )


def _of_mapping(value: Mapping[Any, Any], field: str, slots: tuple[Slot, ...]) -> Iterator[Change]:
    for key, held in value.items():
        yield field, {k: v for k, v in value.items() if k != key}
        for changed, other in changes(held, field, slots):
            yield changed, {**value, key: other}


def _of_tuple(value: tuple[Any, ...], field: str, slots: tuple[Slot, ...]) -> Iterator[Change]:
    if not value and field.startswith(("Choice.gone", "Line.gone", "Front.facts")):
        yield field, ("money",)
    for number, held in enumerate(value):
        if field == "Play.arguments" and isinstance(held, int):
            continue  # the number of a slot, which the name beside it says
        if field not in WHOLE:
            yield field, value[:number] + value[number + 1 :]
        for changed, other in changes(held, field, slots):
            yield changed, (*value[:number], other, *value[number + 1 :])


def _other(value: Any, field: str, slots: tuple[Slot, ...]) -> Any:
    if field in ("Effect.slot", "Compare.slot"):
        return (value + 1) % len(slots)
    if value is None:
        mark = Mark("cue", ("RF01",), {"en": "x"})
        return mark if field.endswith(".mark") else Compare(0, "<", 9)
    if isinstance(value, frozenset):
        return value | {"x"}
    if isinstance(value, bool):
        return not value
    return value + ("x" if isinstance(value, str) else 1)


def all_changes(program: Program) -> Iterator[Change]:
    for name in (f.name for f in fields(program)):
        held = getattr(program, name)
        for changed, other in changes(held, f"Program.{name}", program.slots):
            yield changed, replace(program, **{name: other})


@pytest.mark.parametrize("name", (WALLET, SEQUEL))
def test_every_field_is_told_in_a_fingerprint_or_is_known_not_to_be(name: str) -> None:
    program = Stories().situations[name].programs["scam", "full"]
    story, text = described_story(program), described_text(program.content)
    for field, other in all_changes(program):
        told = (described_story(other) != story, described_text(other.content) != text)
        if field in NEITHER:
            assert told == (False, False), f"{field} is on the list of what is in neither."
            continue
        assert any(told), f"A changed {field} is in no fingerprint: describe it, or say why not."
        happens = field.split(".")[0] in PROGRAM or field in STORY_TOO
        assert happens is told[0] or field.startswith(("Program", "Content")), field


def test_every_field_on_the_list_is_there() -> None:
    there = {
        f"{kind.__name__}.{f.name}"
        for kind in (Slot, Scene, Input, Event, Program, Content, Ending)
        for f in fields(kind)
    }
    assert NEITHER.keys() <= there

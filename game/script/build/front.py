"""What of a situation may be seen before play, and the notes for a class."""

from __future__ import annotations

import re

from game.script.clock import minute_of
from game.script.fields import Fields
from game.script.nodes import Mapping as MappingNode
from game.script.schema import FACILITATOR, QUESTION
from game.script.shape import AGES, FORMAT, SETTINGS
from game.script.sources import Sources
from game.script.suggest import did_you_mean
from game.story.content import FacilitatorNotes, Front
from game.story.text import Text

_EVENING = 19 * 60
_AGES = re.compile(AGES)


def built_front(sources: Sources) -> Front:
    """The neutral front of a situation; what is missing or odd is reported."""
    fields = sources.situation
    fields.one_of("format", (FORMAT,))
    return Front(
        situation=sources.name,
        title=fields.text("title"),
        teaser=fields.text("teaser"),
        notice=fields.text("notice"),
        you=fields.text("you", needed=False),
        picture=fields.word("picture"),
        ages_from=_ages(fields),
        settings=fields.some_of("settings", SETTINGS),
        minutes=fields.number("minutes", 1, 60, 3),
        intensity=fields.number("intensity", 0, 3, 0),
        clock=_clock(fields),
        facts=tuple(word.text for word in fields.words("facts")),
        review=fields.required("review"),
        facilitator=_notes(fields),
        after=_after(fields, sources),
    )


def _after(fields: Fields, sources: Sources) -> str:
    scalar = fields.scalar("after")
    if scalar is None:
        return ""
    if scalar.text == sources.name:
        fields.problems.add(
            scalar.place,
            "unknown-situation",
            "A situation cannot follow itself.",
            "Name the situation that is played before this one.",
        )
    elif scalar.text not in sources.others:
        fields.problems.add(
            scalar.place,
            "unknown-situation",
            f'No situation beside this one is called "{scalar.text}".',
            did_you_mean(scalar.text, sources.others),
        )
    return scalar.text


def _ages(fields: Fields) -> int:
    scalar = fields.scalar("ages")
    match = _AGES.fullmatch(scalar.text) if scalar else None
    if match is None:
        fields.problems.add(
            scalar.place if scalar else fields.place,
            "ages",
            '"ages" is missing or odd.',
            'For example "ages: from 16".',
        )
        return 16
    return int(match[1])


def _clock(fields: Fields) -> int:
    scalar = fields.scalar("clock")
    minute = minute_of(scalar, fields.problems) if scalar is not None else None
    return _EVENING if minute is None else minute


def _notes(fields: Fields) -> FacilitatorNotes:
    node = fields.mapping("facilitator")
    if node is None:
        return FacilitatorNotes({}, {}, (), {})
    notes = Fields(node, fields.problems)
    notes.check_keys(FACILITATOR)
    return FacilitatorNotes(
        notes.text("aim"), notes.text("before"), _questions(notes), notes.text("disclosure")
    )


def _questions(notes: Fields) -> tuple[Text, ...]:
    listed = notes.sequence("questions")
    items = listed.items if listed else ()
    found = [Fields(item, notes.problems) for item in items if isinstance(item, MappingNode)]
    for fields in found:
        fields.check_keys(QUESTION)
    return tuple(fields.text() for fields in found)

"""What of a situation may be seen before play, and the notes for a class."""

from __future__ import annotations

import re

from game.script.fields import Fields
from game.script.nodes import Mapping as MappingNode
from game.script.schema import FACILITATOR
from game.script.sources import Sources
from game.story.content import FacilitatorNotes, Front
from game.story.text import Text

FORMAT = "1"
_SETTINGS = ("kiosk", "class", "home")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_AGES = re.compile(r"from (\d{1,2})")


def built_front(sources: Sources) -> Front:
    """The neutral front of a situation; what is missing or odd is reported."""
    fields = sources.situation
    fields.one_of("format", (FORMAT,))
    settings = [word for word in fields.words("settings") if word.text in _SETTINGS]
    return Front(
        situation=sources.name,
        title=fields.text("title"),
        teaser=fields.text("teaser"),
        notice=fields.text("notice"),
        you=fields.text("you", needed=False),
        picture=fields.word("picture"),
        ages_from=_ages(fields),
        settings=tuple(word.text for word in settings),
        minutes=fields.number("minutes", 1, 60, 3),
        intensity=fields.number("intensity", 0, 3, 0),
        clock=_clock(fields),
        facts=tuple(word.text for word in fields.words("facts")),
        review=fields.required("review"),
        facilitator=_notes(fields),
    )


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
    if scalar is None:
        return 19 * 60
    match = _CLOCK.fullmatch(scalar.text)
    if match is None:
        fields.problems.add(
            scalar.place, "clock", f'"{scalar.text}" is no time of day.', 'For example "19:40".'
        )
        return 19 * 60
    return int(match[1]) * 60 + int(match[2])


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
    return tuple(Fields(i, notes.problems).text() for i in items if isinstance(i, MappingNode))

"""What of a situation may be seen before play, and the notes for a class."""

import re

from game.script.entry_schema import ENTRY_PARTS
from game.script.fields import Fields, valid_id
from game.script.nodes import MapNode
from game.script.problem import Problems
from game.script.schema import CAST, FACILITATOR, QUESTION, SPEECH
from game.script.sources import Sources
from game.script.suggest import did_you_mean
from game.script.values import AGES, DRAWN, FORMAT, SETTINGS, minute_of
from game.story import ANYONE, LANGUAGES, FacilitatorNotes, Front, Member, Text
from game.typography import draws_nothing

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
    """The situation that a sequel follows."""
    scalar = fields.scalar("after")
    if scalar is None:
        return ""
    earlier = sources.earlier
    if scalar.text not in sources.others:
        said = f'No situation beside this one is called "{scalar.text}".'
        hint = did_you_mean(scalar.text, sources.others)
    elif earlier is not None and earlier.situation.word("after") == sources.name:
        said = f'"{scalar.text}" and this one follow each other, so neither can be begun.'
        hint = 'Take "after:" out of the one that is played first.'
    else:
        if earlier is not None:
            _check_not_below(fields, earlier)
        return scalar.text
    fields.problems.add(scalar.place, "unknown-situation", said, hint)
    return ""


def _check_not_below(fields: Fields, earlier: Sources) -> None:
    """Whoever may not play what comes first may not play what follows."""
    # What the earlier one has wrong is for its own check; here only what can be compared is.
    ages = _AGES.fullmatch(earlier.situation.word("ages"))
    if ages is not None and _ages(fields) < int(ages[1]):
        _report_below(fields, "ages", ages[0], earlier.name)
    intensity = earlier.situation.number("intensity", 0, 3, 0)
    if fields.number("intensity", 0, 3, 0) < intensity:
        _report_below(fields, "intensity", str(intensity), earlier.name)


def _report_below(fields: Fields, key: str, value: str, name: str) -> None:
    node = fields.node_at(key)
    fields.problems.add(
        node.place if node else fields.place,
        "sequel-below",
        f'"{name}", which this follows, has "{key}: {value}"; a sequel has no less.',
        f"Write: {key}: {value}",
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
    found: list[Text] = []
    for item in listed.items if listed else ():
        if not isinstance(item, MapNode):
            notes.problems.add(item.place, "not-a-mapping", 'A question holds "vi" and "en".')
            continue
        fields = Fields(item, notes.problems)
        fields.check_keys(QUESTION)
        found.append(fields.text())
    return tuple(found)


# The people of a file: `vi: Quỳnh, tuyển dụng kho Chợ Mây` and how they speak.


def cast_of(node: MapNode | None, problems: Problems) -> dict[str, Member]:
    """The members by id. An id that is a word of the format is a problem."""
    members: dict[str, Member] = {}
    for key, value in node.entries if node else ():
        if not valid_id(key, problems):
            continue
        # In a scene the first word of an entry tells a line from a move by exactly this.
        if key.text in ENTRY_PARTS or key.text in ("you", ANYONE):
            problems.add(
                key.place,
                "cast-word",
                f'"{key.text}" is a word of the format.',
                "Give this person another id.",
            )
        elif isinstance(value, MapNode):
            members[key.text] = _member(key.text, Fields(value, problems))
        else:
            problems.add(value.place, "not-a-mapping", 'A person holds "vi" and "en".')
    return members


def _member(name: str, fields: Fields) -> Member:
    fields.check_keys(CAST)
    text = fields.text()
    _check_name(fields)
    node = fields.mapping("speech")
    speech = Fields(node, fields.problems) if node else None
    if speech:
        speech.check_keys(SPEECH)
    own, you, voice = (speech.word(k) if speech else "" for k in ("self", "you", "voice"))
    drawn = fields.one_of("art", DRAWN)
    return Member(name, _part(text, 0), _part(text, 2), own, you, voice, drawn)


def _check_name(fields: Fields) -> None:
    for code in LANGUAGES:
        scalar = fields.scalar(code)
        name = scalar.text.partition(",")[0] if scalar else ""
        if scalar and draws_nothing(name) and not draws_nothing(scalar.text):
            fields.problems.add(
                scalar.place, "empty-text", "This person has no name that is to be seen.",
                "The name stands before the first comma.",
            )  # fmt: skip


def _part(text: Text, index: int) -> Text:
    return {code: words.partition(",")[index].strip() for code, words in text.items()}

"""The people of a file: `vi: Quỳnh, tuyển dụng kho Chợ Mây` and how they speak."""

from __future__ import annotations

from game.script.fields import Fields, valid_id
from game.script.nodes import MapNode
from game.script.problem import Problems
from game.script.schema import CAST, ENTRY_PARTS, SPEECH
from game.script.values import DRAWN
from game.story.content import Member
from game.story.run import ANYONE
from game.story.text import LANGUAGES, Text
from game.typography import draws_nothing


def cast_of(node: MapNode | None, problems: Problems) -> dict[str, Member]:
    """The members by id. An id that is a word of the format is a problem."""
    members: dict[str, Member] = {}
    for key, value in node.entries if node else ():
        if not valid_id(key, problems):
            continue
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

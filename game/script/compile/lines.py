"""Lines, notes, documents and details: what is shown, and the marks on it."""

from __future__ import annotations

import re
from typing import Literal, cast

from game.script import values
from game.script.compile.builder import Builder, Scope
from game.script.compile.pace import reading_seconds
from game.script.entry import SceneEntry
from game.script.entry_schema import ROW
from game.script.fields import Fields
from game.script.nodes import MapNode, Scalar
from game.script.part import text_key
from game.script.schema import DETAILS
from game.story.content import LOSSES, Detail, Form, Line, Loss, Mark, MarkKind
from game.story.event import Event
from game.story.program import Play
from game.story.text import Text

_KINDS: tuple[MarkKind, ...] = ("deciding", "cue", "clear")
_LINK = re.compile(values.LINK)
_BlockKind = Literal["line", "note", "paper", "post"]


def line_play(
    builder: Builder, entry: SceneEntry, scope: Scope, mark: Mark | None = None
) -> Play | None:
    """A line or block as the event that shows it; its words go to the builder's table."""
    if not builder.claim(entry, scope):
        return None
    fields = entry.fields
    text, rows = fields.text(), _rows(fields)
    kind = cast(_BlockKind, entry.word)
    by = cast(Form, fields.one_of("by", values.FORMS))
    name = scope.id(entry.id)
    mark = mark or mark_of(builder, fields, text)
    tactic = tactic_of(builder, fields, scope)
    if mark is None or entry.whom in builder.circle:
        tactic = ""
    builder.lines[name] = Line(
        name, kind, entry.whom, text, by, rows, mark, tactic, gone_of(fields)
    )
    event = Event(kind, name, seconds=reading_seconds(text, *rows))
    arguments = builder.arguments((text, *rows), scope.written(fields, ""), entry.id_place)
    return Play(event, builder.condition(fields), arguments)


def tactic_of(builder: Builder, fields: Fields, scope: Scope) -> str:
    """The line's own tactic, else its stretch's: what is tried where a line is marked."""
    return fields.one_of("tactic", builder.vocabulary.tactics, scope.tactic)


def gone_of(fields: Fields) -> tuple[Loss, ...]:
    """What the player has lost with this line or choice, each once."""
    found = fields.some_of("gone", LOSSES)
    return tuple(loss for loss in LOSSES if loss in found)


def mark_of(builder: Builder, fields: Fields, text: Text) -> Mark | None:
    """The mark on a line or detail, if it has one: kind, red flags, reason, part meant."""
    kinds = [kind for kind in _KINDS if fields.node_at(kind) is not None]
    if not kinds:
        return None
    if len(kinds) > 1:
        builder.problems.add(
            fields.place, "two-marks", f"A line is {' or '.join(kinds)}, not both."
        )
    codes = [word for word in fields.words(kinds[0]) if _known_flag(builder, word)]
    part = fields.text("mark", needed=False)
    _check_part(builder, fields, part, text)
    return Mark(kinds[0], tuple(code.text for code in codes), fields.text("why"), part)


def _known_flag(builder: Builder, word: Scalar) -> bool:
    return builder.known(word, builder.vocabulary.flags, "unknown-flag", "red flag")


def _check_part(builder: Builder, fields: Fields, part: Text, text: Text) -> None:
    for code, words in part.items():
        # Where the whole language is missing that is the one thing to say.
        if code in text and words not in text[code]:
            scalar = fields.scalar(text_key("mark", code))
            builder.problems.add(
                scalar.place if scalar else fields.place,
                "mark-not-in-text",
                f'"{words}" does not stand in the text.',
                "The marked part is copied from the line, letter by letter.",
            )


def _rows(fields: Fields) -> tuple[Text, ...]:
    node = fields.sequence("rows")
    rows: list[Text] = []
    for item in node.items if node else ():
        if not isinstance(item, MapNode):
            fields.problems.add(item.place, "not-a-mapping", 'A row holds "vi" and "en".')
            continue
        inside = Fields(item, fields.problems, fields.arguments)
        inside.check_keys(ROW)
        row = inside.text()
        rows.append(row)
        if any("|" not in words for words in row.values()):
            fields.problems.add(item.place, "row", "A row is a label and a value with | between.")
    return tuple(rows)


def detail_of(
    builder: Builder, entry: SceneEntry, scope: Scope, shown: Fields | None = None
) -> Detail | None:
    """A detail of a scene. In the opening the entry has the name, `shown` what a variant shows."""
    if not builder.claim(entry, scope):
        return None
    own = shown or entry.fields
    kind = entry.whom or "message"
    builder.known(Scalar(kind, entry.place), DETAILS, "unknown-detail", "kind of detail")
    text = own.text("", needed=own.node_at("rows") is None and own.node_at("link") is None)
    name = scope.id(entry.id)
    title = entry.fields.text("name")
    detail = Detail(name, kind, title, text, _rows(own), _link(own), mark_of(builder, own, text))
    builder.details[name] = detail
    return detail


def detail_seconds(detail: Detail) -> float:
    return reading_seconds(detail.text, *detail.rows)


def _link(fields: Fields) -> str:
    scalar = fields.scalar("link")
    if scalar is None:
        return ""
    if not _LINK.fullmatch(scalar.text):
        fields.problems.add(
            scalar.place,
            "link",
            "An address shows its real domain in brackets.",
            "For example cho-may.[kho-viec.example]/don-xin-viec.",
        )
    return scalar.text

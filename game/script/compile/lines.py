"""Lines, notes, documents and details: what is shown, and the marks on it."""

import re
from typing import Literal, cast

from game.script import values
from game.script.compile.builder import Builder, Scope
from game.script.entry import SceneEntry
from game.script.entry_schema import ROW
from game.script.fields import Fields
from game.script.nodes import MapNode, Scalar
from game.script.part import text_key
from game.script.problem import Severity
from game.script.values import APPS, DETAILS, SECONDS, minute_of
from game.story import LOSSES, Detail, Event, Form, Line, Loss, Mark, MarkKind, Play, Text

# Stage directions: apps, silences, rings, lights that grow dim, the time of day.

STAGE = ("app", "wait", "ring", "dim", "clock")
"""First words of entries that are an event and have no id."""
_SECONDS = re.compile(SECONDS)
_APP_SECONDS = 0.6
LONGEST_WAIT = 60
"""Seconds of silence or ringing; over that it is asked whether they are meant."""


def stage_plays(builder: Builder, entry: SceneEntry) -> list[Play]:
    """The events of one stage direction."""
    condition = builder.condition(entry.fields)
    return [Play(event, condition) for event in _events(builder, entry)]


def stage_name(scene: str, event: Event) -> str:
    """What a stage direction is called, which has no id: `app bank in the-shop`."""
    return f"{event.kind} {event.id}".strip() + f" in {scene}"


def _events(builder: Builder, entry: SceneEntry) -> list[Event]:
    value = Scalar(entry.id, entry.id_place)
    if entry.word == "app":
        return app_events(builder, value)
    if entry.word == "dim":
        return [Event("dim", person) for person in _people(builder, value)]
    if entry.word == "clock":
        minute = minute_of(value, builder.problems)
        return [Event("clock", "", (("minute", minute),))] if minute is not None else []
    length = seconds(builder, value)
    if length > LONGEST_WAIT:
        _ask_about(builder, value, length)
    return [Event("wait" if entry.word == "wait" else "ring", "", seconds=length)]


def _ask_about(builder: Builder, value: Scalar, length: float) -> None:
    minutes, rest = divmod(round(length), 60)
    said = f"{minutes} min {rest} s" if rest else f"{minutes} min"
    builder.problems.add(
        value.place, "long-wait", f"Here nothing happens for {said}.",
        'Is that meant? A silence of 3s is long; that time passes is said with "clock:" or a note.',
        severity=Severity.WARNING,
    )  # fmt: skip


def app_events(builder: Builder, value: Scalar) -> list[Event]:
    """`chat with quynh` as an event; a problem where there is no such app or person."""
    name, _, rest = value.text.partition(" ")
    whom = rest.removeprefix("with ").strip()
    known = builder.known(Scalar(name, value.place), APPS, "unknown-app", "app of the phone")
    if whom and not builder.known(
        Scalar(whom, value.place), builder.cast, "unknown-speaker", "member"
    ):
        return []
    with_whom = (("with", whom),) if whom else ()
    return [Event("app", name, with_whom, _APP_SECONDS)] if known else []


def order_kept(builder: Builder, entry: SceneEntry) -> bool:
    """Whether `order: kept` stands there, the one order that can be asked for."""
    value = Scalar(entry.id, entry.id_place)
    return builder.known(value, ("kept",), "unknown-word", "order of choices")


def _people(builder: Builder, value: Scalar) -> list[str]:
    names = [Scalar(part.strip(), value.place) for part in value.text.split(",")]
    known = [
        n
        for n in names
        if builder.known(n, builder.circle, "not-in-circle", "person of the circle")
    ]
    return [name.text for name in known]


def seconds(builder: Builder, value: Scalar) -> float:
    """`1.5s` as 1.5; a problem where it is no time."""
    match = _SECONDS.fullmatch(value.text.strip())
    if match:
        return float(match[1])
    builder.problems.add(value.place, "seconds", f'"{value.text}" is no time.', "For example 1.5s.")
    return 0.0


# How long things take to read, in seconds: what presenters pace by and the kiosk is timed by.

CHARACTERS_PER_SECOND = 15.0
"""A calm reader of 10 to 16; the slower of the languages counts."""
LEAST = 1.2
CHOOSING = 4.0
"""Reading two to four short choices and taking one."""


def reading_seconds(*texts: Text) -> float:
    """Seconds to read some texts one after the other, in the language that takes longer."""
    longest = max(
        (sum(len(text.get(code, "")) for text in texts) for code in _codes(texts)), default=0
    )
    return round(max(LEAST, longest / CHARACTERS_PER_SECOND), 1)


def _codes(texts: tuple[Text, ...]) -> set[str]:
    return {code for text in texts for code in text}


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
    # A stretch's tactic is the stranger's. Mum says nothing by it, nor does an unmarked line.
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
    # In the order of `LOSSES`, whatever the author's: the program must not differ by it.
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

"""Contrasts: a line or detail of the scam beside its twin's, with both wordings."""

from collections.abc import Mapping, Sequence

from game.script.compile.builder import Builder
from game.script.compile.variant import Built
from game.script.fields import Fields
from game.script.nodes import MapNode, Scalar
from game.script.problem import Problems
from game.script.schema import CONTRAST
from game.script.suggest import did_you_mean
from game.story.content import TRUTHS, Contrast, Detail, Line, Side, Truth
from game.story.text import LANGUAGES, Text, placeholders, row_text, say


def built_contrasts(
    situation: Fields, variants: Mapping[str, Built], problems: Problems
) -> tuple[Contrast, ...]:
    """All contrasts of a situation, over the full cut of its variants."""
    listed = situation.sequence("contrasts")
    found: list[Contrast] = []
    for item in listed.items if listed else ():
        if not (
            isinstance(item, MapNode) and item.entries and isinstance(item.entries[0][1], Scalar)
        ):
            problems.add(item.place, "not-an-entry", 'It begins with "contrast:" and an id.')
            continue
        contrast = _contrast(item, variants, problems)
        if contrast is not None:
            found.append(contrast)
    return tuple(found)


def _contrast(item: MapNode, variants: Mapping[str, Built], problems: Problems) -> Contrast | None:
    name = item.entries[0][1]
    assert isinstance(name, Scalar)
    fields = Fields(item, problems)
    fields.check_keys(CONTRAST, also=("contrast",))
    sides = [_side(fields, truth, variants) for truth in TRUTHS]
    scam, genuine = sides
    if scam is None or genuine is None:
        return None
    return Contrast(name.text, fields.text("aspect"), scam, genuine, fields.text("why"))


def _side(fields: Fields, truth: Truth, variants: Mapping[str, Built]) -> Side | None:
    scalar = fields.scalar(truth)
    if scalar is None:
        fields.required(truth)
        return None
    candidates = _named(scalar, truth, variants, fields.problems)
    if candidates is None:
        return None
    # The first variant that has it, where several of a truth share the id: their words are alike,
    # or the author names one (`scam-quiet/deposit-010`).
    name = scalar.text.rpartition("/")[2]
    for variant, built in candidates.items():
        side = _found(variant, built, name)
        if side is not None:
            _check_filled(scalar, side, fields.problems)
            return side
    known = [
        key
        for built in candidates.values()
        for key in (*built.builder.lines, *built.builder.details)
    ]
    fields.problems.add(
        scalar.place,
        "unknown-contrast",
        f'"{scalar.text}" is no line or detail of a {truth} variant.',
        did_you_mean(name, known),
    )
    return None


def _named(
    scalar: Scalar, truth: Truth, variants: Mapping[str, Built], problems: Problems
) -> Mapping[str, Built] | None:
    """The one variant that `scam-quiet/deposit-010` names, else all of a truth."""
    fitting = {name: built for name, built in variants.items() if built.builder.truth == truth}
    variant, named, _ = scalar.text.rpartition("/")
    if not named:
        return fitting
    if variant in fitting:
        return {variant: fitting[variant]}
    said = f'There is no variant "{variant}".'
    if variant in variants:
        is_a = variants[variant].builder.truth
        said = f'"{variant}" is a {is_a} variant, and this side is the {truth}.'
    problems.add(scalar.place, "unknown-contrast", said, did_you_mean(variant, fitting))
    return None


def _found(variant: str, built: Built, name: str) -> Side | None:
    builder = built.builder
    if name in builder.lines:
        who, text = _of_line(builder, builder.lines[name])
    elif name in builder.details:
        detail = builder.details[name]
        who, text = detail.name, detail.text or _in_one(detail.rows) or _address(detail)
    else:
        return None
    return Side(variant, name, _with_draws(builder, who), _with_draws(builder, text))


def _of_line(builder: Builder, line: Line) -> tuple[Text, Text]:
    """Who says a line and what; of a document its heading and its fields."""
    if line.kind in ("paper", "post"):
        return (line.text, _in_one(line.rows)) if line.rows else ({}, line.text)
    member = builder.cast.get(line.speaker)
    return (member.name if member else {}), line.text


def _in_one(rows: Sequence[Text]) -> Text:
    """The fields of a document as one text: `Pay: 35k an hour · Hours: 17 to 21`."""
    codes = dict.fromkeys(code for row in rows for code in row)
    return {code: " · ".join(row_text(row[code]) for row in rows if code in row) for code in codes}


def _address(detail: Detail) -> Text:
    # An address alone, in every language; its brackets are for the eye that draws them.
    plain = detail.link.replace("[", "").replace("]", "")
    return dict.fromkeys(LANGUAGES, plain)


def _with_draws(builder: Builder, text: Text) -> Text:
    """A twin's words stand in another run than its own, so its draws are filled in here."""
    # The first value of each: any would do, as the player never met that run.
    values = {name: choices[0] for name, choices in builder.draws.items()}
    return {code: say(text, code, values) for code in text}


def _check_filled(scalar: Scalar, side: Side, problems: Problems) -> None:
    for name in sorted(placeholders(side.who) | placeholders(side.text)):
        problems.add(
            scalar.place,
            "unknown-placeholder",
            f'"{side.id}" says "<{name}>", and nothing fills it beside its twin.',
            "Only a run knows a variable: take a line without one.",
        )

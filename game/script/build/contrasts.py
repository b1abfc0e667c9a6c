"""Contrasts: a line or detail of the scam beside its twin's, with both wordings."""

from __future__ import annotations

from collections.abc import Mapping

from game.script.build.desk import Desk
from game.script.build.variant import Built
from game.script.fields import Fields
from game.script.nodes import Mapping as MappingNode
from game.script.nodes import Scalar
from game.script.problem import Problems
from game.script.schema import CONTRAST
from game.script.suggest import did_you_mean
from game.story.content import Contrast, Side, Truth
from game.story.text import Text, say


def built_contrasts(
    situation: Fields, variants: Mapping[str, Built], problems: Problems
) -> tuple[Contrast, ...]:
    """All contrasts of a situation, over the full cut of its variants."""
    listed = situation.sequence("contrasts")
    found: list[Contrast] = []
    for item in listed.items if listed else ():
        if not (isinstance(item, MappingNode) and item.entries
                and isinstance(item.entries[0][1], Scalar)):  # fmt: skip
            problems.add(item.place, "not-an-entry", 'It begins with "contrast:" and an id.')
            continue
        contrast = _contrast(item, variants, problems)
        if contrast is not None:
            found.append(contrast)
    return tuple(found)


def _contrast(
    item: MappingNode, variants: Mapping[str, Built], problems: Problems
) -> Contrast | None:
    name = item.entries[0][1]
    assert isinstance(name, Scalar)
    fields = Fields(item, problems)
    fields.check_keys(CONTRAST, also=("contrast",))
    sides = [_side(fields, truth, variants) for truth in ("scam", "genuine")]
    scam, genuine = sides
    if scam is None or genuine is None:
        return None
    return Contrast(name.text, fields.text("aspect"), scam, genuine, fields.text("why"))


def _side(fields: Fields, truth: Truth | str, variants: Mapping[str, Built]) -> Side | None:
    scalar = fields.scalar(truth)
    if scalar is None:
        fields.required(truth)
        return None
    variant, _, name = scalar.text.rpartition("/")
    candidates = {variant: variants[variant]} if variant in variants else _of_truth(truth, variants)
    for variant_name, built in candidates.items():
        side = _found(variant_name, built, name)
        if side is not None:
            return side
    known = [
        key for built in candidates.values() for key in (*built.desk.lines, *built.desk.details)
    ]
    fields.problems.add(
        scalar.place,
        "unknown-contrast",
        f'"{scalar.text}" is no line or detail of a {truth} variant.',
        did_you_mean(name, known),
    )
    return None


def _of_truth(truth: str, variants: Mapping[str, Built]) -> dict[str, Built]:
    return {name: built for name, built in variants.items() if name.split("-")[0] == truth}


def _found(variant: str, built: Built, name: str) -> Side | None:
    desk = built.desk
    if name in desk.lines:
        line = desk.lines[name]
        member = desk.cast.get(line.speaker)
        return Side(variant, name, member.name if member else {}, _with_draws(desk, line.text))
    if name in desk.details:
        detail = desk.details[name]
        rows = {
            code: "\n".join(row[code] for row in detail.rows if code in row)
            for code in ("vi", "en")
        }
        return Side(variant, name, detail.name, _with_draws(desk, detail.text or rows))
    return None


def _with_draws(desk: Desk, text: Text) -> Text:
    """A twin's words stand in another run than its own, so its draws are filled in here."""
    values = {name: choices[0] for name, choices in desk.draws.items()}
    return {code: say(text, code, values) for code in text}

"""The front of a situation: who it is for, how heavy it is, and what it rests on."""

from __future__ import annotations

from game.proof.case import Case
from game.script.problem import Severity
from game.script.suggest import did_you_mean


def check_front(case: Case) -> None:
    """Ages, notice and review are demanded when the file is read; here is the rest."""
    fields = case.sources.situation
    if fields.node_at("intensity") is None:
        case.problems.add(
            fields.place, "missing-key", '"intensity" is missing here.',
            "0 is light, 3 is heavy: a class can then choose.",
        )  # fmt: skip
    facts = fields.words("facts")
    if not facts:
        case.problems.add(
            fields.place, "no-facts", "This situation names no source for what it shows.",
            'For example "facts: [S62, S64]".', severity=Severity.WARNING,
        )  # fmt: skip
    for fact in facts if case.vocabulary.sources else ():
        if fact.text not in case.vocabulary.sources:
            case.problems.add(
                fact.place, "unknown-source", f'"{fact.text}" is no source.',
                did_you_mean(fact.text, case.vocabulary.sources),
            )  # fmt: skip

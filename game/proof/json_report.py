"""Problems for other programs: plain JSON, one object per problem."""

from __future__ import annotations

import json
from collections.abc import Iterable

from game.characters import BIDI, CONTROL
from game.script.problem import Place, Problem, Severity

FORMAT = 1
_Value = str | int


def to_json(problems: Iterable[Problem]) -> str:
    """All problems and how many of each severity there are."""
    listed = tuple(problems)
    counts = {s.value: sum(p.severity is s for p in listed) for s in Severity}
    whole = {"format": FORMAT, "counts": counts, "problems": [_problem(p) for p in listed]}
    return dumped(whole)


def dumped(whole: object) -> str:
    """JSON with Vietnamese as it is, and whatever a terminal could obey as `\\u001b`."""
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    for kind in (CONTROL, BIDI):
        text = kind.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return text


def _problem(problem: Problem) -> dict[str, object]:
    return {
        **_place(problem.place),
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "also": [_place(place) for place in problem.also],
    }


def _place(place: Place) -> dict[str, _Value]:
    return {"file": place.file, "line": place.line, "column": place.column}

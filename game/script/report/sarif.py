"""Problems as SARIF 2.1.0, which editors and code hosts show beside the lines.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from game.script.folders import absolute
from game.script.originals import Originals
from game.script.problem import Place, Problem, Severity
from game.script.report.json_report import dumped
from game.script.report.pages import page, summary

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_Object = dict[str, object]


def to_sarif(problems: Iterable[Problem], originals: Originals) -> str:
    """One run with a rule for each code that occurs, its page as the rule's help."""
    listed = tuple(problems)
    codes = sorted({problem.code for problem in listed})
    driver: _Object = {"name": "not-alone check", "rules": [_rule(code) for code in codes]}
    run: _Object = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes, originals) for problem in listed],
    }
    return dumped({"$schema": SCHEMA, "version": VERSION, "runs": [run]})


def _rule(code: str) -> _Object:
    text = page(code)
    rule: _Object = {"id": code, "shortDescription": {"text": summary(code) or code}}
    return {**rule, "help": {"text": text, "markdown": text}} if text else rule


def _result(problem: Problem, codes: list[str], originals: Originals) -> _Object:
    words = f"{problem.message} {problem.hint}".strip()
    related = [_location(place, originals) for place in problem.also]
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": {"text": words},
        "locations": [_location(problem.place, originals)],
        **({"relatedLocations": related} if related else {}),
    }


def _location(place: Place, originals: Originals) -> _Object:
    region = {"startLine": place.line, "startColumn": place.column}
    artifact = {"uri": _uri(place, originals)}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _uri(place: Place, originals: Originals) -> str:
    """From the folder the command ran in, which is how hosts look a file up."""
    path, here = originals.path(place.file), absolute(Path())
    real = Path(os.path.realpath(path)) if path is not None else None
    inside = real is not None and here in real.parents
    # As bytes: a name need not be text.
    return quote(os.fsencode(real.relative_to(here).as_posix() if real and inside else place.file))

"""Problems for other programs: plain JSON, one object per problem."""

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from game.proof.report_text import heading, page, summary
from game.script.problem import Place, Problem, Severity
from game.script.source import FilesOnDisk
from game.typography import BIDI, CONTROL
from game.version import VERSION

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


# Problems as SARIF 2.1.0, which editors and code hosts show beside the lines.
# https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

HOMEPAGE = "https://not-alone.example"
"""Stands in until the game has a public address; it cannot be anybody else's (RFC 2606)."""
SARIF = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_HERE = "%SRCROOT%"
"""The folder the command ran in: hosts look a file up from there by this name."""
_BRACKET = re.compile(r"\\*[\[\]]")
_Object = dict[str, object]


def to_sarif(problems: Iterable[Problem], on_disk: FilesOnDisk) -> str:
    """One run with a rule for each code that occurs, its page as the rule's help."""
    listed = tuple(problems)
    codes = sorted({problem.code for problem in listed})
    run: _Object = {
        "tool": {"driver": _driver(codes)},
        "originalUriBaseIds": {_HERE: {"uri": _folder(Path.cwd())}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes, on_disk) for problem in listed],
    }
    return dumped({"$schema": SCHEMA, "version": SARIF, "runs": [run]})


def _driver(codes: list[str]) -> _Object:
    return {
        "name": "not-alone check",
        "version": VERSION,
        "semanticVersion": VERSION,
        "informationUri": HOMEPAGE,
        "rules": [_rule(code) for code in codes],
    }


def _rule(code: str) -> _Object:
    text = page(code)
    rule: _Object = {
        "id": code,
        "shortDescription": _plain(heading(code) or code),
        "fullDescription": _plain(summary(code) or code),
    }
    return {**rule, "help": {**_plain(text), "markdown": text}} if text else rule


def _plain(words: str) -> _Object:
    """A plain text, whose brackets would be a link were they not escaped (3.11.6)."""
    # Backslashes right before a bracket are doubled, so that none is taken for its escape.
    shown = _BRACKET.sub(lambda found: found[0][:-1] * 2 + "\\" + found[0][-1], words)
    return {"text": shown}


def _result(problem: Problem, codes: list[str], on_disk: FilesOnDisk) -> _Object:
    words = f"{problem.message} {problem.hint}".strip()
    related = [_location(place, on_disk) for place in problem.also]
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": _plain(words),
        "locations": [_location(problem.place, on_disk)],
        **({"relatedLocations": related} if related else {}),
    }


def _location(place: Place, on_disk: FilesOnDisk) -> _Object:
    region = {"startLine": place.line, "startColumn": place.column}
    artifact = _artifact(on_disk.meant(place.file))
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _folder(path: Path) -> str:
    """A folder's address, with the slash at its end that addresses are joined to."""
    return f"{path.as_uri().removesuffix('/')}/"


def _artifact(path: Path) -> dict[str, str]:
    """A file below the folder the command ran in as seen from there, any other in full."""
    # The folder is resolved and the name is not: a link is reported where it stands.
    whole, here = Path(os.path.realpath(path.parent)) / path.name, Path.cwd()
    if here not in whole.parents:
        return {"uri": whole.as_uri()}
    return {"uri": quote(os.fsencode(whole.relative_to(here).as_posix())), "uriBaseId": _HERE}

"""Problems for a person at a terminal: place, sentence, source lines with carets, a way out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from game.characters import escaped
from game.proof.excerpt import excerpt
from game.script.originals import Originals
from game.script.problem import Problem, Severity

Piece = tuple[str, str]
"""Some words and their style, which a plain stream leaves out."""
Line = tuple[Piece, ...]
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}


def write_text(problems: Iterable[Problem], originals: Originals, stream: TextIO) -> None:
    """Every problem with its lines, then how many there are; nothing where there is none."""
    listed = tuple(problems)
    lines = [line for problem in listed for line in problem_lines(problem, originals)]
    if listed:
        lines.append(((counted(listed), "bold"),))
    _write(lines, stream)


def problem_lines(problem: Problem, originals: Originals) -> Iterator[Line]:
    """`FILE:LINE:COL: severity CODE message`, the source, the hint, related places."""
    style = _STYLES[problem.severity]
    head = (f"{problem.place}: ", "bold"), (problem.severity.value, style)
    yield (*_safe(*head), *_safe((f" {problem.code} ", ""), (problem.message, "bold")))
    rows = list(excerpt(problem.place, originals))
    margin = max((len(str(row.number)) for row in rows), default=1)
    for row in rows:
        number = str(row.number) if row.number else ""
        yield ((f"  {number:>{margin}} | ", "dim"), (row.text, "" if row.number else style))
    if problem.hint:
        yield _safe((f"  {'':>{margin}} = ", "dim"), (problem.hint, "green"))
    for place in problem.also:
        yield _safe((f"  {'':>{margin}} = ", "dim"), (f"see also {place}", ""))
    yield ()


def _safe(*pieces: Piece) -> Line:
    return tuple((escaped(words), style) for words, style in pieces)


def counted(problems: Iterable[Problem]) -> str:
    """`2 errors, 1 warning`."""
    found = Counter(problem.severity for problem in problems)
    parts = [(found[severity], severity.value) for severity in Severity if found[severity]]
    return ", ".join(f"{count} {word}{'s' if count > 1 else ''}" for count, word in parts)


def _write(lines: Iterable[Line], stream: TextIO) -> None:
    if wants_colour(stream) and _write_in_colour(lines, stream):
        return
    for line in lines:
        stream.write("".join(words for words, _ in line).rstrip() + "\n")


def wants_colour(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """A terminal that knows colours, and nobody who asked for none (no-color.org)."""
    dumb = environment.get("TERM") == "dumb" or environment.get("NO_COLOR")
    return stream.isatty() and not dumb


def _write_in_colour(lines: Iterable[Line], stream: TextIO) -> bool:
    try:
        from rich.console import Console
        from rich.text import Text
    except ImportError:
        return False
    console = Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*line))
    return True

"""Problems for a person at a terminal: place, sentence, source lines with carets, a way out."""

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from game.files import PROBLEM_PAGES
from game.script.folders import listed
from game.script.problem import Place, Problem, Severity
from game.script.source import FilesOnDisk
from game.typography import escaped

# The source lines around a problem, with carets under the words meant.

AROUND = 1
WIDEST = 100
_WORD = re.compile(r"[\w<>'’./-]+|\S")
_MARGIN = 40


@dataclass(frozen=True)
class ExcerptRow:
    """A line of a file by its number, or the carets under it (number 0)."""

    number: int
    text: str


def excerpt(place: Place, on_disk: FilesOnDisk) -> Iterator[ExcerptRow]:
    """The line of a place with its neighbours; nothing where the file cannot be read."""
    lines = on_disk.lines(place.file)
    if not 1 <= place.line <= len(lines):
        return
    skipped = _skipped(lines[place.line - 1], place.column - 1)
    first, last = max(1, place.line - AROUND), min(len(lines), place.line + AROUND)
    for number in range(first, last + 1):
        yield ExcerptRow(number, _shown(lines[number - 1], skipped))
        if number == place.line:
            yield ExcerptRow(0, _carets(lines[number - 1], place.column - 1, skipped))


def _skipped(line: str, column: int) -> int:
    """How many characters of the lines are left out, so that the column is in sight."""
    return max(0, column - _MARGIN) if len(line) > WIDEST else 0


def _shown(line: str, skipped: int) -> str:
    before = "…" if skipped and line else ""
    after = "…" if len(line) > skipped + WIDEST else ""
    return escaped(before + line[skipped : skipped + WIDEST].replace("\t", " ") + after)


def _carets(line: str, column: int, skipped: int) -> str:
    before = escaped(("…" if skipped else "") + line[skipped:column].replace("\t", " "))
    word = _WORD.match(line, column)
    meant = word[0] if word else ""
    # Measured as it is shown: a control character takes four columns, a wide letter two.
    return " " * _width(before) + "^" * min(WIDEST, max(1, _width(escaped(meant))))


def _width(text: str) -> int:
    """Columns of a terminal: a combining mark takes none, a wide character two."""
    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
        if not unicodedata.combining(character)
    )


Piece = tuple[str, str]
"""Some words and their style, which a plain stream leaves out."""
Line = tuple[Piece, ...]
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}


def write_text(problems: Iterable[Problem], on_disk: FilesOnDisk, stream: TextIO) -> None:
    """Every problem with its lines, then how many there are; nothing where there is none."""
    listed = tuple(problems)
    lines = [line for problem in listed for line in problem_lines(problem, on_disk)]
    if listed:
        lines.append(((counted(listed), "bold"),))
    _write(lines, stream)


def problem_lines(problem: Problem, on_disk: FilesOnDisk) -> Iterator[Line]:
    """`FILE:LINE:COL: severity CODE message`, the source, the hint, related places."""
    style = _STYLES[problem.severity]
    head = (f"{problem.place}: ", "bold"), (problem.severity.value, style)
    yield (*_safe(*head), *_safe((f" {problem.code} ", ""), (problem.message, "bold")))
    rows = list(excerpt(problem.place, on_disk))
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
        # Only here: rich is an extra, and a plain stream need not wait for its import.
        from rich.console import Console
        from rich.text import Text
    except ImportError:
        return False
    console = Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*line))
    return True


# The page about each problem: `docs/problems/CODE.md`.


def codes(folder: Path = PROBLEM_PAGES) -> tuple[str, ...]:
    """The codes that have a page, in the order of the alphabet."""
    found = (path.stem for path in listed(folder) if path.suffix == ".md")
    return tuple(sorted(stem for stem in found if stem != "README"))


def page(code: str, folder: Path = PROBLEM_PAGES) -> str:
    """The text of a page; empty where there is none. A code is never taken for a path."""
    # Looked up in the list first: "explain ../../secret" is just no code.
    return (folder / f"{code}.md").read_text("utf-8") if code in codes(folder) else ""


def heading(code: str, folder: Path = PROBLEM_PAGES) -> str:
    """What a page's title says behind the code; empty where there is no page."""
    return page(code, folder).partition("\n")[0].partition(": ")[2]


def summary(code: str, folder: Path = PROBLEM_PAGES) -> str:
    """A page's first paragraph, in one line."""
    blocks = page(code, folder).split("\n\n")
    return " ".join(blocks[1].split()) if len(blocks) > 1 else ""

"""One refusal of PyYAML, and the mistake of an author that was found behind it."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from game.script import mend
from game.script.source import Source


@dataclass(frozen=True)
class Mistake:
    """A problem in the making. Line and column are indexes; ``mended`` is the whole line."""

    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    mended: str = ""

    @classmethod
    def with_mend(cls, line: int, column: int, code: str, message: str, mended: str) -> Mistake:
        """Return a mistake that a corrected line cures; the hint shows the line."""
        return cls(line, column, code, message, mend.write(mended), mended)


@dataclass(frozen=True)
class Failure:
    """Where PyYAML gave up, what it said, and where the part began that it was reading."""

    source: Source
    said: str
    line: int
    column: int
    start_line: int
    start_column: int

    @classmethod
    def of(cls, error: Exception, source: Source) -> Failure:
        """Return what an error of PyYAML tells; its first line where it has no place."""
        if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
            return cls(source, "a sign or number is out of range", 0, 0, 0, 0)
        mark, start = error.problem_mark, error.context_mark or error.problem_mark
        said = error.problem or "it ends in the middle"
        return cls(source, said, mark.line, mark.column, start.line, start.column)

    @property
    def text(self) -> str:
        """The line at which PyYAML gave up."""
        return self.source.line(self.line)

    def above(self) -> list[str]:
        """The lines above that are not empty, the nearest first."""
        return [line for line in reversed(self.source.lines[: self.line]) if line.strip()]

    @property
    def text_column(self) -> int:
        """Where the value begins in that line, behind dashes and key."""
        return len(mend.split_entry(self.text)[0])

"""The text of one file: from bytes to lines that are safe to parse."""

import codecs
import re
from dataclasses import dataclass, replace
from typing import Protocol

from game.script.problem import Place, Problems
from game.typography import BIDI, CONTROL, repr_of

MAX_BYTES = 512 * 1024
_UNSAFE = re.compile(f"{CONTROL.pattern}|{BIDI.pattern}")


class YamlMark(Protocol):
    """A position as both parsers of PyYAML give it, indexes from 0."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A file's name and lines. Indexes count from 0 as PyYAML's do, places from 1."""

    name: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole file, lines parted by one newline."""
        return "\n".join(self.lines)

    def place(self, line: int, column: int) -> Place:
        """Return the place of a line index and a column index."""
        return Place(self.name, line + 1, column + 1)

    def place_of(self, mark: YamlMark | None) -> Place:
        """Return the place of a mark of PyYAML."""
        return self.place(mark.line, mark.column) if mark else self.place(0, 0)

    def line(self, index: int) -> str:
        """Return a line, or an empty text before the first and after the last."""
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def with_line(self, index: int, line: str) -> "Source":
        """Return the same file with another text in one line."""
        return replace(self, lines=(*self.lines[:index], line, *self.lines[index + 1 :]))


def decode(data: bytes, name: str, problems: Problems) -> Source | None:
    """Return the file's lines, or None after reporting why its bytes are refused."""
    if len(data) > MAX_BYTES:
        _too_large(name, problems)
        return None
    # Not "utf-8-sig", which counts an error's place from behind the mark.
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        _not_utf8(data[: error.start].decode(), name, problems)
        return None
    source = Source(name, tuple(text.replace("\r\n", "\n").split("\n")))
    return source if _is_safe(source, problems) else None


def _too_large(name: str, problems: Problems) -> None:
    message = f"The file is larger than {MAX_BYTES // 1024} KiB."
    problems.add(Place(name, 1, 1), "too-large", message, "Part it into chapters.")


def unsafe_in(text: str) -> tuple[int, str, str] | None:
    """Return the index of the first forbidden character, a code and a sentence, or None."""
    match = _UNSAFE.search(text)
    if match is None:
        return None
    if BIDI.match(match[0]):
        sentence = f"The invisible character {repr_of(match[0])} turns the direction of the text."
        return match.start(), "bidi-control", sentence
    sentence = f"The control character {repr_of(match[0])} has no place in a text."
    return match.start(), "control-character", sentence


def _not_utf8(before: str, name: str, problems: Problems) -> None:
    lines = before.split("\n")
    place = Place(name, len(lines), len(lines[-1]) + 1)
    hint = "Save the file with the encoding UTF-8."
    problems.add(place, "not-utf8", "The file is not UTF-8 text from here on.", hint)


def _is_safe(source: Source, problems: Problems) -> bool:
    safe = True
    for index, line in enumerate(source.lines):
        if found := unsafe_in(line):
            column, code, sentence = found
            problems.add(source.place(index, column), code, sentence, "Delete it.")
            safe = False
        if line.startswith("%"):
            # A file of %TAG lines costs libyaml a time that grows with their square.
            sentence = "A line cannot begin with %: YAML takes it for a directive."
            problems.add(source.place(index, 0), "directive", sentence, "Indent or delete it.")
            safe = False
    return safe

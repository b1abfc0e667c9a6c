"""PyYAML's errors in the words of an author: which common mistake it is, and the mended line.

PyYAML names the place where it gave up, which is often lines below the mistake, in words about
tokens. Each rule here knows one mistake by how the lines look; the first that fits speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from game.script import suggest
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
        return cls(line, column, code, message, suggest.write(mended), mended)


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
        return len(suggest.split_entry(self.text)[0])


_UNQUOTED = ("if:", "set:")
"""Keys whose values are no texts."""
_TIGHT_KEY = re.compile(r"(?P<key>\s*(?:-\s+)*[a-z][\w-]*:)(?P<rest>(?!//)\S.*)")
_TIGHT_DASH = re.compile(r"(?P<dash>\s*(?:-\s+)*-)(?P<rest>[a-z][\w -]*:(?:\s.*)?)")
_BRACKET = re.compile(r"',' or '[\]}]'")
_MISFIT = re.compile(r"expected key|block end|'-' indicator|values are not allowed")
_NAMELESS = re.compile(r"[ \t-]*:(?:\s|$)")
_REACH = 50
"""Lines upwards in which an open quote is looked for; a text has no more."""


def explain(error: Exception, source: Source) -> Mistake:
    """Return the mistake behind an error of PyYAML; ``syntax`` where none is recognised."""
    failure = Failure.of(error, source)
    found = (mistake for rule in _RULES if (mistake := rule(failure)))
    return next(found, None) or _unknown(failure)


def _tab(failure: Failure) -> Mistake | None:
    lead = suggest.lead(failure.text)
    column = failure.text.find("\t")
    at_fault = failure.text[failure.column : failure.column + 1] == "\t"
    if not at_fault and "\t" not in lead:
        return None
    message = "A tab stands here; YAML wants spaces."
    mended = _untabbed(failure)
    return Mistake(failure.line, column, "tab", message, suggest.begin(mended), mended)


def _untabbed(failure: Failure) -> str:
    """The line with spaces for its tabs, begun where its neighbours begin."""
    line, plain = failure.text.strip(), failure.text.replace("\t", "  ")
    above = failure.above()
    if "\t" not in failure.text[: -len(failure.text.lstrip())] or not above:
        return plain
    nearest = above[0]
    if nearest.rstrip().endswith(":"):
        spaces = len(suggest.lead(nearest)) + 2
    elif line.startswith("- "):
        sisters = (len(text) - len(text.lstrip()) for text in above if text.strip()[:2] == "- ")
        spaces = next(sisters, len(suggest.lead(plain)))
    elif line.endswith(":"):
        return plain
    else:
        spaces = len(suggest.lead(nearest))
    return " " * spaces + line.replace("\t", "  ")


def _missing_dash_space(failure: Failure) -> Mistake | None:
    # The mistake may stand where the part began, where PyYAML gave up, or in the line before that:
    # "-note: x" is a text, which only fails once the next line has a colon too.
    for line in dict.fromkeys((failure.start_line, failure.line, failure.line - 1)):
        match = _TIGHT_DASH.fullmatch(failure.source.line(line))
        if match:
            mended = f"{match['dash']} {match['rest']}"
            message = "A space is missing after the dash."
            return Mistake.with_mend(line, match.end("dash"), "missing-space", message, mended)
    return None


def _missing_space(failure: Failure) -> Mistake | None:
    for line in dict.fromkeys((failure.start_line, failure.line, failure.line - 1)):
        match = _TIGHT_KEY.match(failure.source.line(line))
        if match and ("values are not" in failure.said or "expected ':'" in failure.said):
            mended = f"{match['key']} {match['rest']}"
            message = f"A space is missing after {match['key'].strip()}"
            column = match.end("key")
            return Mistake.with_mend(line, column, "missing-space", message, mended)
    return None


def _open_quote(failure: Failure) -> Mistake | None:
    if "end of stream" in failure.said:
        return _unclosed(failure.source, failure.start_line, failure.start_column)
    for line in range(failure.line - 1, max(-1, failure.line - _REACH), -1):
        lead, text = suggest.split_entry(failure.source.line(line))
        quote = text[:1]
        # An open quote swallows lines up to the next quote, which PyYAML takes for the closing one:
        # it gives up right behind that, so a quote of that kind stands before the place.
        if quote and quote in "'\"" and quote not in text[1:]:
            here = failure.text[: failure.column]
            return _unclosed(failure.source, line, len(lead)) if quote in here else None
        if '"' in text or "'" in text:
            return None
    return None


def _unclosed(source: Source, line: int, column: int) -> Mistake:
    mended = suggest.quoted_line(source.line(line))
    message = "The quote that opens here is not closed in its line."
    return Mistake.with_mend(line, column, "unclosed-quote", message, mended)


def _open_bracket(failure: Failure) -> Mistake | None:
    if not _BRACKET.search(failure.said):
        return None
    line, column = failure.start_line, failure.start_column
    text = failure.source.line(line)
    bracket = text[column : column + 1]
    lead, value = suggest.split_entry(text)
    key = lead.strip(" \t-").rstrip(":")
    # "en: [smiles" is no list that was not closed: a text begins with a bracket.
    if suggest.is_text_key(key):
        return _special(line, column, bracket, suggest.quoted_line(text))
    mended = lead + value + {"[": "]", "{": "}"}.get(bracket, "")
    message = f"The {bracket} that opens here is not closed."
    return Mistake(line, column, "unclosed-bracket", message, suggest.write(mended))


def _empty_key(failure: Failure) -> Mistake | None:
    if not _NAMELESS.match(failure.text):
        return None
    column, message = failure.text.index(":"), "There is no name before this colon."
    return Mistake(failure.line, column, "empty-key", message, "Give the key a name.")


def _in_text(failure: Failure) -> Mistake | None:
    lead, text = suggest.split_entry(failure.text)
    column = len(lead)
    if not text or not lead.strip() or failure.column < column:
        return None
    key = lead.strip(" \t-")
    if text[0] in "'\"" and key in _UNQUOTED:
        message = f'Behind "{key}" nothing stands in quotes.'
        plain = lead + suggest.without_quotes(text)
        return Mistake.with_mend(failure.line, column, "quotes", message, plain)
    # One mend for all that follows: quotes around the whole text, its own ones taken off first,
    # of the kind that needs no escape inside. Only what is said of it differs.
    mended = suggest.quoted_line(failure.text)
    if text[0] in "'\"" and suggest.unquote(text) != text:
        message = "A quote or a backslash stands inside this quoted text."
        return Mistake.with_mend(failure.line, column, "quotes", message, mended)
    if special := suggest.special_start(text):
        return _special(failure.line, column, special, mended)
    if "values are not allowed" in failure.said and failure.column > column:
        message = "A colon and a space stand inside this text, so it needs quotes."
        return Mistake.with_mend(failure.line, failure.column, "colon-in-text", message, mended)
    return None


def _special(line: int, column: int, sign: str, mended: str) -> Mistake:
    message = f"A text that begins with {sign} needs quotes."
    return Mistake.with_mend(line, column, "starts-with-special", message, mended)


def _indentation(failure: Failure) -> Mistake | None:
    line, spaces = failure.text.strip(), len(failure.text) - len(failure.text.lstrip())
    # Behind a key the indentation is right, and it is the value that PyYAML stumbles over.
    behind_key = failure.column >= max(failure.text_column, spaces + 1)
    if behind_key or not _MISFIT.search(failure.said):
        return None
    wanted = " " * len(suggest.lead(next(iter(failure.above()), ""))) + line
    is_entry = ":" in line or line.startswith("-")
    hint = suggest.begin(wanted) if is_entry and wanted != failure.text.rstrip() else ""
    message = "This line does not line up with the lines above."
    if "values are not allowed" in failure.said:
        message = "This line is so deep that YAML reads it as more of the text above."
    return Mistake(failure.line, spaces, "indentation", message, hint)


def _missing_colon(failure: Failure) -> Mistake | None:
    if "expected ':'" not in failure.said:
        return None
    message = "There is no colon and space in this line."
    hint = "Write a key, a colon, a space and the value."
    return Mistake(failure.start_line, failure.start_column, "missing-colon", message, hint)


def _unknown(failure: Failure) -> Mistake:
    message = f"This cannot be read as YAML: {failure.said}."
    return Mistake(failure.line, failure.column, "syntax", message)


# From the surest sign to the vaguest: a tab or a missing space is seen in the line itself, while
# nearly every other mistake also ends as a misfit of indentation or a missing colon.
_RULES: tuple[Callable[[Failure], Mistake | None], ...] = (
    _tab,
    _missing_dash_space,
    _missing_space,
    _open_quote,
    _open_bracket,
    _empty_key,
    _in_text,
    _indentation,
    _missing_colon,
)

"""The rules of the pages on meaning, each with its examples.

A rule is a `###` heading and what stands under it. Its blocks are `sums`, numbers and hashes that
are reckoned without the game, and `story`: a story, then after a line `---` inputs (`> choose x`)
and what is so after them. What stands behind the `---` are options of the play. After `=== newer`
comes a later version of the story, after `=== sequel` one that follows it. A block without a story
plays the one above it in its `##` part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_DOCS = Path(__file__).parents[2] / "docs"
PAGES = (_DOCS / "meaning.md", _DOCS / "meaning-of-a-run.md")
_RULE = re.compile(r"^### (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"^(---|===)(.*)\n", re.MULTILINE)
_PART = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Play:
    """A play block: its options, its lines, and the stories it may play by `""`, newer, sequel."""

    rule: str
    number: int
    options: Mapping[str, str]
    lines: tuple[str, ...]
    stories: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.rule} ({self.number})"


def parts() -> Iterator[dict[str, str]]:
    """By part of the page: each rule's text by its heading."""
    whole = "\n".join(page.read_text("utf-8") for page in PAGES)
    _, *listed = _PART.split(whole)
    for part in listed[1::2]:
        _, *found = _RULE.split(part)
        yield dict(zip(found[::2], found[1::2], strict=True))


def rules() -> dict[str, str]:
    """Each rule's text by its heading."""
    return {rule: text for part in parts() for rule, text in part.items()}


def plays() -> Iterator[Play]:
    """Every play block, with the stories above it in its part."""
    for part in parts():
        stories: dict[str, str] = {}
        for rule, text in part.items():
            yield from _plays_of(rule, text, stories)


def _plays_of(rule: str, text: str, stories: dict[str, str]) -> Iterator[Play]:
    number = 0
    for kind, block in blocks(text):
        if kind != "story":
            continue
        for mark, options, lines in _pieces(block):
            if mark != "---":
                stories[options] = lines
                continue
            number += 1
            yield Play(rule, number, _options(options), _lines(lines), dict(stories))


def _pieces(block: str) -> Iterator[tuple[str, str, str]]:
    """The pieces of a story block: its mark, what stands behind the mark, its lines."""
    head, *rest = _MARK.split(block)
    if head.strip():
        yield "===", "", head
    yield from zip(rest[::3], map(str.strip, rest[1::3]), rest[2::3], strict=True)


def sums() -> Iterator[tuple[str, str]]:
    """Every line of a `sums` block, with its rule."""
    for rule, text in rules().items():
        for kind, block in blocks(text):
            if kind == "sums":
                yield from ((rule, line) for line in _lines(block))


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """The kind of each block, and what stands in it."""
    return ((match["kind"], match["text"]) for match in _FENCE.finditer(text))


def _lines(block: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in block.splitlines() if line.strip())


def _options(words: str) -> dict[str, str]:
    pairs = (word.partition("=") for word in words.split())
    return {name: value for name, _, value in pairs}

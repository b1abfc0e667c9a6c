"""Texts that look left open, and words too long for a line: perhaps meant, so they are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.characters import short
from game.proof.case import Case
from game.proof.texts import Written
from game.script.nodes import Scalar
from game.script.originals import Originals
from game.script.problem import Problems, Severity
from game.script.values import drawn_values
from game.story.text import PLACEHOLDER

LONGEST_WORD = 40
_LEFT_OPEN = re.compile(
    r"~|null|nil|none|n/?a|tb[dac]|xx+x|\W*(?:todo|fixme)\b.*|\W*lorem ipsum\b.*"
    r"|(?:chưa|cần|sẽ) (?:dịch|viết)(?: sau)?|(?:dịch|viết) sau|[.…?\-–—_*]+",
    re.IGNORECASE | re.DOTALL,
)
_BREAKABLE = re.compile(r"[ \-/.?&=_@]")
"""Where a line may break inside a text: the window breaks addresses after a dot or a stroke."""


def check_unfinished(case: Case) -> None:
    for written in case.texts:
        check_written(written, case.originals, case.problems)


def check_written(written: Written, originals: Originals, problems: Problems) -> None:
    for scalar in written.words.values():
        for words in _values(written, scalar.text):
            if _LEFT_OPEN.fullmatch(words):
                problems.add(
                    originals.place_of(scalar, words), "unfinished-text",
                    f'"{short(words)}" looks as if this text was still to be written.',
                    "Write the words. If players shall read just that, leave it.",
                    severity=Severity.WARNING,
                )  # fmt: skip
            _check_words(words, scalar, written, originals, problems)


def _values(written: Written, text: str) -> Iterator[str]:
    if written.part == "draw":
        yield from (str(value) for value in drawn_values(text))
    else:
        yield text.strip()


def _check_words(
    text: str, scalar: Scalar, written: Written, originals: Originals, problems: Problems
) -> None:
    for word in _BREAKABLE.split(PLACEHOLDER.sub("", text)) if written.part != "link" else ():
        if len(word) > LONGEST_WORD:
            problems.add(
                originals.place_of(scalar, word), "long-word",
                f"This word has {len(word)} letters without a space; no line holds it in large "
                "print, and it is torn.",
                "Put spaces or hyphens into it.", severity=Severity.WARNING,
            )  # fmt: skip

"""Both languages of a text in step: the same placeholders, and words that were translated."""

from __future__ import annotations

import re

from game.proof.case import Case
from game.proof.texts import ANY, Written
from game.script.problem import Severity
from game.story.text import PLACEHOLDER

MOST_SAME_WORDS = 3
"""Names and numbers are the same in both languages; a sentence is not."""


def check_languages(case: Case) -> None:
    for written in case.texts:
        if ANY not in written.words and len(written.words) > 1:
            _check_placeholders(case, written)
            _check_same_words(case, written)


def _check_placeholders(case: Case, written: Written) -> None:
    names = {code: set(PLACEHOLDER.findall(s.text)) for code, s in written.words.items()}
    for code, scalar in written.words.items():
        for name in sorted(set().union(*names.values()) - names[code]):
            other = next(s for c, s in written.words.items() if name in names[c])
            case.problems.add(
                scalar.place, "placeholder-differs",
                f'"<{name}>" stands in the other language of this text and not here.',
                "Put it into both, so that everyone reads the same amount or name.",
                also=(case.originals.place_of(other, f"<{name}>"),),
            )  # fmt: skip


def _check_same_words(case: Case, written: Written) -> None:
    first, *others = written.words.values()
    count = len([word for word in first.text.split() if re.search(r"\w", word)])
    for other in others:
        if other.text == first.text and count > MOST_SAME_WORDS:
            case.problems.add(
                other.place, "same-words",
                "This text is the same in both languages.",
                "Translate it; a name of up to three words may stay.",
                also=(first.place,), severity=Severity.WARNING,
            )  # fmt: skip

"""Texts that fit bubble and button at 200 % text, in sentences that can be read in a hurry."""

from __future__ import annotations

import re

from game.proof.case import Case
from game.proof.texts import ANY, Written
from game.script.problem import Severity

LONGEST = {
    ("line", ""): 140,
    ("block", ""): 140,
    ("choice", ""): 80,
    ("choice", "do"): 80,
    ("detail", "name"): 24,
    ("member", ""): 24,
    ("ending", "title"): 60,
}
"""Most characters by part and stem; a member's name ends at its comma."""
LONGEST_WHY = 160
LONGEST_NOTE = 350
"""One text of the notes for a class: all of them fit a printed page with the help lines."""
MOST_WORDS = {"en": 25, "vi": 35}
"""Vietnamese writes its syllables apart: 35 of them are about 25 words."""
_SENTENCE_END = re.compile(r"(?<=[.!?…:;|])\s+|\n")


def limits_said() -> str:
    """All limits in one sentence, as the guides for authors have it."""
    return (
        f"a name {LONGEST['member', '']} characters, a line or a `note` {LONGEST['line', '']}, a "
        f"choice {LONGEST['choice', '']}, an ending's title {LONGEST['ending', 'title']}, a `why` "
        f"{LONGEST_WHY}, a note for the class {LONGEST_NOTE}; a sentence {MOST_WORDS['en']} words "
        f"in English and {MOST_WORDS['vi']} syllables in Vietnamese"
    )


def check_lengths(case: Case) -> None:
    for written in case.texts:
        if ANY not in written.words:
            _check_length(case, written)
        if ANY not in written.words and written.part != "notes":
            _check_sentences(case, written)


def _check_length(case: Case, written: Written) -> None:
    most = _most(written)
    where = "on the page for a class" if written.part == "notes" else "in large print"
    for scalar in written.words.values() if most is not None else ():
        words = scalar.text.partition(",")[0] if written.part == "member" else scalar.text
        length = len(words.strip())
        if most is not None and length > most:
            case.problems.add(
                scalar.place, "too-long-text",
                f"This text has {length} characters; {most} fit {where}.",
                "Shorten it, or make two of it.", severity=Severity.WARNING,
            )  # fmt: skip


def _most(written: Written) -> int | None:
    if written.part == "notes":
        return LONGEST_NOTE
    return LONGEST_WHY if written.stem == "why" else LONGEST.get((written.part, written.stem))


def _check_sentences(case: Case, written: Written) -> None:
    for language, scalar in written.words.items():
        for sentence in _SENTENCE_END.split(scalar.text):
            count = len(re.findall(r"\w+(?:['’-]\w+)*", sentence))
            if count > MOST_WORDS.get(language, MOST_WORDS["en"]):
                case.problems.add(
                    case.originals.place_of(scalar, sentence.strip()[:20]), "long-sentence",
                    f"This sentence has {count} words.",
                    "Two short ones are easier to read in a hurry.", severity=Severity.HINT,
                )  # fmt: skip

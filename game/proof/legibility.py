"""Texts that fit bubble and button at 200 % text, in sentences that can be read in a hurry."""

import re
from collections.abc import Iterator
from functools import cache

from game.files import CHARACTERS
from game.proof.case import ANY, Case, Written
from game.script.fields import report_empty
from game.script.nodes import Scalar
from game.script.problem import Problems, Severity
from game.script.source import FilesOnDisk
from game.script.values import drawn_values
from game.story.text import PLACEHOLDER
from game.typography import NARROW_SPACE, draws_nothing, short

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
# A colon and a semicolon too: a reader may rest there.
_SENTENCE_END = re.compile(r"(?<=[.!?…:;|])\s+|\n")


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
                    case.on_disk.place_of(scalar, sentence.strip()[:20]), "long-sentence",
                    f"This sentence has {count} words.",
                    "Two short ones are easier to read in a hurry.", severity=Severity.HINT,
                )  # fmt: skip


# Characters that the shipped fonts cannot draw.

_ALWAYS = f" {NARROW_SPACE}"
"""Drawn whatever the font has: a narrow hard space as a common one."""


@cache
def drawable() -> frozenset[int]:
    """The code points that every weight of the text font has. None where the list is missing."""
    if not CHARACTERS.is_file():
        return frozenset()
    return frozenset(
        code for line in CHARACTERS.read_text("ascii").splitlines() for code in _range(line)
    )


def _range(line: str) -> Iterator[int]:
    words = line.partition("#")[0].strip()
    if words:
        first, _, last = words.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def check_characters(case: Case) -> None:
    for written in case.texts:
        check_drawn(written, case.on_disk, case.problems)


def check_drawn(written: Written, on_disk: FilesOnDisk, problems: Problems) -> None:
    """Report each character of a text that is not in the fonts, and a text that shows nothing."""
    known = drawable()
    for scalar in written.words.values():
        if scalar.text and draws_nothing(scalar.text):
            report_empty(scalar, problems)
        missing = dict.fromkeys(c for c in scalar.text if ord(c) not in known) if known else ()
        for character in (c for c in missing if c not in _ALWAYS):
            problems.add(
                on_disk.place_of(scalar, character),
                "character-not-in-font",
                f'The shipped font cannot draw "{character}" (U+{ord(character):04X}).',
                "Say it in letters; emoji are drawn as empty boxes.",
            )


# Texts that look left open, and words too long for a line: perhaps meant, so they are asked.

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
        check_written(written, case.on_disk, case.problems)


def check_written(written: Written, on_disk: FilesOnDisk, problems: Problems) -> None:
    for scalar in written.words.values():
        for words in _values(written, scalar.text):
            if _LEFT_OPEN.fullmatch(words):
                problems.add(
                    on_disk.place_of(scalar, words),
                    "unfinished-text",
                    f'"{short(words)}" looks as if this text was still to be written.',
                    "Write the words. If players shall read just that, leave it.",
                    severity=Severity.WARNING,
                )
            _check_words(words, scalar, written, on_disk, problems)


def _values(written: Written, text: str) -> Iterator[str]:
    if written.part == "draw":
        yield from (str(value) for value in drawn_values(text))
    else:
        yield text.strip()


def _check_words(
    text: str, scalar: Scalar, written: Written, on_disk: FilesOnDisk, problems: Problems
) -> None:
    for word in _BREAKABLE.split(PLACEHOLDER.sub("", text)) if written.part != "link" else ():
        if len(word) > LONGEST_WORD:
            problems.add(
                on_disk.place_of(scalar, word), "long-word",
                f"This word has {len(word)} letters without a space; no line holds it in large "
                "print, and it is torn.",
                "Put spaces or hyphens into it.", severity=Severity.WARNING,
            )  # fmt: skip

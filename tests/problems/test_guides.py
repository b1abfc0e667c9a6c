"""The guides for authors say what the checks hold texts to."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.proof.legibility import LONGEST, LONGEST_NOTE, LONGEST_WHY, MOST_WORDS

DOCS = Path(__file__).parents[2] / "docs"
WHERE = (
    "authors/README.md",
    "authors/format.md",
    "authors/writing.md",
    "problems/too-long-text.md",
)


def limits_said() -> str:
    """All limits in one sentence, as the guides for authors have it."""
    return (
        f"a name {LONGEST['member', '']} characters, a line or a `note` {LONGEST['line', '']}, a "
        f"choice {LONGEST['choice', '']}, an ending's title {LONGEST['ending', 'title']}, a `why` "
        f"{LONGEST_WHY}, a note for the class {LONGEST_NOTE}; a sentence {MOST_WORDS['en']} words "
        f"in English and {MOST_WORDS['vi']} syllables in Vietnamese"
    )


@pytest.mark.parametrize("name", WHERE)
def test_every_limit_stands_where_an_author_reads(name: str) -> None:
    assert limits_said() in " ".join((DOCS / name).read_text("utf-8").split())


def test_no_limit_is_left_out_of_the_sentence() -> None:
    numbers = {*LONGEST.values(), LONGEST_WHY, LONGEST_NOTE, *MOST_WORDS.values()}
    assert {int(word) for word in limits_said().replace(",", "").replace(";", "").split()
            if word.isdigit()} == numbers  # fmt: skip

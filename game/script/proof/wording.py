"""Words that hurt or that lead out of the game: blame, real numbers, addresses and names."""

from __future__ import annotations

from collections.abc import Iterator

from game.script.nodes import Scalar
from game.script.proof.blame import find_blame
from game.script.proof.brands import BrandList
from game.script.proof.case import Case
from game.script.proof.domains import find_domains, real_part
from game.script.proof.finding import Finding
from game.script.proof.numbers import find_help_numbers, find_numbers
from game.script.proof.texts import Written

_IN_STORY = ("line", "block", "detail", "choice", "answer", "row", "front", "use", "draw")


def check_wording(case: Case) -> None:
    """Every finding stands at the very words."""
    brands, help_lines = BrandList(case.vocabulary.brands), _help_lines(case)
    for written in case.texts:
        for language, scalar in written.words.items():
            found = list(_findings(written, language, scalar, brands))
            if written.part in _IN_STORY and written.who not in help_lines:
                found += [] if written.is_feedback else find_help_numbers(scalar.text)
            for finding in found:
                case.problems.add(
                    case.originals.place_of(scalar, finding.words),
                    finding.code,
                    finding.message,
                    finding.hint,
                )


def _findings(
    written: Written, language: str, scalar: Scalar, brands: BrandList
) -> Iterator[Finding]:
    text, is_link = scalar.text, written.part == "link"
    yield from find_domains(real_part(text) if is_link else text, is_link)
    yield from brands.find(text)
    # A draw of numbers is an amount, written with dots when it is shown.
    if written.part != "draw":
        yield from find_numbers(text)
    if written.is_feedback:
        yield from find_blame(text, language)


def _help_lines(case: Case) -> set[str]:
    """People of the circle who are help lines themselves: they may say their own number."""
    numbers = {line.number for line in case.vocabulary.help_lines.values() if line.number}
    circle = case.sources.situation.words("circle")
    return {word.text for word in circle if numbers & set(word.text.split("-"))}

"""Words that hurt or that lead out of the game: blame, real numbers, addresses and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.proof.blame import find_blame
from game.proof.brands import BrandList
from game.proof.case import Case
from game.proof.domains import find_domains, real_part
from game.proof.filled import Filled, filled_texts
from game.proof.finding import Finding
from game.proof.numbers import find_help_numbers, find_numbers
from game.proof.texts import Written
from game.script.nodes import Scalar
from game.script.values import drawn_values

_IN_STORY = ("line", "block", "detail", "choice", "answer", "row", "front", "use", "draw")


def check_wording(case: Case) -> None:
    """Every finding stands at the very words; one that a draw or argument makes, at the id."""
    brands, help_lines = BrandList(case.vocabulary.brands), _help_lines(case)
    reported: set[tuple[str, str]] = set()
    for written in case.texts:
        for language, scalar in written.words.items():
            found = list(_findings(written, language, scalar, brands))
            if written.part in _IN_STORY and written.who not in help_lines:
                found += [] if written.is_feedback else find_help_numbers(scalar.text)
            reported |= {(finding.code, finding.words) for finding in found}
            for finding in found:
                case.problems.add(
                    case.originals.place_of(scalar, finding.words),
                    finding.code,
                    finding.message,
                    finding.hint,
                )
    for filled in filled_texts(case):
        speaks_itself = filled.is_feedback or filled.who in help_lines
        found = [] if speaks_itself else list(find_help_numbers(filled.words))
        _report_filled(case, filled, [*found, *_of_filled(filled, brands)], reported)


def _of_filled(filled: Filled, brands: BrandList) -> Iterator[Finding]:
    yield from find_domains(filled.words)
    yield from brands.find(filled.words)
    yield from find_numbers(filled.words)
    if filled.is_feedback:
        yield from find_blame(filled.words, filled.language)


def _report_filled(
    case: Case, filled: Filled, found: Sequence[Finding], reported: set[tuple[str, str]]
) -> None:
    """What only stands there once its placeholders are filled."""
    for finding in found:
        if not any(code == finding.code and words in finding.words for code, words in reported):
            said = f"Filled in, a text shows this here. {finding.message}"
            case.report(filled.variant, filled.name, finding.code, said, finding.hint)


def _findings(
    written: Written, language: str, scalar: Scalar, brands: BrandList
) -> Iterator[Finding]:
    text, is_link = scalar.text, written.part == "link"
    yield from find_domains(real_part(text) if is_link else text, is_link)
    yield from brands.find(text)
    if written.part == "draw":
        yield from _drawn_findings(text)
    else:
        yield from find_numbers(text)
    if written.is_feedback:
        yield from find_blame(text, language)


def _drawn_findings(text: str) -> Iterator[Finding]:
    """Codes and words letter by letter. An amount is written with dots, and has round thousands."""
    for value in drawn_values(text):
        if isinstance(value, str) or value % 1000:
            yield from find_numbers(str(value))


def _help_lines(case: Case) -> set[str]:
    """People of the circle who are help lines themselves: they may say their own number."""
    numbers = {line.number for line in case.vocabulary.help_lines.values() if line.number}
    circle = case.sources.situation.words("circle")
    return {word.text for word in circle if numbers & set(word.text.split("-"))}

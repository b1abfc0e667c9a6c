"""Digits that could be somebody's: telephones, accounts, papers; and the numbers of real help.

A story shows its numbers masked (09xx xxx xxx), since whoever reads them may call. Amounts, dates
and times are digits too, and must pass.
"""

import re
from collections.abc import Iterator

from game.proof.case import Finding

_DIGITS = re.compile(r"(?<![\w.,•*])\+?\(?\d(?:[ .\-–()]{0,2}\d){7,}(?![\w•*])")
_SPOKEN = re.compile(
    r"(?<!\d)(?<!\d[.,·_/|–—-])(?:0|\+?84)"
    r"(?:(?: {0,4}|[.,·_/|–—-]| ?[./|–—-] ?)\d){8,9}(?![\d•*])",
    re.ASCII,
)
"""A telephone's digits, however they are parted, and also right behind a word."""
_SPACES = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-"})
"""Other spaces and hyphens, for which digits are no less a number."""
# 6.800.000, 6,800,000, 6 800 000; without any mark only what ends in five zeros: 20000000.
_ONE_AMOUNT = r"(?:[1-9]\d{0,2}(?:[.,]\d{3})+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d*0{5,})"
_AMOUNT = re.compile(rf"{_ONE_AMOUNT}(?:[-–]{_ONE_AMOUNT})?")
_TIMES = re.compile(r"\d{1,2}\.\d\d ?[-–] ?\d{1,2}\.\d\d")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_LEAST = 8
_PHONE = re.compile(r"0|\+|84|1800|1900")
_LONGEST_PHONE = 12
# 113 of "page 113/200", of "1.113" and of "20-113" is nobody's number.
_HELP = re.compile(r"(?<![\w.,/+-])11[1-5](?![\w/-]|[.,]\d)")
# Numbers of help that the fact base calls dead, without what may stand before them: +84, 0084.
_OUTDATED = ("0339035656", "0692348560", "1800556896", "462844844")
_OUTDATED_SHORT = re.compile(r"(?<![\w.,])1087(?![\w]|[.,]\d)")


def find_numbers(text: str) -> Iterator[Finding]:
    """Runs of 8 digits and more that are no amount, date or masked number."""
    # One mark for another, so that places in `shown` are places in the text.
    shown = text.translate(_SPACES)
    behind = 0
    # Both patterns find most numbers: the longest run at a place is told, once.
    for match in sorted(_runs(shown), key=lambda run: (run.start(), -run.end())):
        if match.start() >= behind and not _is_harmless(match[0].strip()):
            yield _number(text[match.start() : match.end()].strip())
            behind = match.end()
    for match in _OUTDATED_SHORT.finditer(text):
        yield _outdated(match[0])


def _runs(text: str) -> Iterator[re.Match[str]]:
    yield from _DIGITS.finditer(text)
    yield from _SPOKEN.finditer(text)


def _is_harmless(words: str) -> bool:
    """Whether a run of digits is amounts, dates, times and years side by side."""
    if any(kind.fullmatch(words) for kind in (_AMOUNT, _DATE, _YEARS, _TIMES)):
        return True
    parts = words.split()
    known = (_DATE, _GROUPED, _TIMES)
    rest = [part for part in parts if not any(kind.fullmatch(part) for kind in known)]
    digits = sum(character.isdigit() for part in rest for character in part)
    # A date runs into the hour behind it; but a telephone in groups has no date among them.
    beside = len(rest) < len(parts) and digits < _LEAST
    return beside or all(_YEAR.fullmatch(part) for part in rest)


def _number(words: str) -> Finding:
    digits = re.sub(r"\D", "", words)
    if digits.endswith(_OUTDATED):
        return _outdated(words)
    if _PHONE.match(words.lstrip("(")) and len(digits) <= _LONGEST_PHONE:
        return Finding(words, "phone-number", f'"{words}" could be somebody\'s telephone.',
                       'Mask it: "09xx xxx xxx".')  # fmt: skip
    return Finding(words, "account-number", f'"{words}" could be somebody\'s account or paper.',
                   'Mask it: "•••• 1234". An amount is written "6.800.000".')  # fmt: skip


def _outdated(words: str) -> Finding:
    return Finding(words, "outdated-number", f'"{words}" is an old help number that may be dead.',
                   "Take it out; help stands in the vocabulary's help-lines.yaml.")  # fmt: skip


def find_help_numbers(text: str) -> Iterator[Finding]:
    """111, 113 and so on, where a story speaks them."""
    for match in _HELP.finditer(text):
        yield Finding(
            match[0], "help-number", f'"{match[0]}" is a real help number inside the story.',
            "It belongs into feedback and next steps; in a story write who it is.",
        )  # fmt: skip

"""Words that hurt or that lead out of the game: blame, real numbers, addresses and names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.proof.case import Case, Filled, Finding, Written, filled_texts
from game.proof.numbers import find_help_numbers, find_numbers
from game.script.nodes import Scalar
from game.script.values import drawn_values
from game.story.vocabulary import Brands

# Words that put the blame on whoever was deceived: fact base 6.3(8), and their English sisters.

HINT = "Say what the others did: they pressed, they planned it, it can happen to anyone."

# A tone makes another word, so "ngu" never finds "ngủ"; what follows or goes before can, too.
_VIETNAMESE = (
    r"ngây thơ", r"nhẹ dạ", r"cả tin", r"con mồi", r"sập bẫy", r"mắc bẫy", r"đáng đời",
    r"đáng lẽ (?:ra )?(?:em|bạn|con|cháu|anh|chị|mình) phải",
    r"tham lam", r"lòng tham", r"(?:vì|do|quá|bạn|em|con|cháu) tham", r"tham tiền",
    r"tham(?=[.,!?;:…]|$)",
    r"(?<!hoang )(?<!bệnh )(?<!chó )(?<!cỏ )dại", r"ngu", r"ngốc", r"khờ",
)  # fmt: skip
_ENGLISH = (
    r"na[iï]ve", r"gullible", r"greedy?", r"stupid(?:ly)?", r"foolish(?:ly)?", r"a fool", r"dumb",
    r"idiots?", r"prey(?! on)", r"you (?:fell|fall) for", r"falling for",
    r"you should(?: have|'ve|’ve)", r"serves? you right",
)  # fmt: skip


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


_BLAME = {"vi": _any_of(_VIETNAMESE), "en": _any_of(_ENGLISH)}


def find_blame(text: str, language: str) -> Iterator[Finding]:
    """The blaming words of a feedback text, with word boundaries and tones."""
    pattern = _BLAME.get(language)
    for match in pattern.finditer(text) if pattern else ():
        yield Finding(match[0], "blame-word", f'"{match[0]}" blames whoever was deceived.', HINT)


# Real names of banks, messengers, shops and so on.

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class BrandList:
    """The brands of the vocabulary, ready to be looked for."""

    brands: Mapping[str, Brands]

    @cached_property
    def _any_case(self) -> re.Pattern[str] | None:
        names = [name for kind in self.brands.values() for name in kind.names]
        return _pattern(names, re.IGNORECASE)

    @cached_property
    def _exact(self) -> re.Pattern[str] | None:
        return _pattern([name for kind in self.brands.values() for name in kind.exact])

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """Most texts hold none of these, which is quicker to see than to search for every name."""
        names = (name for kind in self.brands.values() for name in (*kind.names, *kind.exact))
        return frozenset(_WORD.findall(name)[0].lower() for name in names)

    def find(self, text: str) -> Iterator[Finding]:
        if self._first_words.isdisjoint(word.lower() for word in _WORD.findall(text)):
            return
        for pattern in (self._any_case, self._exact):
            for match in pattern.finditer(text) if pattern else ():
                yield Finding(match[0], "real-brand", f'"{match[0]}" is a real name.',
                              "Use an invented one: Chợ Mây, Lá Xanh, Cá Heo, Nhắn.")  # fmt: skip


def _pattern(names: list[str], flags: int = 0) -> re.Pattern[str] | None:
    # The longest first, so that "TikTok Shop" is not found as "TikTok".
    ordered = sorted(names, key=len, reverse=True)
    listed = "|".join(re.escape(name) for name in ordered)
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", flags) if names else None


# Addresses on the net that could lead somewhere real.

SAFE = (".example", ".invalid", ".test")
_DOMAIN = re.compile(
    r"(?<![\w.-])(?P<name>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?P<top>[a-z]{2,24}))(?![\w-])",
    re.IGNORECASE,
)
_TOPS = re.compile(
    r"com|net|org|vn|edu|gov|info|biz|io|app|xyz|shop|online|site|store|top|club|vip|asia|link|cc"
    r"|tk|ru|cn|us|uk|eu|de|fr|jp|kr|sg|my|th|kh|la|mm|ph|hk|tw|au|in|ca|live|pro|dev|tech|cloud"
    r"|win|bet|fun|buzz|icu|ly|gl|gg|tv|ws|mobi|page|web|news|bank|finance|loan",
    re.IGNORECASE,
)
"""Endings by which a word in a text is an address; others may be a full stop without a space."""


def find_domains(text: str, is_link: bool = False) -> Iterator[Finding]:
    """Domains of a text; of a link also those whose ending is no known one."""
    for match in _DOMAIN.finditer(text):
        name = match["name"]
        known = _TOPS.fullmatch(match["top"]) is not None
        after = text[match.end() : match.end() + 1]
        before = text[: match.start()]
        addressed = is_link or after == "/" or before.endswith(("//", "@"))
        if (known or addressed) and not name.lower().endswith(SAFE):
            yield Finding(name, "real-domain", f'"{name}" could be a real address.',
                          f"Use one that ends in {', '.join(SAFE)}.")  # fmt: skip


def real_part(link: str) -> str:
    """What stands in the brackets of `cho-may.[kho-viec.example]/don`."""
    match = re.search(r"\[(.+)\]", link)
    return match[1] if match else link


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
                    case.on_disk.place_of(scalar, finding.words),
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

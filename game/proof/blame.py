"""Words that put the blame on whoever was deceived: fact base 6.3(8), and their English sisters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.proof.finding import Finding

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

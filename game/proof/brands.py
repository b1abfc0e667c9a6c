"""Real names of banks, messengers, shops and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.proof.finding import Finding
from game.story.vocabulary import Brands

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

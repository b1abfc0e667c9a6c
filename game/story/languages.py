"""Which languages there are: the game's own two, then those that texts were translated into."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from game.story.text import LANGUAGES

OWN_NAMES = {"vi": "Tiếng Việt", "en": "English"}
_CODE = re.compile(
    r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?(?:[.@].*)?", re.ASCII | re.I
)
"""Language, script and region; a locale's `.UTF-8` and `@euro` behind them say nothing here."""


def twin_of(code: str) -> str:
    """Of the game's own two the other one: its page asks for this one in this one's words."""
    return "en" if code == "vi" else "vi"


def canonical(written: str) -> str:
    """A code as it is kept: `PT_br` and `pt-BR.UTF-8` are pt-BR. "" where it is no code."""
    match = _CODE.fullmatch(written.strip())
    if match is None:
        return ""
    language, script, region = (part or "" for part in match.groups())
    return "-".join(filter(None, (language.lower(), script.capitalize(), region.upper())))


def is_further(code: str) -> bool:
    """Whether a code stands for a language of its own beside Vietnamese and English."""
    return bool(code) and canonical(code) == code and code.partition("-")[0] not in LANGUAGES


@dataclass(frozen=True)
class Languages:
    """The languages one may choose: Vietnamese and English first, then the others by code.

    `names` has each language's name in itself, by code.
    """

    names: Mapping[str, str] = field(default_factory=lambda: OWN_NAMES)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.names)

    def after(self, code: str) -> str:
        """The next one, round and round; the first where `code` is none of them."""
        codes = self.codes
        return codes[(codes.index(code) + 1) % len(codes)] if code in codes else codes[0]

    def found(self, written: str) -> str:
        """The language of a code or a locale: fr for `fr_FR.UTF-8`. "" where it is not here."""
        language, *rest = canonical(written).split("-")
        # zh-Hant-TW is looked for as itself, zh-Hant, zh-TW, then zh: script says more than region.
        tries = [rest, rest[:1], rest[1:], []]
        codes = ("-".join((language, *parts)) for parts in tries)
        return next((code for code in codes if code in self.names), "")

    def only(self, translated: Container[str]) -> Languages:
        """The game's own languages, and of the others those that something has words in."""
        kept = {c: name for c, name in self.names.items() if c in LANGUAGES or c in translated}
        return Languages(kept)


def listed(further: Mapping[str, str]) -> Languages:
    """The game's own languages and some further ones, by code to name."""
    return Languages({**OWN_NAMES, **{code: further[code] for code in sorted(further)}})

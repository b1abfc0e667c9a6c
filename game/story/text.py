"""Words in several languages, and how arguments are put into them."""

import re
from collections.abc import Mapping

Text = Mapping[str, str]
"""One text: language code to words, such as {"vi": "Chào em.", "en": "Hello."}."""

Argument = str | int
"""What a placeholder stands for: a word, or a whole number written as its language does."""

LANGUAGES = ("vi", "en")
# Small letters and no spaces: what only looks like markup in a text stays words.
PLACEHOLDER = re.compile(r"<([a-z][a-z0-9-]*)>")
_FALLBACK = ("en", "vi")
_THOUSANDS = {"vi": ".", "en": ","}


def in_language(text: Text, language: str) -> str:
    """The words in a language; in English or Vietnamese where that one is missing."""
    for code in (language, *_FALLBACK):
        # Empty words count as missing: a translation that is half made shows no blanks.
        if text.get(code):
            return text[code]
    return next(iter(text.values()), "")


def say(text: Text, language: str, arguments: Mapping[str, Argument] | None = None) -> str:
    """The words of a text in a language, each `<name>` replaced by its argument.

    A placeholder without an argument stays as it is, so that nothing vanishes unseen.
    """
    words = in_language(text, language)
    if not arguments or "<" not in words:
        return words

    def fill(match: re.Match[str]) -> str:
        value = arguments.get(match[1], match[0])
        return written(value, language)

    return PLACEHOLDER.sub(fill, words)


def written(value: Argument, language: str) -> str:
    """An argument as a reader of the language expects it: 6800000 is 6.800.000 in Vietnamese."""
    if isinstance(value, int):
        return f"{value:,}".replace(",", _THOUSANDS.get(language, ","))
    return value


def placeholders(text: Text) -> frozenset[str]:
    """The names of all placeholders, over all languages."""
    return frozenset(name for words in text.values() for name in PLACEHOLDER.findall(words))


def row_text(row: str) -> str:
    """A field of a document: `Pay | 35k an hour` as `Pay: 35k an hour`."""
    label, bar, value = row.partition("|")
    return f"{label.strip()}: {value.strip()}" if bar else row.strip()

"""Breaking text into lines: never a mark torn from its letter, never a letter lost.

What is seen as one letter follows the grapheme clusters of Unicode (UAX 29), in the parts that
matter here; where a line may end is simpler than UAX 14, as the game's texts have spaces. Nothing
is drawn: a `Measure` tells how wide a stretch of the text is.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable

from game.typography import is_torn_before, kept_spaces

Line = tuple[int, int]
Measure = Callable[[int, int], int]
SOFT_BREAKS = "-/.?&=_@"
"""After these a long address is broken before it is torn between letters."""
_HELD = "\u200c\u200d\u0e33\u0eb3"
"""What stays with the letter before it and is no mark: joiners, two vowels of Thai and Lao."""
_HALANT = 9
"""The combining class of the signs that join two consonants."""


def clusters(text: str) -> list[int]:
    """The places where `text` may be cut without tearing what is seen as one letter.

    Marks, joined emoji, skin tones, flags, Hangul and joined consonants stay whole.
    """
    # Flags are pairs of letters, so whether two belong together depends on how many came before.
    cuts, flags = [], 0
    for i, c in enumerate(text):
        if i and not (_is_joined(text[i - 1], c) or (flags % 2 and _is_flag(c))):
            cuts.append(i)
        flags = flags + 1 if _is_flag(c) else 0
    return cuts


def _is_joined(before: str, c: str) -> bool:
    # Most texts hold nothing of this kind, and this is asked for each of their letters.
    if c < "\u0300" and before < "\u0300":
        return False
    return (
        unicodedata.category(c)[0] == "M"
        or c in _HELD
        or before == "\u200d"
        or "\U0001f3fb" <= c <= "\U0001f3ff"
        or "\U000e0020" <= c <= "\U000e007f"
        or (unicodedata.combining(before) == _HALANT and c.isalpha())
        or (_hangul(before), _hangul(c)) in _SYLLABLES
    )


def _is_flag(c: str) -> bool:
    """Two of these letters are one flag."""
    return "\U0001f1e6" <= c <= "\U0001f1ff"


_SYLLABLES = {
    ("L", "L"), ("L", "V"), ("L", "LV"), ("L", "LVT"), ("V", "V"), ("LV", "V"), ("V", "T"),
    ("LV", "T"), ("T", "T"), ("LVT", "T"),
}  # fmt: skip
"""The parts of Hangul that stand in one block: leading, vowel, trailing."""


def _hangul(c: str) -> str:
    if "\uac00" <= c <= "\ud7a3":
        return "LVT" if (ord(c) - 0xAC00) % 28 else "LV"
    if "\u1100" <= c <= "\u115f" or "\ua960" <= c <= "\ua97c":
        return "L"
    if "\u1160" <= c <= "\u11a7" or "\ud7b0" <= c <= "\ud7c6":
        return "V"
    return "T" if "\u11a8" <= c <= "\u11ff" or "\ud7cb" <= c <= "\ud7fb" else ""


def wrap(text: str, measure: Measure, limit: int) -> list[Line]:
    """Lines as (start, end) into `text`, none wider than `limit` px where a cluster fits at all."""
    lines: list[Line] = []
    start = 0
    for part in text.split("\n"):
        lines += _paragraph(text, start, start + len(part), measure, limit)
        start += len(part) + 1
    return lines


def _words(text: str, start: int, end: int) -> list[Line]:
    """What no line may end within: words, and marks with the spaces before or after them."""
    # French sets a space before `!` and `?`: a line that began with the mark would read as torn.
    kept = {start + last for _, last in kept_spaces(text[start:end])}
    words: list[Line] = []
    i = start
    while i < end:
        while i < end and text[i] == " ":
            i += 1
        j = i
        while j < end and text[j] != " ":
            j += 1
        if j > i:
            words.append((words.pop()[0], j) if words and i in kept else (i, j))
        i = j
    return words


def _paragraph(text: str, start: int, end: int, measure: Measure, limit: int) -> list[Line]:
    lines: list[Line] = []
    current: Line | None = None
    # Greedy, as in any book; `tidy` and `balanced` look for something better from there. Measured
    # from the line's start and not word by word: kerning and spaces are in it.
    for word in _words(text, start, end):
        if current and measure(current[0], word[1]) <= limit:
            current = (current[0], word[1])
            continue
        if current:
            lines.append(current)
        *full, current = _chunks(text, word, measure, limit)
        lines += full
    # An empty paragraph is a line too: it has its height.
    lines.append(current or (start, start))
    return lines


def _chunks(text: str, word: Line, measure: Measure, limit: int) -> list[Line]:
    """A word too long for a line, broken after a dot or a stroke if there is one, else between
    letters; the mark behind a word takes its last letters along.
    """
    if measure(*word) <= limit:
        return [word]
    chunks: list[Line] = []
    start, end = word
    cuts = [start + i for i in clusters(text[start:end])] + [end]
    first = 0
    while first < len(cuts):
        last = _last_fitting(cuts, first, start, measure, limit)
        if cuts[last] < end:
            last = _good_cut(text, start, cuts, first, last)
        # Always one cluster at least, even where it is wider than the line: else it would not end.
        chunks.append((start, cuts[last]))
        start, first = cuts[last], last + 1
        while start < end and text[start] == " ":
            start += 1
        while first < len(cuts) and cuts[first] <= start:
            first += 1
    return chunks


def _last_fitting(cuts: list[int], first: int, start: int, measure: Measure, limit: int) -> int:
    """The last cut from `first` on that fits in a line, or `first` where none does."""
    # Looked for near the beginning first, in growing steps: to measure all that follows takes as
    # long as it is, and a word of 100,000 letters would take its square.
    step = 1
    while first + step < len(cuts) and measure(start, cuts[first + step]) <= limit:
        step *= 2
    high = min(first + step, len(cuts))
    fits = bisect_right(
        range(first + 1, high), limit, key=lambda number: measure(start, cuts[number])
    )
    return first + fits


def _good_cut(text: str, start: int, cuts: list[int], first: int, last: int) -> int:
    """The best of the cuts that fit: after a dot or a stroke, else where no mark is torn off."""
    whole = [n for n in range(first, last + 1) if not is_torn_before(text, cuts[n])]
    # A dot in the first part of the line would leave most of it empty.
    long = (cuts[last] - start) * 0.4
    soft = [n for n in whole if text[cuts[n] - 1] in SOFT_BREAKS and cuts[n] - start > long]
    return (soft or whole or [last])[-1]


def balanced(text: str, measure: Measure, limit: int) -> list[Line]:
    """As many lines as plain wrapping gives, as even as they can be."""
    plain = wrap(text, measure, limit)
    # In a long paragraph unevenness is not seen, and each try sets the whole of it.
    if len(plain) < 2 or len(plain) > 6:
        return plain
    return _narrowest(text, measure, limit, len(plain)) or plain


def _narrowest(text: str, measure: Measure, limit: int, count: int) -> list[Line] | None:
    # Narrower lines never become fewer, so the narrowest width that still does is found by halves.
    low, high, best = 1, limit, None
    while low <= high:
        middle = (low + high) // 2
        lines = wrap(text, measure, middle)
        # At a width where a word would be torn the count can still be right, but a line too wide.
        if len(lines) <= count and all(measure(*line) <= middle for line in lines):
            best, high = lines, middle - 1
        else:
            low = middle + 1
    return best


def tidy(text: str, measure: Measure, limit: int) -> list[Line]:
    """Plain wrapping, but a last line is not one lone short word if narrower lines can help it."""
    plain = wrap(text, measure, limit)
    if not _lonely(text, plain):
        return plain
    # In twentieths of the width, down to 3/5: narrower, the paragraph would look set for another
    # column, and that is worse than a lone word.
    for part in range(19, 11, -1):
        lines = wrap(text, measure, limit * part // 20)
        if len(lines) > len(plain):
            break
        if not _lonely(text, lines):
            return lines
    return plain


def _lonely(text: str, lines: list[Line]) -> bool:
    if len(lines) < 2:
        return False
    start, end = lines[-1]
    alone = len(_words(text, start, end)) < 2
    return alone and text[lines[-2][0] : lines[-2][1]].count(" ") > 1

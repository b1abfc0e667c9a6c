"""Breaking text into lines: never a mark torn from its letter, never a letter lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

Line = tuple[int, int]
Measure = Callable[[int, int], int]
SOFT_BREAKS = "-/.?&=_@"


def clusters(text: str) -> list[int]:
    """The places where `text` may be cut without tearing a mark from its letter."""
    joined = ("\u200d", "\ufe0f")
    return [
        i
        for i, c in enumerate(text)
        if i and not unicodedata.combining(c) and c not in joined and text[i - 1] != "\u200d"
    ]


def wrap(text: str, measure: Measure, limit: int) -> list[Line]:
    """Lines as (start, end) into `text`, none wider than `limit` px where a cluster fits at all."""
    lines: list[Line] = []
    start = 0
    for part in text.split("\n"):
        lines += _paragraph(text, start, start + len(part), measure, limit)
        start += len(part) + 1
    return lines


def _words(text: str, start: int, end: int) -> list[Line]:
    words, i = [], start
    while i < end:
        while i < end and text[i] == " ":
            i += 1
        j = i
        while j < end and text[j] != " ":
            j += 1
        if j > i:
            words.append((i, j))
        i = j
    return words


def _paragraph(text: str, start: int, end: int, measure: Measure, limit: int) -> list[Line]:
    lines: list[Line] = []
    current: Line | None = None
    for word in _words(text, start, end):
        if current and measure(current[0], word[1]) <= limit:
            current = (current[0], word[1])
            continue
        if current:
            lines.append(current)
        *full, current = _chunks(text, word, measure, limit)
        lines += full
    lines.append(current or (start, start))
    return lines


def _chunks(text: str, word: Line, measure: Measure, limit: int) -> list[Line]:
    """A word too long for a line, broken after a dot or a stroke if there is one, else between
    letters.
    """
    if measure(*word) <= limit:
        return [word]
    chunks: list[Line] = []
    start, end = word
    cuts = [start + i for i in clusters(text[start:end])] + [end]
    while start < end:
        fitting = [cut for cut in cuts if cut > start and measure(start, cut) <= limit]
        cut = fitting[-1] if fitting else next(c for c in cuts if c > start)
        if cut < end:
            soft = [
                c for c in fitting if text[c - 1] in SOFT_BREAKS and c - start > (cut - start) * 0.4
            ]
            cut = soft[-1] if soft else cut
        chunks.append((start, cut))
        start = cut
    return chunks


def balanced(text: str, measure: Measure, limit: int) -> list[Line]:
    """As many lines as plain wrapping gives, as even as they can be."""
    plain = wrap(text, measure, limit)
    if len(plain) < 2 or len(plain) > 6:
        return plain
    return _narrowest(text, measure, limit, len(plain)) or plain


def _narrowest(text: str, measure: Measure, limit: int, count: int) -> list[Line] | None:
    low, high, best = 1, limit, None
    while low <= high:
        middle = (low + high) // 2
        lines = wrap(text, measure, middle)
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
    return " " not in text[start:end] and text[lines[-2][0] : lines[-2][1]].count(" ") > 1

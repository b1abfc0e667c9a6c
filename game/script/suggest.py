"""What a problem suggests: the nearest known word, or the line with its quotes put right."""

import re
from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint such as `Did you mean "mum"?`, else what there is to choose from."""
    names = sorted(set(known))
    # To difflib `RF6` is as near to `RF16` as to `RF06`.
    same = [name for name in names if _plain(name) == _plain(word)]
    near = same or get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    return f"There is {listed(names)}." if names else "There is none yet."


def listed(names: list[str], most: int = 8) -> str:
    """Some words with commas between, the first eight of many."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown


def _plain(word: str) -> str:
    """A word without what is easily left out: `RF6` is `RF06`."""
    return re.sub(r"0+(?=\d)", "", word.casefold())


# The corrected line that a problem shows. It is also what the reader goes on with to find the next
# mistake, so it must be YAML again: each function here is about the quotes of one line.

_ENTRY = re.compile(r"(?P<lead>\s*(?:-\s+)*(?:\w[^:]*:\s+)?)(?P<text>\S.*)")
_LEAD = re.compile(r"[ \t]*(?:-[ \t]+)*")
_COMMENT = re.compile(r"(?<!\s)\s+#(?:\s.*)?$")
_LANGUAGE_KEY = re.compile(r"vi|en|.+-[a-z]{2}")
_QUOTED_VALUES = re.compile(r"""(?:"[^"]*"|'[^']*')(?: or (?:"[^"]*"|'[^']*'))+""")
_SPECIAL = "{}[],!@*&%>|\"'#`"
_SPECIAL_WORDS = ("-", "?", ":")
_NO_QUOTES = str.maketrans("", "", "\"'`´“”„‟‘’‚‛«»‹›″′")
LONGEST = 300
"""A longer line is no help in a message, and a hostile file has one of half a megabyte."""


def is_text_key(key: str) -> bool:
    """Return whether a key holds a text in one language, as ``vi``, ``en``, ``why-vi``."""
    return _LANGUAGE_KEY.fullmatch(key) is not None


def lead(line: str) -> str:
    """Return the spaces and dashes with which a line begins."""
    match = _LEAD.match(line)
    return match[0] if match else ""


def split_entry(line: str) -> tuple[str, str]:
    """Part ``- vi: text # note`` into ``- vi: `` and ``text``; a note after ``# `` is left out."""
    match = _ENTRY.match(line)
    if match is None:
        return line, ""
    return match["lead"], _COMMENT.sub("", match["text"]).rstrip()


def special_start(text: str) -> str:
    """Return the sign at the beginning of a text that YAML does not take for a text, or ''."""
    first = text[:1]
    if first in _SPECIAL:
        return first
    return first if first in _SPECIAL_WORDS and text[1:2] in ("", " ") else ""


def quote(text: str) -> str:
    """Return the text in quotes that need the fewest escapes."""
    # Double quotes are what people know, but in them a backslash begins an escape; in single
    # quotes nothing does, and a quote inside is written twice.
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def unquote(text: str) -> str:
    """Return a text without the quotes, whole or half, that someone put around it."""
    mark = text[:1]
    if mark not in ("'", '"'):
        return text
    # Half a quote is taken off too: the text that was never closed is to be closed right.
    inner = text[1:-1] if len(text) > 1 and text.endswith(mark) else text[1:]
    # `"Hello," she said` begins with words in quotes; those belong to the text.
    if mark in text[1:] and inner == text[1:]:
        return text
    return inner.replace("''", "'") if mark == "'" else inner.replace('\\"', '"')


def without_quotes(text: str) -> str:
    """Return the text without any quote in it, straight or curly; the same where it has none."""
    return text.translate(_NO_QUOTES)


def take_quotes_away(text: str) -> str:
    """Return the hint for a condition or effect with quotes in it, or '' where it has none."""
    plain = without_quotes(text)
    return f"Take the quotes away. {write(plain)}".strip() if plain != text else ""


def quoted_line(line: str) -> str:
    """Return the line with its text in quotes, or '' where it holds none."""
    lead, text = split_entry(line)
    if _QUOTED_VALUES.fullmatch(text):
        # Values of a draw: only the quotes around digits say something.
        return lead + (quote(text) if any(map(str.isdigit, text)) else without_quotes(text))
    return lead + quote(unquote(text)) if text else ""


def write(line: str) -> str:
    """Return the hint that shows a corrected line, or '' where it cannot be shown."""
    return f"Write: {line.strip()}" if line and len(line) <= LONGEST else ""


def begin(line: str) -> str:
    """Return the hint that shows a line with other indentation."""
    spaces = len(line) - len(line.lstrip())
    if not spaces or len(line) > LONGEST:
        return write(line)
    return f"Begin the line with {spaces} spaces: {line.strip()}"

"""Characters that no scenario file and no message may carry."""

import re

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNPRINTABLE = re.compile(rf"[\t\n]|{CONTROL.pattern}|{BIDI.pattern}")


def escaped(text: str) -> str:
    """Return the text with control characters and bidi controls as ``\\x1b`` or ``\\u202e``."""
    return _UNPRINTABLE.sub(lambda match: repr_of(match[0]), text)


def repr_of(character: str) -> str:
    """Return one character as the escape that Python and YAML write for it."""
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def short(text: str, limit: int = 40) -> str:
    """Return at most ``limit`` characters of the text, with an ellipsis where it was cut."""
    return text if len(text) <= limit else text[: limit - 1] + "…"

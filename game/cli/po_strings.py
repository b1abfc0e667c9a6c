"""The strings of a PO file: quotes and escapes as gettext reads them, each fault with its line.

polib takes what it does not know for letters (`\\303`, `\\x1`) and does not miss a closing quote.
So every string is read here first and handed on in the few escapes that it knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import polib

from game.script.source import unsafe_in
from game.typography import BIDI, CONTROL, escaped

_LINE = re.compile(
    r"(?P<mark>\s*(?:#~\||#~|#\|)?\s*)"
    r"(?P<word>(?:msgctxt|msgid_plural|msgid|msgstr(?:\s*\[\s*\d+\s*\])?)?)\s*"
    r'(?P<string>".*)'
)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"\s*')
_PIECE = re.compile(r"\\(?P<octal>[0-7]{1,3})|\\x(?P<hex>[0-9A-Fa-f]{1,2})|\\(?P<sign>.)|[^\\]+")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "a": "\a",
          "\\": "\\", '"': '"'}  # fmt: skip
_ESCAPED_AGAIN = re.compile("[\r\b\f\v]")
"""polib carries these as escapes; whether a text may hold them is asked of each text later."""
_TIGHT_FLAGS = re.compile(r"#,(?=\S)")


class PoError(ValueError):
    """Why a file is no PO file of a situation, in a sentence. `line` is 0 for the whole file."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class _Part:
    """One line of a string, as UTF-8: a letter's bytes may go on in the next line."""

    line: int
    data: bytes


def plain_text(text: str) -> str:
    """A PO file with every string in escapes that polib reads. Raises `PoError`.

    A string stands in its first line whole, so that every line keeps its number.
    """
    lines = re.split(r"\r\n|\r|\n", text)
    heads: dict[int, str] = {}
    strings: dict[int, list[_Part]] = {}
    begun = 0
    for number, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line)
        if match is None:
            lines[number - 1] = _without_strings(line)
            begun = begun if not line.strip() else 0
            continue
        if match["word"] or not begun:
            begun = number
            heads[begun] = match["mark"] + "".join(match["word"].split())
        strings.setdefault(begun, []).append(_Part(number, _unescaped(match["string"], number)))
        lines[number - 1] = ""
    for number, parts in strings.items():
        lines[number - 1] = f'{heads[number]} "{polib.escape(_joined(parts))}"'
    return "\n".join(lines)


def _without_strings(line: str) -> str:
    """A comment or a flag; polib would break it at any odd character."""
    return _TIGHT_FLAGS.sub("#, ", BIDI.sub("?", CONTROL.sub("?", line)))


def _unescaped(quoted: str, line: int) -> bytes:
    match = _STRING.fullmatch(quoted)
    if match is None:
        raise PoError('A text stands between two quotes, and a " inside it is written \\".', line)
    return b"".join(_bytes(piece, line) for piece in _PIECE.finditer(match[1]))


def _bytes(piece: re.Match[str], line: int) -> bytes:
    """`\\303` and `\\xc3` are one byte of UTF-8 each."""
    number = int(piece["octal"], 8) if piece["octal"] else int(piece["hex"] or "0", 16)
    if number > 0xFF or (piece["sign"] and piece["sign"] not in _SIGNS):
        said = f'"{escaped(piece[0])}" is no escape of a PO file.'
        raise PoError(f"{said} A backslash itself is written \\\\.", line)
    if piece["octal"] or piece["hex"]:
        return bytes([number])
    return (_SIGNS[piece["sign"]] if piece["sign"] else piece[0]).encode("utf-8", "replace")


def _joined(parts: Sequence[_Part]) -> str:
    data = b"".join(part.data for part in parts)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        wrong = "".join(f"\\{byte:03o}" for byte in data[error.start : error.end])
        raise PoError(
            f'"{wrong}" stands for no letter in UTF-8. '
            'Write the letters themselves, or let "msgconv -t UTF-8" do it.',
            _line_of(parts, error.start),
        ) from error
    found = unsafe_in(_ESCAPED_AGAIN.sub(" ", text))
    if found:
        said = f"This line holds a character that cannot be kept. {found[2]} Delete it."
        raise PoError(said, _line_of(parts, len(text[: found[0]].encode())))
    return text


def _line_of(parts: Sequence[_Part], offset: int) -> int:
    """The line in which a byte of a string stands."""
    for part in parts:
        if offset < len(part.data):
            return part.line
        offset -= len(part.data)
    return parts[-1].line

"""Translations as a PO file, which Weblate and Poedit read; polib does the reading and writing.

The format is described in the manual of GNU gettext, "The Format of PO Files".
"""

import codecs
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polib

from game.files import plain_bytes
from game.script.problem import Place, reason
from game.script.source import MAX_BYTES, unsafe_in
from game.script.translation.language_file import Translated
from game.script.translation.originals import KEY
from game.script.translation.status import TranslationRow
from game.story.languages import canonical
from game.typography import BIDI, CONTROL, draws_nothing, escaped, in_one_line, quotable

# The strings of a PO file: quotes and escapes as gettext reads them, each fault with its line.
# polib takes what it does not know for letters (`\303`, `\x1`) and does not miss a closing quote.
# So every string is read here first and handed on in the few escapes that it knows.

_STRING_LINE = re.compile(
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
# `#,fuzzy` is a flag for gettext; for polib the whole file is none without a space in it.
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
    # Not `splitlines`: it breaks at U+2028 and form feeds too, which stand inside texts.
    lines = re.split(r"\r\n|\r|\n", text)
    heads: dict[int, str] = {}
    strings: dict[int, list[_Part]] = {}
    begun = 0
    for number, line in enumerate(lines, start=1):
        match = _STRING_LINE.fullmatch(line)
        if match is None:
            lines[number - 1] = _without_strings(line)
            # gettext reads on over an empty line; anything else ends the string.
            begun = begun if not line.strip() else 0
            continue
        if match["word"] or not begun:
            begun = number
            heads[begun] = match["mark"] + "".join(match["word"].split())
        strings.setdefault(begun, []).append(_Part(number, _unescaped(match["string"], number)))
        # Blank, not gone: what polib says of a later line must name the line of the file.
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
    # Three octal digits reach 511. What no escape is, polib would take for the letter behind it.
    number = int(piece["octal"], 8) if piece["octal"] else int(piece["hex"] or "0", 16)
    if number > 0xFF or (piece["sign"] and piece["sign"] not in _SIGNS):
        said = f'"{escaped(piece[0])}" is no escape of a PO file.'
        raise PoError(f"{said} A backslash itself is written \\\\.", line)
    if piece["octal"] or piece["hex"]:
        return bytes([number])
    return (_SIGNS[piece["sign"]] if piece["sign"] else piece[0]).encode("utf-8", "replace")


def _joined(parts: Sequence[_Part]) -> str:
    # Joined before it is decoded: `msgcat --escape` may break a line between a letter's bytes.
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


# The text of a PO file as it lies on disk: a file of bounded size, in UTF-8.

MOST_BYTES = 4 * MAX_BYTES
_CHARSET = re.compile(rb"charset=([A-Za-z0-9_.:-]{1,40})")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(path: Path) -> str:
    """What a file says. Raises `PoError` where it is no text that can be read."""
    data = _bytes_of(path).removeprefix(codecs.BOM_UTF8)
    # Notepad's "Unicode". Without a mark at its start it is known by the word every PO file has.
    if data.startswith(_WIDE) or b"m\0s\0g\0" in data or b"\0m\0s\0g" in data:
        raise PoError("It is UTF-16. Save it in UTF-8.", 1)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        charset = _CHARSET.search(data)
        named = charset[1].decode() if charset else ""
        says = "" if named.lower() in ("", "utf-8", "utf8") else f"; its head says {named}"
        line = data.count(b"\n", 0, error.start) + 1
        raise PoError(
            f"It is not UTF-8 text from here on{says}. Save it in UTF-8.", line
        ) from error


def _bytes_of(path: Path) -> bytes:
    try:
        data = plain_bytes(path, MOST_BYTES)
    except (OSError, ValueError) as error:
        # Asked afterwards: systems refuse to open a folder or a socket in words of their own.
        if os.path.exists(path) and not os.path.isfile(path):
            raise PoError("It is a folder or a device, no file.") from error
        why = reason(error) if isinstance(error, OSError) else escaped(str(error))
        raise PoError(f"It cannot be read: {why}.") from error
    if len(data) > MOST_BYTES:
        raise PoError(f"It is larger than {MOST_BYTES // 1024} KiB, too large for translations.")
    if not data.strip():
        raise PoError("It is empty.")
    return data


# A whole file: one situation in one language.

_OF = re.compile(r"^of: ([0-9a-f-]{8} [0-9a-f-]{8})$", re.MULTILINE)
_LINE = re.compile(r"\(line (\d+)\)(?:: (.*))?")


@dataclass(frozen=True)
class PoFile:
    """What a PO file says of one situation. `texts` have the lines of the file as their places.

    `left` has a sentence for each translation that has no place in the game, with its line.
    """

    situation: str
    language: str
    texts: dict[str, Translated]
    left: tuple[PoError, ...] = ()


def po_text(situation: str, language: str, rows: Iterable[TranslationRow]) -> str:
    """A PO file: the story's order, with all that a translator needs beside each text."""
    po = polib.POFile(wrapwidth=100)
    po.metadata = {
        "Project-Id-Version": f"not-alone {situation}",
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Situation": situation,
    }
    po.extend(_entry(situation, row) for row in rows)
    return str(po) + "\n"


def _entry(situation: str, row: TranslationRow) -> polib.POEntry:
    original = row.original
    place = original.place
    return polib.POEntry(
        msgctxt=f"{situation}/{original.key}",
        # gettext takes an empty msgid for the head of the file.
        msgid=original.text("en") or original.text("vi"),
        msgstr=row.doubt or row.words,
        comment="\n".join(_comments(row)),
        occurrences=[(place.file, str(place.line))],
        flags=["fuzzy"] if row.stale or row.doubt else [],
        previous_msgid=(row.doubt and row.was) or None,
    )


def _comments(row: TranslationRow) -> Iterator[str]:
    yield f"Tiếng Việt: {row.original.text('vi')}"
    if row.speaker:
        yield f"Speaker: {row.speaker}"
    if row.before:
        yield f"The line before: {row.before}"
    if row.doubt and row.words:
        yield f"Shown until this is settled: {row.words}"
    yield f"of: {row.original.fingerprint}"


def read_po(path: Path) -> PoFile:
    """The situation, the language and the texts of a PO file. Raises `PoError`."""
    po = _parsed(plain_text(text_of(path)))
    written = po.metadata.get("Language", "")
    language = canonical(written)
    if not language:
        raise PoError(
            f'Its head names no language: "Language: {escaped(written)[:40]}". '
            'It names one by its code, such as "Language: fr\\n".'
        )
    # `#~` is what a tool keeps of texts that are gone; only the stored file decides about those.
    entries = [entry for entry in po if not entry.obsolete]
    placed = [entry for entry in entries if entry.msgctxt]
    left = [_without_place(entry) for entry in entries if not entry.msgctxt and _is_begun(entry)]
    left += [_plural(entry) for entry in placed if entry.msgstr_plural and _is_begun(entry)]
    name = _situation(placed)
    single = [entry for entry in placed if not entry.msgstr_plural]
    return PoFile(name, language, _texts(single), tuple(left))


def _parsed(text: str) -> polib.POFile:
    try:
        # polib takes a name of a file for a file, and text that holds a line break for text.
        return polib.pofile(text + "\n", encoding="utf-8")
    except (OSError, ValueError, IndexError) as error:
        found = _LINE.search(str(error))
        why = found[2] if found and found[2] else "this line is not where it belongs"
        said = f"It cannot be read as a PO file: {escaped(why)}."
        raise PoError(said, int(found[1]) if found else 0) from error


def _line(entry: polib.POEntry) -> int:
    """The line where an entry begins, with its comments."""
    return entry.linenum or 0


def _is_begun(entry: polib.POEntry) -> bool:
    return bool(entry.msgstr.strip() or any(entry.msgstr_plural.values()))


def _without_place(entry: polib.POEntry) -> PoError:
    said = f'"{quotable(entry.msgid)}" has no msgctxt, so nobody knows which text it is.'
    return PoError(f"{said} It was not taken.", _line(entry))


def _plural(entry: polib.POEntry) -> PoError:
    said = f'"{quotable(entry.msgctxt)}" has plural forms, and a text here has one form.'
    return PoError(f"{said} It was not taken: write it as one msgstr.", _line(entry))


def _situation(entries: Iterable[polib.POEntry]) -> str:
    """The one situation that all contexts name. Raises `PoError`."""
    lines: dict[str, int] = {}
    for entry in entries:
        lines.setdefault(entry.msgctxt.partition("/")[0], _line(entry))
    if not lines:
        raise PoError("It has no text with the msgctxt that tells where it belongs.")
    if len(lines) > 1:
        listed = ", ".join(f"{escaped(name)[:60]} (line {line})" for name, line in lines.items())
        raise PoError(
            f"It has texts of more than one situation: {listed}. Give each a file of its own."
        )
    return next(iter(lines))


def _texts(entries: Iterable[polib.POEntry]) -> dict[str, Translated]:
    found: dict[str, Translated] = {}
    for entry in entries:
        key, text = entry.msgctxt.partition("/")[2], _text(entry)
        if not KEY.fullmatch(key):
            said = f'"{quotable(entry.msgctxt, 80)}" is no name of a text.'
            raise PoError(said, _line(entry))
        for words in (text.words, text.doubt, text.was):
            unsafe = unsafe_in(words)
            if unsafe:
                said = f'The text "{key[:80]}" holds a character that cannot be kept. {unsafe[2]}'
                raise PoError(said, _line(entry))
        # Twice the same is what joining two files leaves; which of two words is meant nobody knows.
        before = found.setdefault(key, text)
        if (before.words, before.doubt) != (text.words, text.doubt):
            said = f'"{key}" is translated twice, in line {before.place.line} otherwise. Keep one.'
            raise PoError(said, _line(entry))
    return found


def _shown(written: str) -> str:
    """The words as a player sees them: in one line, and nothing where nothing would be drawn."""
    words = in_one_line(written).strip()
    return "" if draws_nothing(words) else words


def _text(entry: polib.POEntry) -> Translated:
    """A text that its translator marked as unsure (fuzzy) is in doubt."""
    words, noted = _shown(entry.msgstr), _OF.search(entry.comment or "")
    place, of = Place("", _line(entry), 1), noted[1] if noted else ""
    if not entry.fuzzy:
        return Translated(words, of, place)
    was = entry.previous_msgid or ""
    return Translated("", of, place, words, _shown(was) if words else "")

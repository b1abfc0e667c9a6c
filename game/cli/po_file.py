"""Translations as a PO file, which Weblate and Poedit read; polib does the reading and writing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polib

from game.cli.po_bytes import text_of
from game.cli.po_strings import PoError, plain_text
from game.script.problem import Place
from game.script.source import unsafe_in
from game.script.translation.language_file import Translated
from game.script.translation.originals import KEY
from game.script.translation.status import TranslationRow
from game.story.languages import canonical
from game.typography import draws_nothing, escaped, in_one_line, short

__all__ = ["PoError", "PoFile", "po_text", "read_po"]

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
    said = f'"{short(escaped(entry.msgid))}" has no msgctxt, so nobody knows which text it is.'
    return PoError(f"{said} It was not taken.", _line(entry))


def _plural(entry: polib.POEntry) -> PoError:
    said = f'"{short(escaped(entry.msgctxt))}" has plural forms, and a text here has one form.'
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
            said = f'"{short(escaped(entry.msgctxt), 80)}" is no name of a text.'
            raise PoError(said, _line(entry))
        for words in (text.words, text.doubt, text.was):
            unsafe = unsafe_in(words)
            if unsafe:
                said = f'The text "{key[:80]}" holds a character that cannot be kept. {unsafe[2]}'
                raise PoError(said, _line(entry))
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

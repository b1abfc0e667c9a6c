"""Translations as a PO file, which Weblate and Poedit read; polib does the reading and writing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib

from game.script.characters import escaped
from game.script.problem import Place
from game.script.source import MAX_BYTES, unsafe_in
from game.script.translation.language_file import LANGUAGE, Translated
from game.script.translation.original import KEY
from game.script.translation.status import Row
from game.typography import draws_nothing, in_one_line

_OF = re.compile(r"^of: ([0-9a-f-]{8} [0-9a-f-]{8})$", re.MULTILINE)
_PLACE = Place("", 1, 1)
MOST_BYTES = 4 * MAX_BYTES


class PoError(ValueError):
    """Why a file is no PO file of a situation, in a sentence."""


def po_text(situation: str, language: str, rows: Iterable[Row]) -> str:
    """A PO file: the story's order, with all that a translator needs beside each text."""
    po = polib.POFile(wrapwidth=100)
    po.metadata = {
        "Project-Id-Version": f"not-alone {situation}",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Situation": situation,
    }
    po.extend(_entry(situation, row) for row in rows)
    return str(po) + "\n"


def _entry(situation: str, row: Row) -> polib.POEntry:
    original = row.original
    place = original.place
    return polib.POEntry(
        msgctxt=f"{situation}/{original.key}",
        msgid=original.text("en") or original.text("vi"),
        msgstr=row.words,
        comment="\n".join(_comments(row)),
        occurrences=[(place.file, str(place.line))],
        flags=["fuzzy"] if row.stale else [],
    )


def _comments(row: Row) -> Iterator[str]:
    yield f"Tiếng Việt: {row.original.text('vi')}"
    if row.speaker:
        yield f"Speaker: {row.speaker}"
    if row.before:
        yield f"The line before: {row.before}"
    yield f"of: {row.original.fingerprint}"


def read_po(path: Path) -> tuple[str, str, dict[str, Translated]]:
    """The situation, the language and the texts of a PO file. Raises `PoError`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PoError("It is too large for a file of translations.")
        text = path.read_text("utf-8-sig")
        # polib takes a name of a file for a file, and text that holds a line break for text.
        po = polib.pofile(text + "\n", encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise PoError(escaped(f"It cannot be read as a PO file: {error}.")) from error
    language = po.metadata.get("Language", "")
    entries = [entry for entry in po if not entry.obsolete and entry.msgctxt]
    names = {entry.msgctxt.partition("/")[0] for entry in entries}
    if not LANGUAGE.fullmatch(language) or len(names) != 1:
        raise PoError("It names no language in its head, or no single situation in its contexts.")
    return names.pop(), language, dict(_texts(entries))


def _texts(entries: Iterable[polib.POEntry]) -> Iterator[tuple[str, Translated]]:
    for entry in entries:
        key = (entry.msgctxt or "").partition("/")[2]
        if unsafe_in(entry.msgstr) or "\n" in key or not KEY.fullmatch(key):
            raise PoError(f'The text "{escaped(key)[:80]}" holds a character that cannot be kept.')
        found = _OF.search(entry.comment or "")
        # A text that its translator marked as unsure stays stale: it is made of nothing known.
        of = "" if entry.fuzzy or found is None else found[1]
        words = in_one_line(entry.msgstr).strip()
        yield key, Translated("" if draws_nothing(words) else words, of, _PLACE)

"""A file of translations: `translations/fr.yaml`, each text with a sum of the words it came from.

This is what the game reads. The PO files of translators' programs are written and read by
`game/cli/po_file.py`, which hands their texts on as `Translated`.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.script.fields import Fields, check_one_line
from game.script.folders import TRANSLATIONS_FOLDER, is_link, yaml_files
from game.script.nodes import MapNode
from game.script.problem import Place, Problems
from game.script.reader import read_file
from game.story.languages import canonical, is_further

FOLDER = TRANSLATIONS_FOLDER
IN_STEP = "vi-en"
"""Stands for a language in the file that notes when Vietnamese and English were in step."""
_OF = re.compile(r"[0-9a-f-]{8} [0-9a-f-]{8}")
_TOP = ("language", "name", "texts")
_OF_A_TEXT = ("of", "doubt", "was")


@dataclass(frozen=True)
class Translated:
    """One text: its words, and the fingerprint of those it was made from ('' where unknown).

    `doubt` has words that nobody has confirmed yet, `was` the English they were made from; no
    player ever sees them.
    """

    words: str
    of: str
    place: Place
    doubt: str = ""
    was: str = ""


@dataclass(frozen=True)
class LanguageFile:
    language: str
    name: str
    place: Place
    texts: Mapping[str, Translated] = field(default_factory=dict)


def language_files(folder: Path) -> list[Path]:
    """The files of translations of a situation, or of the vocabularies."""
    inside = folder / FOLDER
    return [] if is_link(inside) else list(yaml_files(inside))


def read_language(path: Path, shown: str, problems: Problems) -> LanguageFile | None:
    """One file; None, and a problem, where it cannot be read."""
    root = read_file(path, shown, problems)
    if root is None:
        return None
    if not isinstance(root, MapNode):
        problems.add(
            root.place, "not-a-mapping", "A file of translations holds keys with values.",
            "It begins with language:, name: and texts:.",
        )  # fmt: skip
        return None
    fields = Fields(root, problems)
    language = _language(path.stem)
    if not language or _language(fields.word("language")) != language:
        problems.add(
            fields.place,
            "translation-language",
            f'This file is called "{path.stem}" and begins "language: {fields.word("language")}".',
            'Both name one further language by its code, such as "fr" or "pt-BR".',
        )
        return None
    return LanguageFile(
        language, fields.word("name", language), fields.place, dict(_texts(fields, language))
    )


def _language(written: str) -> str:
    """The code of a further language, or `vi-en`; "" for anything else."""
    if written == IN_STEP:
        return IN_STEP
    return canonical(written) if is_further(canonical(written)) else ""


def _texts(fields: Fields, language: str) -> Iterator[tuple[str, Translated]]:
    _check_keys(fields, _TOP)
    texts = fields.mapping("texts")
    for key, value in texts.entries if texts else ():
        if not isinstance(value, MapNode):
            fields.problems.add(value.place, "not-a-mapping", f'"{key.text}" holds keys.')
            continue
        one = Fields(value, fields.problems)
        # The key may be spelled `pt-br` in a file that is called pt_BR.yaml: all are one language.
        names = (name.text for name, _ in value.entries)
        written = next((name for name in names if canonical(name) == language), language)
        _check_keys(one, (written, *_OF_A_TEXT))
        of = one.word("of")
        yield key.text, Translated(
            _words(one, written), of if _OF.fullmatch(of) else "", key.place,
            _words(one, "doubt"), _words(one, "was"),
        )  # fmt: skip


def _words(fields: Fields, key: str) -> str:
    """A text as it is shown, in one line; a break in it is reported."""
    scalar = fields.scalar(key)
    if scalar is None:
        return ""
    check_one_line(scalar, fields.problems)
    return scalar.text.strip()


def _check_keys(fields: Fields, known: tuple[str, ...]) -> None:
    for key, _ in fields.node.entries:
        if key.text not in known:
            fields.problems.add(
                key.place, "unknown-key", f'Here is no key "{key.text}".',
                f"There is {', '.join(known)}.",
            )  # fmt: skip


def written(file: LanguageFile) -> str:
    """A file as it is stored: texts in their order, every text in quotes."""
    return "\n".join((_HEAD, f"language: {file.language}", f"name: {_quoted(file.name)}",
                      "texts:", *_entries(file), ""))  # fmt: skip


_HEAD = """\
# Translations. `of` sums up the English and the Vietnamese words that a text was made from: where
# they change, `check` says that the translation is stale, and keeps it."""


def _entries(file: LanguageFile) -> Iterator[str]:
    for key, text in file.texts.items():
        yield f"  {key}:"
        if file.language != IN_STEP and (text.words or not text.doubt):
            yield f"    {file.language}: {_quoted(text.words)}"
        if text.of:
            yield f"    of: {text.of}"
        if text.doubt:
            yield f"    doubt: {_quoted(text.doubt)}"
        if text.doubt and text.was:
            yield f"    was: {_quoted(text.was)}"


def _quoted(words: str) -> str:
    # Any JSON string is a double-quoted YAML text too, whatever stands in it.
    return json.dumps(words, ensure_ascii=False)

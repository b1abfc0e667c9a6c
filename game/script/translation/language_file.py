"""A file of translations: `translations/fr.yaml`, each text with the words it was made from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.script.fields import Fields, check_one_line
from game.script.folders import TRANSLATIONS_FOLDER, is_link, yaml_files
from game.script.nodes import Mapping as MappingNode
from game.script.problem import Place, Problems
from game.script.reader import read_file
from game.story.text import LANGUAGES

FOLDER = TRANSLATIONS_FOLDER
IN_STEP = "vi-en"
"""Stands for a language in the file that notes when Vietnamese and English were in step."""
LANGUAGE = re.compile(r"[a-z]{2,3}")
_OF = re.compile(r"[0-9a-f-]{8} [0-9a-f-]{8}")
_TOP = ("language", "name", "texts")


@dataclass(frozen=True)
class Translated:
    """One text: its words, and the fingerprint of those it was made from ('' where unknown)."""

    words: str
    of: str
    place: Place


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
    if not isinstance(root, MappingNode):
        return None
    language, fields = path.stem, Fields(root, problems)
    fits = LANGUAGE.fullmatch(language) and language not in LANGUAGES
    if not (fits or language == IN_STEP) or fields.word("language") != language:
        problems.add(
            fields.place,
            "translation-language",
            f'This file is called "{language}" and begins "language: {fields.word("language")}".',
            'Both name one further language by its code, such as "fr".',
        )
        return None
    return LanguageFile(language, fields.word("name", language), fields.place,
                        dict(_texts(fields, language)))  # fmt: skip


def _texts(fields: Fields, language: str) -> Iterator[tuple[str, Translated]]:
    _check_keys(fields, _TOP)
    texts = fields.mapping("texts")
    for key, value in texts.entries if texts else ():
        if not isinstance(value, MappingNode):
            fields.problems.add(value.place, "not-a-mapping", f'"{key.text}" holds keys.')
            continue
        one = Fields(value, fields.problems)
        _check_keys(one, (language, "of"))
        scalar, of = one.scalar(language), one.word("of")
        if scalar:
            check_one_line(scalar, fields.problems)
        words = scalar.text.strip() if scalar else ""
        yield key.text, Translated(words, of if _OF.fullmatch(of) else "", key.place)


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
        if file.language != IN_STEP:
            yield f"    {file.language}: {_quoted(text.words)}"
        if text.of:
            yield f"    of: {text.of}"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)

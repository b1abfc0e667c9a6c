"""`translate export LANG [SITUATION]`, `translate import FILE.po`, `translate in-step`."""

from __future__ import annotations

import importlib.util
import sys
from argparse import Namespace
from pathlib import Path

from game.cli.put import put
from game.cli.shelf import library, need_words
from game.cli.usage import USAGE, UsageError
from game.script.characters import escaped, short
from game.script.problem import Place, Problems
from game.script.sources import Sources, read_sources
from game.script.suggest import did_you_mean
from game.script.translation.language_file import (
    FOLDER,
    IN_STEP,
    LANGUAGE,
    LanguageFile,
    read_language,
    written,
)
from game.script.translation.original import originals_of
from game.script.translation.status import in_step, renewed, rows_of
from game.story.text import LANGUAGES

_NO_POLIB = (
    "PO files need polib: pip install polib. Without it, write "
    'scenarios/SITUATION/translations/LANG.yaml by hand ("explain translation-missing").'
)


def run_export(arguments: Namespace) -> int:
    """Write a PO file for each situation, or for one."""
    _need_polib()
    language = _language(arguments.language)
    if arguments.situation:
        _export(arguments.situation, language, arguments.output or Path())
        return 0
    code = 0
    for name in library().names():
        try:
            _export(name, language, arguments.output or Path())
        except UsageError as problem:
            # One that cannot be read keeps no other from its translators.
            print(problem, file=sys.stderr)
            code = USAGE
    return code


def _export(name: str, language: str, folder: Path) -> None:
    from game.cli.po_file import po_text

    sources = _sources(name)
    rows = list(rows_of(sources, stored(name, language)))
    path = folder / f"{name}.{language}.po"
    put(path, po_text(name, language, rows))
    done = sum(bool(row.words) for row in rows)
    stale = sum(row.stale for row in rows)
    print(f"{path}: {len(rows)} texts, {done} translated, {stale} of them stale")


def run_import(arguments: Namespace) -> int:
    """Take over what a PO file says; nothing that is stored gets lost."""
    _need_polib()
    from game.cli.po_file import PoError, read_po

    for path in arguments.files:
        try:
            name, language, given = read_po(path)
        except PoError as problem:
            raise UsageError(f'"{short(escaped(str(path)), 200)}": {problem}') from problem
        _language(language)
        originals = {original.key: original for original in originals_of(_sources(name))}
        file = renewed(stored(name, language), given, originals)
        put(_path(name, language), written(file))
        done = sum(key in originals for key in file.texts)
        lost = len(file.texts) - done
        print(f"{name}: {done} of {len(originals)} texts in {language}, {lost} without their text")
    return 0


def run_in_step(arguments: Namespace) -> int:
    """Note that the Vietnamese and the English of a situation say the same now."""
    name = arguments.situation
    file = in_step(_sources(name), LanguageFile(IN_STEP, IN_STEP, Place("", 1, 1)))
    put(_path(name, IN_STEP), written(file))
    print(f"{name}: {len(file.texts)} texts noted as in step")
    return 0


def stored(name: str, language: str) -> LanguageFile:
    """What is stored of a language so far. Raises `UsageError` where it cannot be read."""
    path = _path(name, language)
    empty = LanguageFile(language, language, Place("", 1, 1))
    if not path.exists():
        return empty
    problems = Problems()
    file = read_language(path, f"{name}/{FOLDER}/{path.name}", problems)
    if file is None or problems.errors:
        raise UsageError(f'"{path.name}" of {name} has errors; "check {name}" shows them.')
    return file


def _need_polib() -> None:
    if importlib.util.find_spec("polib") is None:
        raise UsageError(_NO_POLIB)


def _sources(name: str) -> Sources:
    names = library().names()
    if name not in names:
        shown = short(escaped(name))
        raise UsageError(f'There is no situation "{shown}". {did_you_mean(name, names)}')
    need_words()  # what a translator brings is shown among these
    sources = read_sources(library().folder / name, Problems())
    if sources is None:
        shown = short(escaped(name))
        raise UsageError(f'"{shown}" cannot be read; "check {shown}" shows why.')
    return sources


def _path(name: str, language: str) -> Path:
    return library().folder / name / FOLDER / f"{language}.yaml"


def _language(code: str) -> str:
    if not LANGUAGE.fullmatch(code):
        raise UsageError(f'"{short(escaped(code))}" is no code of a language, such as fr or km.')
    if code in LANGUAGES:
        raise UsageError(f'"{code}" stands in the scenario files themselves; edit it there.')
    return code

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
    LanguageFile,
    language_files,
    read_language,
    written,
)
from game.script.translation.original import originals_of
from game.script.translation.status import in_step, renewed, rows_of
from game.story.languages import canonical, is_further

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
    doubts = _doubts(sum(bool(row.doubt) for row in rows))
    print(f"{path}: {len(rows)} texts, {done} translated, {stale} of them stale{doubts}")


def run_import(arguments: Namespace) -> int:
    """Take over what PO files say, each by itself; nothing that is stored gets lost.

    Raises `UsageError` at the end, with everything that could not be taken.
    """
    _need_polib()
    faults: list[str] = []
    for path in arguments.files:
        try:
            faults += _import(path)
        except UsageError as fault:
            faults.append(str(fault))
    if faults:
        raise UsageError("\n".join(faults))
    return 0


def _import(path: Path) -> list[str]:
    """Take over one file. A sentence for each text of it that has no place in the game."""
    from game.cli.po_file import PoError, read_po

    try:
        po = read_po(path)
    except PoError as fault:
        raise UsageError(_at(path, fault.line, str(fault))) from fault
    name = po.situation
    try:
        language = _language(po.language)
        originals = {original.key: original for original in originals_of(_sources(name))}
        file = renewed(stored(name, language), po.texts, originals)
    except UsageError as fault:
        raise UsageError(_at(path, 0, str(fault))) from fault
    put(_path(name, language), written(file))
    for key in po.texts.keys() - originals.keys():
        said = f'"{key}" is no text of {name} any more. It is kept.'
        print(_at(path, po.texts[key].place.line, said))
    done = sum(key in originals and bool(text.words) for key, text in file.texts.items())
    lost = len(file.texts.keys() - originals.keys())
    doubts = _doubts(sum(bool(text.doubt) for text in file.texts.values()))
    print(f"{name}: {done} of {len(originals)} texts in {language}, "
          f"{lost} without their text{doubts}")  # fmt: skip
    return [_at(path, left.line, str(left)) for left in po.left]


def _at(path: Path, line: int, said: str) -> str:
    """A sentence behind the file and the line that it is about."""
    return f"{short(escaped(str(path)), 200)}:{f'{line}:' if line else ''} {said}"


def _doubts(count: int) -> str:
    return f", {count} in doubt" if count else ""


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
    """The file of a language, also where somebody called it `pt_br.yaml`."""
    folder = library().folder / name
    found = (path for path in language_files(folder) if path.stem != IN_STEP)
    same = next((path for path in found if canonical(path.stem) == language), None)
    return same or folder / FOLDER / f"{language}.yaml"


def _language(written: str) -> str:
    """The further language that a code stands for: `fr_FR` is fr where there is French."""
    code = canonical(written)
    if not code:
        raise UsageError(f'"{short(escaped(written))}" is no code of a language, such as fr or km.')
    if not is_further(code):
        raise UsageError(f'"{code}" stands in the scenario files themselves; edit it there.')
    begun = any(library().folder.glob(f"*/{FOLDER}/{code}.yaml"))
    found = code if begun else library().languages.found(code) or code
    if found != code:
        print(f"{code} is taken for {found}, which is there.")
    return found

"""`translate export LANG [SITUATION]`, `translate import FILE.po`, `translate in-step`."""

import importlib.util
from argparse import Namespace
from pathlib import Path

from game.cli.catalog import Spot, library, need_words, spot, spot_of_id
from game.cli.messages import USAGE, UsageError, atomic_write
from game.cli.output import complain
from game.files import INSTALLED, SCENARIOS
from game.script.folders import stands
from game.script.library import known_languages
from game.script.problem import Place, Problems
from game.script.sources import Sources, read_sources
from game.script.translation.language_file import (
    FOLDER,
    IN_STEP,
    LanguageFile,
    language_files,
    read_language,
    written,
)
from game.script.translation.originals import originals_of
from game.script.translation.status import in_step, renewed, rows_of
from game.story.languages import canonical, is_further
from game.typography import escaped, quotable

_NO_POLIB = (
    "PO files need polib: pip install polib. Without it, write "
    'scenarios/SITUATION/translations/LANG.yaml by hand ("explain translation-missing").'
)


def run_export(arguments: Namespace) -> int:
    """Write a PO file for each situation, or for one."""
    _need_polib()
    language = _language(arguments.language)
    if arguments.situation:
        _export(spot(arguments.situation), language, arguments.output or Path())
        return 0
    code = 0
    for name in library().names():
        try:
            _export(spot(name), language, arguments.output or Path())
        except UsageError as problem:
            # One that cannot be read keeps no other from its translators.
            complain(str(problem))
            code = USAGE
    return code


def _export(at: Spot, language: str, folder: Path) -> None:
    from game.cli.po_file import po_text

    rows = list(rows_of(_sources(at), stored(at, language)))
    if folder.suffix == ".po":
        # Elsewhere -o takes a file; a folder of that name is never meant.
        raise UsageError(f'Name a folder for -o: the file is called "{at.name}.{language}.po".')
    path = folder / f"{at.name}.{language}.po"
    atomic_write(path, po_text(at.name, language, rows))
    done = sum(bool(row.words) for row in rows)
    stale = sum(row.stale for row in rows)
    doubts = _doubts(sum(bool(row.doubt) for row in rows))
    counted = f"{len(rows)} texts, {done} translated, {stale} of them stale{doubts}"
    print(f"{escaped(str(path))}: {counted}")


def run_import(arguments: Namespace) -> int:
    """Take over what PO files say, each by itself; nothing that is stored gets lost.

    Raises `UsageError` at the end, with everything that could not be taken.
    """
    _need_polib()
    # Translators hand in many files at once: a bad one must not keep the others out.
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
    from game.cli.po_file import PoError, read_po  # it needs polib, which players have not got

    try:
        po = read_po(path)
    except PoError as fault:
        raise UsageError(_at(path, fault.line, str(fault))) from fault
    name = po.situation
    try:
        language = _language(po.language)
        at = spot_of_id(name)
        originals = {original.key: original for original in originals_of(_sources(at))}
        file = renewed(stored(at, language), po.texts, originals)
    except UsageError as fault:
        raise UsageError(_at(path, 0, str(fault))) from fault
    _store(at, file)
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
    return f"{quotable(str(path), 200)}:{f'{line}:' if line else ''} {said}"


def _doubts(count: int) -> str:
    return f", {count} in doubt" if count else ""


def run_in_step(arguments: Namespace) -> int:
    """Note that the Vietnamese and the English of a situation say the same now."""
    at = spot(arguments.situation)
    file = in_step(_sources(at), LanguageFile(IN_STEP, IN_STEP, Place("", 1, 1)))
    _store(at, file)
    print(f"{at.name}: {len(file.texts)} texts noted as in step")
    return 0


def _store(at: Spot, file: LanguageFile) -> None:
    """Keep a language beside its situation. Raises `UsageError`."""
    if INSTALLED and at.library.folder == SCENARIOS:
        raise UsageError(
            f'"{at.name}" is part of the installed game. Translate in a checkout of the project.'
        )
    atomic_write(_path(at, file.language), written(file))


def stored(at: Spot, language: str) -> LanguageFile:
    """What is stored of a language so far. Raises `UsageError` where it cannot be read."""
    path, name = _path(at, language), at.name
    empty = LanguageFile(language, language, Place("", 1, 1))
    if not stands(path):
        return empty
    problems = Problems()
    file = read_language(path, f"{name}/{FOLDER}/{path.name}", problems)
    if file is None or problems.errors:
        raise UsageError(f'"{path.name}" of {name} has errors; "check {name}" shows them.')
    return file


def _need_polib() -> None:
    if importlib.util.find_spec("polib") is None:
        raise UsageError(_NO_POLIB)


def _sources(at: Spot) -> Sources:
    need_words()  # what a translator brings is shown among these
    sources = read_sources(at.folder, Problems())
    if sources is None:
        shown = quotable(at.name)
        raise UsageError(f'"{shown}" cannot be read; "check {shown}" shows why.')
    return sources


def _path(at: Spot, language: str) -> Path:
    """The file of a language, also where somebody called it `pt_br.yaml`."""
    found = (path for path in language_files(at.folder) if path.stem != IN_STEP)
    same = next((path for path in found if canonical(path.stem) == language), None)
    return same or at.folder / FOLDER / f"{language}.yaml"


def _language(written: str) -> str:
    """The further language that a code stands for: `fr_FR` is fr where there is French."""
    code = canonical(written)
    if not code:
        raise UsageError(f'"{quotable(written)}" is no code of a language, such as fr or km.')
    if not is_further(code):
        raise UsageError(f'"{code}" stands in the scenario files themselves; edit it there.')
    begun = any(library().folder.glob(f"*/{FOLDER}/{code}.yaml"))
    # Asked anew: the file before this one may have made a language of its own.
    found = code if begun else known_languages(library().folder).found(code) or code
    if found != code:
        print(f"{code} is taken for {found}, which is there.")
    return found

"""Files that look meant and that nothing reads: an odd ending, a folder too deep, a name twice."""

import re
from collections.abc import Callable, Collection
from pathlib import Path

from game.script import folders
from game.script.problem import Place, Problems
from game.script.source import bytes_of
from game.script.suggest import did_you_mean

PLAN_ENDING = ".plan.yaml"
FOLDERS = (folders.SHARED_FOLDER, folders.PLANS_FOLDER, folders.TRANSLATIONS_FOLDER)
"""The names that only a folder of a situation may have."""
_ASIDE = (folders.PLANS_FOLDER, folders.TRANSLATIONS_FOLDER)
"""What the story can be played without."""
_PO = ".po"
_DEEPEST = 2
"""A chapter stands in the folder of its variant, a shared scene in `shared`, no deeper."""
_ODD_ENDING = re.compile(r"\.(ya?ml|yalm|ymal|yam|ymla)[ .]*(\.txt)?\Z", re.IGNORECASE)
"""What people write, and what a program makes of it that adds an ending of its own."""
_FIRST_KEY = re.compile(rb"^(format|stretch|shared|variant|language|scenes|steps):", re.MULTILINE)
_ENOUGH = 4096
"""Bytes in which a file of a situation has one of its first keys."""
_Stray = tuple[str, str]
"""Why nothing reads a file, and what to do."""
_Parts = tuple[str, ...]
"""A path as the names below the folder that is looked through."""


def is_stray(name: str) -> bool:
    """Whether a file beside `situation.yaml` ends as it should and is no variant all the same."""
    return name == folders.ENDING or name.endswith(PLAN_ENDING)


def check_strays(folder: Path, problems: Problems) -> bool:
    """Report what looks like a file of the story and is read by nobody; whether there is any."""

    def why(parts: _Parts) -> _Stray | None:
        stem = parts[0].removesuffix(folders.ENDING)
        if len(parts) == 1 and stem in FOLDERS:
            return f'"{stem}" is a folder', f"Put files into a folder called {stem} instead."
        if len(parts) == 1 and parts[0].endswith(PLAN_ENDING):
            return "a plan stands in a folder of its own", f"Move it to {folders.PLANS_FOLDER}/."
        return None if parts[0] in _ASIDE or parts[-1].endswith(_PO) else _why_unread(parts)

    return _check(folder, why, problems)


def check_aside(folder: Path, problems: Problems) -> None:
    """The same for plans and translations, without which a situation is played as well."""

    def why(parts: _Parts) -> _Stray | None:
        if len(parts) == 1 or parts[0] not in _ASIDE:
            return None
        if parts[-1].endswith(_PO):
            return "it is for translators' programs", "Take it over with translate import."
        ending = PLAN_ENDING if parts[0] == folders.PLANS_FOLDER else folders.ENDING
        return _why_unread(parts, ending)

    _check(folder, why, problems)


def check_vocabulary_strays(folder: Path, known: Collection[str], problems: Problems) -> None:
    """The same for the folder of the shared words; `known` are its files without their ending."""

    def why(parts: _Parts) -> _Stray | None:
        if len(parts) >= _DEEPEST and parts[0] != folders.TRANSLATIONS_FOLDER:
            return "it stands one folder too deep", f"Move it to {folder.name}/."
        if parts[-1].endswith(_PO):
            return None
        unread = _why_unread(parts)
        stem = parts[0].removesuffix(folders.ENDING)
        if unread or len(parts) > 1 or stem in known:
            return unread
        return f'no list is called "{stem}"', did_you_mean(stem, known)

    _check(folder, why, problems)


def has_odd_ending(name: str) -> bool:
    """Whether a name ends nearly as a file of scenarios does."""
    return not name.endswith(folders.ENDING) and _ending(name) != ""


def _check(folder: Path, why: Callable[[_Parts], _Stray | None], problems: Problems) -> bool:
    # Not hidden files, nor those of other programs: `below` passes over them.
    found = False
    for path in folders.below(folder):
        parts = path.relative_to(folder).parts
        stray = why(parts) if not folders.is_folder(path) and _looks_meant(path) else None
        if stray is not None:
            place = Place(path.relative_to(folder.parent).as_posix(), 1, 1)
            message = f'Nothing reads "{path.name}": {stray[0]}.'
            problems.add(place, "stray-file", message, stray[1])
            found = True
    return found


def _looks_meant(path: Path) -> bool:
    """By its ending; a name without any by what it begins with."""
    if _ending(path.name) or path.name in FOLDERS or path.name.endswith(_PO):
        return True
    if "." in path.name:
        return False
    # "scam", saved without an ending, looks like any README without one: its first lines decide.
    try:
        return _FIRST_KEY.search(bytes_of(path, _ENOUGH)) is not None
    except (OSError, ValueError):
        return False


def _why_unread(parts: _Parts, ending: str = folders.ENDING) -> _Stray | None:
    name = parts[-1]
    if not name[1:].endswith(ending):
        stem = name[: len(name) - len(_ending(name))].removesuffix(".plan") or "scam"
        return f"its name does not end in {ending}", f'Call it "{stem}{ending}".'
    if len(parts) > _DEEPEST:
        return "it stands one folder too deep", f"Move it to {parts[0]}/."
    return None


def _ending(name: str) -> str:
    """`.yaml`, or what was meant by it; nothing for another kind of file."""
    match = _ODD_ENDING.search(name)
    return match[0] if match else ""

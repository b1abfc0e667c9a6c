"""Files of a situation that nothing reads, or that not every system can hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.script.problem import Place, Problems, Severity
from game.script.windows_names import is_device, other_name

_ENDINGS = (".yaml", ".yml")
_DEEPEST = 2
"""A chapter stands in the folder of its variant, a shared scene in `shared`, no deeper."""


def check_strays(folder: Path, not_files: tuple[str, ...], problems: Problems) -> None:
    """Report what looks like a file of the situation and is read by nobody.

    `not_files` are the names that only a folder may have.
    """
    for path in _yaml_files(folder):
        parts = path.relative_to(folder).parts
        place = Place(path.relative_to(folder.parent).as_posix(), 1, 1)
        if path.suffix != ".yaml":
            _report(problems, place, "its name does not end in .yaml", _renamed(path))
        elif len(parts) > _DEEPEST:
            _report(problems, place, "it stands one folder too deep", f"Move it to {parts[0]}/.")
        elif len(parts) == 1 and path.stem in not_files:
            hint = f"Put its scenes into files in a folder called {path.stem}."
            _report(problems, place, f'"{path.stem}" is a folder', hint)
    for path in (folder, *sorted(folder.rglob("*"))):
        if is_device(path.name):
            _report_device(problems, path.relative_to(folder.parent))


def _report_device(problems: Problems, path: Path) -> None:
    message = f'Windows can hold no file or folder called "{path.name}".'
    hint = other_name(path.name)
    problems.add(Place(path.as_posix(), 1, 1), "bad-id", message, hint, severity=Severity.WARNING)


def _yaml_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        name = path.name.lower()
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if name in _ENDINGS or (not hidden and name.endswith(_ENDINGS) and path.is_file()):
            yield path


def _renamed(path: Path) -> str:
    stem = path.name[: -len(path.suffix)] if path.suffix else "scam"
    return f'Call it "{stem}.yaml".'


def _report(problems: Problems, place: Place, why: str, hint: str) -> None:
    name = place.file.rpartition("/")[2]
    problems.add(place, "stray-file", f'Nothing reads "{name}": {why}.', hint)

"""What stands in a folder: questions to the disk that never raise, and which names are content.

pathlib's own `exists`, `is_file`, `glob` and `iterdir` raise where a folder is closed to us, a path
is too long or holds a NUL, and each version of Python does so in other cases.
"""

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from game.script.problem import Place, Problems, Severity

ENDING = ".yaml"
SITUATION_FILE = "situation.yaml"
SHARED_FOLDER = "shared"
PLANS_FOLDER = "plans"
TRANSLATIONS_FOLDER = "translations"
DEEPEST = 6
"""How many folders down anything is looked for: two more than a situation could ever need."""
_FOREIGN = frozenset(
    {"thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "__pycache__", "@eadir", "lost+found"}
)
_NAMELESS = (ENDING, ".yml")
"""Not hidden: somebody forgot the name before the ending."""
_Report = Callable[[OSError], None]


def is_content(name: str) -> bool:
    """Whether a name may be an author's: not hidden, no lock, backup or list of another program.

    Editors write `.#scam.yaml`, `#scam.yaml#`, `scam.yaml~` and `.scam.yaml.swp`; systems write
    `._scam.yaml`, `.DS_Store`, `Thumbs.db`; an office program `~$scam.yaml`.
    """
    if name.lower() in _NAMELESS:
        return True
    hidden = name.startswith((".", "~$")) or name.endswith("~")
    return not hidden and not (name[:1] == name[-1:] == "#") and name.lower() not in _FOREIGN


def is_file(path: Path) -> bool:
    """Whether a plain file stands there that can be asked about; a link to one counts."""
    return os.path.isfile(path)


def is_folder(path: Path) -> bool:
    """The same for a folder."""
    return os.path.isdir(path)


def is_link(path: Path) -> bool:
    """Whether a link stands there, wherever it leads."""
    return os.path.islink(path)


def stands(path: Path) -> bool:
    """Whether anything stands at a path: a link to nowhere too, and what the disk keeps secret."""
    # `os.path.lexists` says no where the folder is closed to us; then "write a situation.yaml"
    # would be wrong advice, as there may well be one.
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return True


def absolute(path: Path) -> Path:
    """The path with all its folders, links kept; as it is where the working folder is gone."""
    try:
        return Path(os.path.abspath(path))
    except OSError:
        return path


def listed(folder: Path, report: _Report | None = None) -> tuple[Path, ...]:
    """What stands in a folder and may be content, by name; nothing where it cannot be listed.

    Why not is handed to `report`, if there is one.
    """
    try:
        names = os.listdir(folder)
    except OSError as problem:
        if report is not None:
            report(problem)
        return ()
    except ValueError:
        return ()
    return tuple(folder / name for name in sorted(names) if is_content(name))


def yaml_files(folder: Path, report: _Report | None = None) -> tuple[Path, ...]:
    """What in a folder is called like a file of scenarios, by name; it may be something else."""
    found = listed(folder, report)
    return tuple(path for path in found if path.name[1:].endswith(ENDING))


def below(folder: Path, deepest: int = DEEPEST) -> Iterator[Path]:
    """Everything below a folder, each folder before what it holds; no link is followed."""
    # A stack, so that a folder made to be ten thousand deep meets `deepest` and not recursion.
    waiting = [(path, 1) for path in reversed(listed(folder))]
    while waiting:
        path, depth = waiting.pop()
        yield path
        if depth < deepest and _is_own_folder(path):
            waiting += [(inner, depth + 1) for inner in reversed(listed(path))]


def _is_own_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


# Names that Windows keeps for its devices: no file or folder there can be called so.

_DEVICE = re.compile(r"con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]")


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device, with any ending: `con`, `aux.yaml`, `COM1`."""
    # Windows looks at the stem alone, in any case, and drops spaces at its end; ¹²³ count as 123.
    return _DEVICE.fullmatch(name.casefold().partition(".")[0].rstrip()) is not None


def other_name(name: str) -> str:
    """A hint for whoever chose such a name, which may well be a word of their language."""
    stem, dot, ending = name.partition(".")
    more = f"my-{stem}{dot}{ending}"
    return f'It is a good word, but Windows keeps it for itself. Say more: "{more}".'


def check_device_names(folder: Path, problems: Problems) -> None:
    """Warn of a situation that cannot be carried to Windows: its folder, or what stands in it."""
    whole = absolute(folder)
    for path in (whole, *below(whole)):
        if is_device(path.name):
            place = Place(path.relative_to(whole.parent).as_posix(), 1, 1)
            message = f'Windows can hold no file or folder called "{path.name}".'
            hint = other_name(path.name)
            problems.add(place, "bad-id", message, hint, severity=Severity.WARNING)

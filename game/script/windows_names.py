"""Names that Windows keeps for its devices: no file or folder there can be called so."""

from __future__ import annotations

import re
from pathlib import Path

from game.script.folders import absolute, below
from game.script.problem import Place, Problems, Severity

_DEVICE = re.compile(r"con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]")


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device, with any ending: `con`, `aux.yaml`, `COM1`."""
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

"""Names that Windows keeps for its devices: no file or folder there can be called so."""

from __future__ import annotations

import re

_DEVICE = re.compile(r"con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]")


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device, with any ending: `con`, `aux.yaml`, `COM1`."""
    return _DEVICE.fullmatch(name.casefold().partition(".")[0].rstrip()) is not None


def other_name(name: str) -> str:
    """A hint for whoever chose such a name, which may well be a word of their language."""
    stem, dot, ending = name.partition(".")
    more = f"my-{stem}{dot}{ending}"
    return f'It is a good word, but Windows keeps it for itself. Say more: "{more}".'
